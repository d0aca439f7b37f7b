package eu.zirkel.knowledgebase.search;

import java.io.Reader;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * How words are compared: in a language by their stem and without its stop words, names by their letters. Case and
 * accents never matter.
 */
enum Tongue {
    DE(
            GermanAnalyzer.getDefaultStopSet(),
            words -> new GermanLightStemFilter(new ASCIIFoldingFilter(new GermanNormalizationFilter(words)))),
    EN(
            EnglishAnalyzer.getDefaultStopSet(),
            words -> new PorterStemFilter(new ASCIIFoldingFilter(new EnglishPossessiveFilter(words)))),
    FR(
            FrenchAnalyzer.getDefaultStopSet(),
            words -> new FrenchLightStemFilter(
                    new ASCIIFoldingFilter(new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES)))),
    NAMES(CharArraySet.EMPTY_SET, words -> new ASCIIFoldingFilter(new GermanNormalizationFilter(words)));

    private final Analyzer analyzer;

    Tongue(CharArraySet stopWords, UnaryOperator<TokenStream> stem) {
        this.analyzer = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                StandardTokenizer words = new StandardTokenizer();
                TokenStream lower = new LowerCaseFilter(new GenderForms(words));
                return new TokenStreamComponents(words, stem.apply(new StopFilter(lower, stopWords)));
            }

            @Override
            protected Reader initReader(String field, Reader text) {
                return new PatternReplaceCharFilter(
                        GenderForms.SIGN, "_", new PatternReplaceCharFilter(GenderForms.SIGN_WITH_HYPHEN, "__", text));
            }
        };
    }

    Analyzer analyzer() {
        return analyzer;
    }
}
