package eu.zirkel.portal.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language the pages speak. A further one needs a constant here and a {@code messages_xx.properties}. */
public enum Language {
    DE("Deutsch"),
    EN("English"),
    FR("Français");

    private final String ownName;

    Language(String ownName) {
        this.ownName = ownName;
    }

    /** The language of a tag such as {@code fr}; empty when the pages do not speak it. */
    public static Optional<Language> of(@Nullable String tag) {
        return Arrays.stream(values()).filter(it -> it.tag().equals(tag)).findFirst();
    }

    /** The language of a locale, whatever its region; German when the pages do not speak it. */
    public static Language of(Locale locale) {
        return of(locale.getLanguage()).orElse(DE);
    }

    /** BCP 47 tag, such as {@code de}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For formatting. British rather than American English: day before month. */
    public Locale locale() {
        return this == EN ? Locale.UK : Locale.of(tag());
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }
}
