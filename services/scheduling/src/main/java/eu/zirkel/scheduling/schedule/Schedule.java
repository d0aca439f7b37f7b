package eu.zirkel.scheduling.schedule;

import eu.zirkel.contracts.FuzzyDate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When an activity takes place.
 *
 * @param duration how long it lasts where {@code when} does not say; absent for several days
 * @param zone where it takes place, IANA name; that of {@code when} if it names one
 */
public record Schedule(FuzzyDate when, @Nullable Duration duration, String zone) {

    /** A date with its consequences for duration and zone. */
    public static Schedule of(FuzzyDate when, @Nullable Duration duration, String defaultZone) {
        boolean severalDays = when.precision() == FuzzyDate.Precision.RANGE && when.hasDay();
        String zone = when.start().map(start -> start.getZone().getId()).orElse(defaultZone);
        return new Schedule(when, severalDays ? null : duration, zone);
    }

    /** The moment it starts; absent when no time of day is known. */
    public @Nullable Instant startsAt() {
        return when.start().map(ZonedDateTime::toInstant).orElse(null);
    }

    /** The moment it ends, start plus duration unless the date says it; absent when either is unknown. */
    public @Nullable Instant endsAt() {
        return end() == null ? null : end().toInstant();
    }

    @Nullable
    ZonedDateTime end() {
        boolean known = when.hasTime() && (duration != null || when.precision() == FuzzyDate.Precision.RANGE);
        return known ? when.end(duration).orElse(null) : null;
    }

    /** Whether it may have begun by now: an all-day activity begins with its day, an undated one never does. */
    public boolean hasBegun(Instant now) {
        Instant start = startsAt();
        if (start != null) {
            return !now.isBefore(start);
        }
        LocalDate first = when.earliest();
        return !first.equals(LocalDate.MIN)
                && !now.isBefore(first.atStartOfDay(ZoneId.of(zone)).toInstant());
    }

    /** Whether nobody's calendar would change: same date, and same length where a time is known. */
    public boolean isSameTimeAs(Schedule other) {
        return unlabelled(when).equals(unlabelled(other.when))
                && (!when.hasTime() || Objects.equals(duration, other.duration));
    }

    /** Whether it says more about the same date: a known day stays what it was (N: M-DATE-FIXED, else M-ACT-CHANGED). */
    public boolean refines(Schedule previous) {
        return days(when) < days(previous.when) && (!previous.when.hasDay() || isWithin(previous.when));
    }

    private boolean isWithin(FuzzyDate other) {
        return !when.earliest().isBefore(other.earliest()) && !when.latest().isAfter(other.latest());
    }

    /** How many days it leaves open: none for known days, less than none for a known time. */
    private static long days(FuzzyDate date) {
        if (date.hasTime()) {
            return -1;
        }
        if (date.hasDay()) {
            return 0;
        }
        boolean open = date.earliest().equals(LocalDate.MIN) || date.latest().equals(LocalDate.MAX);
        return open ? Long.MAX_VALUE : ChronoUnit.DAYS.between(date.earliest(), date.latest());
    }

    private static FuzzyDate unlabelled(FuzzyDate date) {
        return new FuzzyDate(
                date.precision(), date.value(), date.year(), date.season(), date.part(), date.from(), date.to(), null);
    }
}
