package eu.zirkel.knowledgebase.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes keywords comparable that people regard as the same. */
final class Folding {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private Folding() {}

    static String key(String value) {
        String plain = ACCENTS.matcher(Normalizer.normalize(value, Normalizer.Form.NFKD))
                .replaceAll("");
        return plain.toLowerCase(Locale.ROOT).replace("ß", "ss").strip();
    }
}
