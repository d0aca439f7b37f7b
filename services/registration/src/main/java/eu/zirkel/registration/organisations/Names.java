package eu.zirkel.registration.organisations;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How names are compared: without case, accents and punctuation, with umlauts in both spellings ({@code ü} as {@code u}
 * and as {@code ue}), and without what only says that it is a town ("Stadt Essen", "Essen, Stadt", "Ville de Lens").
 */
final class Names {

    private static final Map<String, String> SPELT_OUT = Map.of("ä", "ae", "ö", "oe", "ü", "ue", "ø", "oe", "å", "aa");

    /** Letters that do not fall apart into a plain one and an accent. */
    private static final Map<String, String> PLAIN =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "đ", "d", "ð", "d", "ł", "l", "ı", "i", "þ", "th");

    private static final Pattern DESIGNATION = Pattern.compile("^(?:stadt|landeshauptstadt|hansestadt|gemeinde)\\s+"
            + "|^(?:ville|commune)\\s+d(?:e\\s+|['’]\\s*)"
            + "|^(?:city|town|municipality)\\s+of\\s+"
            // as official lists have it: "Konstanz, Universitätsstadt", "Pegnitz, St", "Hirschaid, M"
            + "|,\\s*(?:(?:freie und )?\\p{L}*stadt|gkst|st|m|gemeinde)$");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Names() {}

    /** Every word of a name, in both spellings. */
    static List<String> words(String name) {
        String text = lowerCase(name);
        return spellings(text)
                .flatMap(SEPARATORS::splitAsStream)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** Each word as typed, which may be the beginning of one, in both spellings. */
    static List<List<String>> typedWords(String typed) {
        return SEPARATORS
                .splitAsStream(withoutDesignation(lowerCase(typed)))
                .filter(word -> !word.isEmpty())
                .map(word ->
                        spellings(word).filter(spelling -> !spelling.isEmpty()).toList())
                .filter(spellings -> !spellings.isEmpty())
                .toList();
    }

    /** The whole name, in both spellings; two names are the same if they share one. */
    static List<String> keys(String name) {
        String text = withoutDesignation(lowerCase(name));
        return spellings(text).filter(key -> !key.isEmpty()).toList();
    }

    /** The whole name in one spelling, umlauts spelt out; never empty for a name that is not blank. */
    static String key(String name) {
        String text = lowerCase(name);
        String key = plain(speltOut(withoutDesignation(text)));
        return key.isEmpty() ? text : key;
    }

    private static Stream<String> spellings(String text) {
        return Stream.of(plain(text), plain(speltOut(text))).distinct();
    }

    private static String lowerCase(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }

    private static String withoutDesignation(String text) {
        String rest = DESIGNATION.matcher(text).replaceAll("").strip();
        return rest.isEmpty() ? text : rest;
    }

    private static String speltOut(String text) {
        return replaced(text, SPELT_OUT);
    }

    private static String plain(String text) {
        String letters = Normalizer.normalize(replaced(text, PLAIN), Normalizer.Form.NFKD);
        String folded = ACCENTS.matcher(letters).replaceAll("").toLowerCase(Locale.ROOT);
        return SEPARATORS.matcher(folded).replaceAll(" ").strip();
    }

    private static String replaced(String text, Map<String, String> letters) {
        String result = text;
        for (Map.Entry<String, String> letter : letters.entrySet()) {
            result = result.replace(letter.getKey(), letter.getValue());
        }
        return result;
    }
}
