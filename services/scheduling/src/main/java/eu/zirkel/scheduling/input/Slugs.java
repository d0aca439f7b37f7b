package eu.zirkel.scheduling.input;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The readable part of an address in the portal. */
public final class Slugs {

    private static final int LONGEST = 80;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Map<String, String> SPELT_OUT =
            Map.of("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss", "œ", "oe", "æ", "ae", "&", " und ");

    private Slugs() {}

    /** Whether it can stand in an address as it is. */
    public static boolean isSlug(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    /** Made from a title: "Kommunen für morgen" becomes {@code kommunen-fuer-morgen}. */
    public static String of(String title) {
        String text = title.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : SPELT_OUT.entrySet()) {
            text = text.replace(letter.getKey(), letter.getValue());
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String words = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String cut = words.substring(0, Math.min(words.length(), LONGEST - 4)).replaceAll("-+$", "");
        return cut.isEmpty() ? "x" : cut;
    }
}
