package eu.zirkel.knowledgebase.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Puts the forms that a gender-neutral spelling stands for in its place: "Akteur*innen" (with *, :, _, / or a capital I)
 * is found as "Akteure" and as "Akteurinnen", "acteur·rice·s" as "acteurs" and as "actrice" (V-48).
 */
final class GenderForms extends TokenFilter {

    /** Written with one sign for one, so that marked places stay where they are. */
    static final Pattern SIGN = Pattern.compile("(?<=\\p{L})[*:/](?=in(?:nen)?(?!\\p{L}))");

    static final Pattern SIGN_WITH_HYPHEN = Pattern.compile("(?<=\\p{L})/-(?=in(?:nen)?(?!\\p{L}))");

    private static final Pattern GERMAN = Pattern.compile("(\\p{L}{2,})(?:_+in|(?<=\\p{Ll})In)(?:nen)?");
    private static final Pattern FRENCH = Pattern.compile("(\\p{L}{2,})·(\\p{L}+)(?:·s)?");

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final Deque<String> waiting = new ArrayDeque<>();

    GenderForms(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        String next = waiting.poll();
        if (next != null) {
            term.setEmpty().append(next);
            position.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        waiting.addAll(forms(term.toString()));
        String first = waiting.poll();
        if (first != null) {
            term.setEmpty().append(first);
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        waiting.clear();
    }

    /** The forms a word stands for; none when it is no gender-neutral spelling. */
    static Set<String> forms(String word) {
        Set<String> forms = new LinkedHashSet<>();
        Matcher german = GERMAN.matcher(word);
        Matcher french = FRENCH.matcher(word.toLowerCase(Locale.ROOT));
        if (german.matches()) {
            String stem = german.group(1);
            forms.add(stem);
            forms.add(stem + "innen");
            forms.add(stem + "in");
        } else if (french.matches()) {
            String masculine = french.group(1);
            String ending = french.group(2);
            forms.add(masculine);
            forms.add(masculine + ending);
            if (masculine.endsWith("eur")) {
                forms.add(masculine.substring(0, masculine.length() - 3) + ending);
            }
        }
        return forms;
    }
}
