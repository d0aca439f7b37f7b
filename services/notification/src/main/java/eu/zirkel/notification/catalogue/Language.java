package eu.zirkel.notification.catalogue;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language mails are written in. */
public enum Language {
    DE(Locale.GERMAN),
    EN(Locale.ENGLISH),
    FR(Locale.FRENCH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** For dates. */
    public Locale locale() {
        return locale;
    }

    /** As in {@code lang} attributes: de, en or fr. */
    public String tag() {
        return locale.getLanguage();
    }

    /** The language of a tag such as {@code fr} or {@code fr-CH}; empty when mails are not written in it. */
    public static Optional<Language> of(@Nullable String tag) {
        if (tag == null) {
            return Optional.empty();
        }
        String primary = Locale.forLanguageTag(tag).getLanguage();
        for (Language language : values()) {
            if (language.tag().equals(primary)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** The first that is named and known: person, then form, then programme (contract "Language of a mail"). */
    public static Language choose(@Nullable String person, @Nullable String form, String programme) {
        return of(person).or(() -> of(form)).or(() -> of(programme)).orElse(DE);
    }

    /** A text in this language, else in the primary one, else in any; absent when there is none at all. */
    public @Nullable String in(@Nullable Map<String, String> texts, String primary) {
        if (texts == null || texts.isEmpty()) {
            return null;
        }
        String own = texts.get(tag());
        if (own != null && !own.isBlank()) {
            return own;
        }
        String fallback = texts.get(primary);
        return fallback == null ? texts.values().iterator().next() : fallback;
    }
}
