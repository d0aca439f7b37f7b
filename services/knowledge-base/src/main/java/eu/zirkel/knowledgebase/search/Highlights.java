package eu.zirkel.knowledgebase.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** Shows where the words were found: HTML in which everything is escaped but {@code <mark>}. */
public final class Highlights {

    private static final int PASSAGE_LENGTH = 160;
    private static final int PASSAGES = 2;

    private Highlights() {}

    /** The best places in the item's own language, else in another one, else among its names; empty without any. */
    public static Optional<String> of(String typed, Searchable thing) {
        UnifiedHighlighter highlighter = UnifiedHighlighter.builderWithoutSearcher(Fields.analyzer())
                .withFormatter(new DefaultPassageFormatter("<mark>", "</mark>", " … ", true))
                .withBreakIterator(() -> LengthGoalBreakIterator.createClosestToLength(
                        BreakIterator.getSentenceInstance(Locale.ROOT), PASSAGE_LENGTH, 0.5f))
                .withMaxNoHighlightPassages(0)
                .build();
        List<String> languages = Stream.concat(Stream.of(thing.language()), Fields.LANGUAGES.stream())
                .distinct()
                .toList();
        for (String language : languages) {
            Optional<String> found = mark(highlighter, Fields.text(language), typed, Fields.whole(thing, language));
            if (found.isPresent()) {
                return found;
            }
        }
        return mark(highlighter, Fields.NAMES, typed, Fields.names(thing).replace("\n", ", "));
    }

    private static Optional<String> mark(UnifiedHighlighter highlighter, String field, String typed, String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(
                    (String) highlighter.highlightWithoutSearcher(field, Words.query(typed), text, PASSAGES));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
