package eu.zirkel.scheduling.input;

import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.contracts.FuzzyDate.Precision;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which dates make sense here, beyond being dates at all (model §2.2 FuzzyDate). */
final class DateRules {

    private static final LocalDate FIRST = LocalDate.of(1800, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 12, 31);

    private DateRules() {}

    /** The code of what is wrong with it. */
    static Optional<String> faultOf(FuzzyDate date) {
        if (isRange(date.from()) || isRange(date.to())) {
            return Optional.of("RANGE_OF_RANGES");
        }
        if (!isPlausible(date)) {
            return Optional.of("DATE_OUT_OF_BOUNDS");
        }
        if (date.precision() == Precision.RANGE && date.from() != null && date.to() != null) {
            return faultOfRange(date.from(), date.to());
        }
        return Optional.empty();
    }

    private static Optional<String> faultOfRange(FuzzyDate from, FuzzyDate to) {
        boolean timed = from.precision() == Precision.INSTANT;
        if (timed != (to.precision() == Precision.INSTANT)) {
            return Optional.of("MIXED_RANGE");
        }
        if (timed && !moment(from).isBefore(moment(to))) {
            return Optional.of("END_BEFORE_START");
        }
        return Optional.empty();
    }

    private static ZonedDateTime moment(FuzzyDate date) {
        return date.start().orElseThrow();
    }

    private static boolean isRange(@Nullable FuzzyDate date) {
        return date != null && (date.precision() == Precision.RANGE || date.precision() == Precision.UNKNOWN);
    }

    private static boolean isPlausible(FuzzyDate date) {
        try {
            return inBounds(date.earliest(), LocalDate.MIN) && inBounds(date.latest(), LocalDate.MAX);
        } catch (DateTimeException beyondTheCalendar) {
            return false;
        }
    }

    private static boolean inBounds(LocalDate day, LocalDate open) {
        return day.equals(open) || !(day.isBefore(FIRST) || day.isAfter(LAST));
    }
}
