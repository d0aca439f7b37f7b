package eu.zirkel.scheduling.programme;

import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.scheduling.warnings.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Phases follow each other; an overlap is possible or certain, depending on how exact their dates are (N1). */
final class PhaseOrder {

    private static final String OVERLAP = "PHASE_OVERLAP";

    private PhaseOrder() {}

    static List<Warning> warnings(@Nullable List<Phase> phases) {
        boolean possible = false;
        for (int i = 1; phases != null && i < phases.size(); i++) {
            FuzzyDate end = endOf(phases.get(i - 1).period());
            FuzzyDate start = startOf(phases.get(i).period());
            if (end != null && start != null) {
                if (!end.earliest().isBefore(start.latest())) {
                    return List.of(Warning.certain(OVERLAP));
                }
                possible |= !end.latest().isBefore(start.earliest());
            }
        }
        return possible ? List.of(Warning.possible(OVERLAP)) : List.of();
    }

    private static @Nullable FuzzyDate endOf(@Nullable FuzzyDate period) {
        return period != null && period.precision() == FuzzyDate.Precision.RANGE ? period.to() : period;
    }

    private static @Nullable FuzzyDate startOf(@Nullable FuzzyDate period) {
        return period != null && period.precision() == FuzzyDate.Precision.RANGE ? period.from() : period;
    }
}
