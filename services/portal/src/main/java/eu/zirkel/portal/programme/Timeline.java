package eu.zirkel.portal.programme;

import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.portal.services.Programme;
import eu.zirkel.portal.text.Text;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Phases and milestones in the order in which they can have happened. */
record Timeline(FuzzyDate when, Text title, boolean milestone) {

    private static final Comparator<Timeline> BY_DATE = Comparator.<Timeline>comparingInt(
                    it -> it.when().precision() == FuzzyDate.Precision.UNKNOWN ? 1 : 0)
            .thenComparing(it -> it.when().earliest())
            .thenComparing(it -> it.when().latest());

    static List<Timeline> of(Programme programme) {
        Stream<Timeline> phases =
                programme.phases().stream().map(it -> new Timeline(orUnknown(it.period()), it.title(), false));
        Stream<Timeline> milestones =
                programme.milestones().stream().map(it -> new Timeline(orUnknown(it.when()), it.title(), true));
        return Stream.concat(phases, milestones).sorted(BY_DATE).toList();
    }

    private static FuzzyDate orUnknown(@org.jspecify.annotations.Nullable FuzzyDate date) {
        return date == null ? FuzzyDate.unknown() : date;
    }
}
