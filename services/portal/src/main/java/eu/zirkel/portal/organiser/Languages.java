package eu.zirkel.portal.organiser;

import eu.zirkel.portal.text.Language;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The languages of a form's texts. */
final class Languages {

    private Languages() {}

    static List<Language> primaryFirst(@Nullable String primary) {
        return Arrays.stream(Language.values())
                .sorted(Comparator.comparingInt(it -> it.tag().equals(primary) ? 0 : 1))
                .toList();
    }
}
