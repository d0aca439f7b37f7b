package eu.zirkel.scheduling.series;

import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.scheduling.warnings.Warning;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the activities of a series are what its plan says (V14, V15). */
final class PlanWarnings {

    private PlanWarnings() {}

    /** @param dates of its activities, except cancelled ones */
    static List<Warning> of(@Nullable Plan plan, List<FuzzyDate> dates) {
        List<Warning> warnings = new ArrayList<>();
        if (plan != null && plan.expectedCount() != null && dates.size() > plan.expectedCount()) {
            warnings.add(Warning.certain("SERIES_COUNT_EXCEEDED"));
        }
        List<LocalDate> days = dates.stream()
                .filter(FuzzyDate::hasDay)
                .map(FuzzyDate::earliest)
                .sorted(Comparator.naturalOrder())
                .toList();
        if (plan != null
                && plan.expectedSpread() != null
                && !days.isEmpty()
                && days.getLast().isAfter(days.getFirst().plus(plan.expectedSpread()))) {
            warnings.add(Warning.certain("SERIES_SPREAD_EXCEEDED"));
        }
        return warnings;
    }
}
