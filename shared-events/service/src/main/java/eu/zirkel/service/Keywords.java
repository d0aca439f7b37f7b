package eu.zirkel.service;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes keywords comparable that people regard as the same, in whichever service they were typed ({@code C-05}). */
public final class Keywords {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private Keywords() {}

    /** Equal for topics, territories and names that differ in case, accents, ß or outer blanks only; never shown. */
    public static String key(String keyword) {
        String plain = ACCENTS.matcher(Normalizer.normalize(keyword, Normalizer.Form.NFKD))
                .replaceAll("");
        return plain.toLowerCase(Locale.ROOT).replace("ß", "ss").strip();
    }
}
