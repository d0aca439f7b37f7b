package eu.zirkel.scheduling.schedule;

import eu.zirkel.contracts.FuzzyDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Where a schedule stands among others, in a form that a store can compare.
 *
 * @param sortAt seconds of the earliest moment it can mean; undated comes last
 * @param overAt seconds of the moment from which it is past
 * @param firstDay the first day it can mean, ISO; empty when open
 * @param lastDay the last day it can mean, ISO; empty when open
 */
public record Position(long sortAt, long overAt, String firstDay, String lastDay) {

    private static final long NEVER = Long.MAX_VALUE;

    /** Of this schedule. */
    public static Position of(Schedule schedule) {
        FuzzyDate when = schedule.when();
        ZoneId zone = ZoneId.of(schedule.zone());
        LocalDate first = when.earliest();
        LocalDate last = when.latest();
        boolean begins = !first.equals(LocalDate.MIN);
        boolean ends = !last.equals(LocalDate.MAX);
        long allDayOver = ends ? dayIn(zone, last.plusDays(1)) : NEVER;
        long undated = ends ? dayIn(zone, last) : NEVER;
        Instant start = schedule.startsAt();
        Instant end = schedule.endsAt() == null ? start : schedule.endsAt();
        return new Position(
                start != null ? start.getEpochSecond() : begins ? dayIn(zone, first) : undated,
                end != null ? end.getEpochSecond() : allDayOver,
                begins ? first.toString() : "",
                ends ? last.toString() : "");
    }

    private static long dayIn(ZoneId zone, LocalDate day) {
        return day.atStartOfDay(zone).toEpochSecond();
    }
}
