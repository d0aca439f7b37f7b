package eu.zirkel.scheduling.series;

import eu.zirkel.scheduling.input.Checked;
import eu.zirkel.scheduling.input.Checks;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What is intended; deviations only warn.
 *
 * @param expectedCount how many activities
 * @param expectedSpread within which time after the first of them
 */
record Plan(@Nullable Integer expectedCount, @Nullable Period expectedSpread) implements Checked {

    private static final int LONGEST_MONTHS = 240;

    @Override
    public void check(Checks at) {
        at.between(1, 1_000, "expectedCount", expectedCount);
        if (expectedSpread != null
                && (expectedSpread.isNegative()
                        || expectedSpread.isZero()
                        || expectedSpread.toTotalMonths() > LONGEST_MONTHS)) {
            at.wrong("expectedSpread", "DURATION");
        }
    }
}
