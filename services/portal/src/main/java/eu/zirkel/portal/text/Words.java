package eu.zirkel.portal.text;

import org.springframework.context.MessageSource;

/** The words of the pages in one language; they stand in {@code messages_xx.properties}. */
public record Words(MessageSource source, Language language) {

    /**
     * A sentence with its gaps filled.
     *
     * @throws org.springframework.context.NoSuchMessageException when there is no such key
     */
    public String say(String key, Object... gaps) {
        return source.getMessage(key, gaps, language.locale());
    }

    /** A sentence whose number decides between two wordings: {@code key.one} and {@code key.many}. */
    public String count(String key, long number) {
        boolean one = language == Language.FR ? number < 2 : number == 1;
        return say(key + (one ? ".one" : ".many"), number);
    }

    /** A sentence, or another where there is no such key. */
    public String sayOr(String key, String otherwise) {
        String found = source.getMessage(key, null, "", language.locale());
        return found == null || found.isEmpty() ? otherwise : found;
    }
}
