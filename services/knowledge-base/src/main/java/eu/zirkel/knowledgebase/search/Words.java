package eu.zirkel.knowledgebase.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;

/**
 * Turns what somebody typed into a query. There is no query language: every word counts as a word. All of them must be
 * found, in whatever language, except those that are mere filling in one of the languages. Longer words are also found
 * with one letter wrong (B-44) and as the beginning of a longer word, as German likes to build them; such results come
 * later.
 */
final class Words {

    private static final int MOST_WORDS = 16;
    private static final int TOLERANT_FROM = 5;
    private static final int BEGINNING_FROM = 4;
    private static final float NEARLY = 0.2f;

    private Words() {}

    static Query query(String typed) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean any = false;
        List<String> words =
                Arrays.stream(typed.strip().split("\\s+")).limit(MOST_WORDS).toList();
        for (String word : words) {
            BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
            boolean filling = addTo(anywhere, word);
            BooleanQuery found = anywhere.build();
            if (!found.clauses().isEmpty()) {
                all.add(found, filling ? Occur.SHOULD : Occur.MUST);
                any = true;
            }
        }
        return any ? all.build() : new MatchNoDocsQuery("no words");
    }

    /** @return whether the word is filling in one of the languages */
    private static boolean addTo(BooleanQuery.Builder anywhere, String word) {
        boolean filling = false;
        for (String language : Fields.LANGUAGES) {
            boolean counts = exactly(anywhere, Fields.text(language), word, 1);
            exactly(anywhere, Fields.title(language), word, 4);
            exactly(anywhere, Fields.summary(language), word, 2);
            nearly(anywhere, Fields.text(language), word);
            filling |= !counts;
        }
        exactly(anywhere, Fields.NAMES, word, 3);
        nearly(anywhere, Fields.NAMES, word);
        return filling;
    }

    private static boolean exactly(BooleanQuery.Builder anywhere, String field, String word, float weight) {
        Query query = new QueryBuilder(Fields.tongue(field).analyzer()).createBooleanQuery(field, word, Occur.MUST);
        if (query == null) {
            return false;
        }
        anywhere.add(new BoostQuery(query, weight), Occur.SHOULD);
        return true;
    }

    private static void nearly(BooleanQuery.Builder anywhere, String field, String word) {
        List<String> stems = stems(field, word);
        if (stems.size() != 1) {
            return;
        }
        Term stem = new Term(field, stems.getFirst());
        if (word.length() >= TOLERANT_FROM && stem.text().length() >= BEGINNING_FROM) {
            anywhere.add(new BoostQuery(new FuzzyQuery(stem, 1, 1), NEARLY), Occur.SHOULD);
        }
        if (stem.text().length() >= BEGINNING_FROM) {
            anywhere.add(new BoostQuery(new PrefixQuery(stem), NEARLY), Occur.SHOULD);
        }
    }

    private static List<String> stems(String field, String word) {
        List<String> stems = new ArrayList<>();
        try (TokenStream tokens = Fields.tongue(field).analyzer().tokenStream(field, word)) {
            CharTermAttribute stem = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                stems.add(stem.toString());
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return stems;
    }
}
