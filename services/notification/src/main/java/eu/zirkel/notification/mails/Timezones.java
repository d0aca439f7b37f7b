package eu.zirkel.notification.mails;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.Optional;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * Time zones of calendar files, from the zone data of the JDK: the change before an event and the one after it, each
 * with its yearly rule where the zone still follows one. Needs no network and is right for the event's own year.
 */
final class Timezones {

    private static final LocalDateTime EVER = LocalDateTime.of(1970, 1, 1, 0, 0);

    private Timezones() {}

    /** The zone as it is around the given moment. */
    static TimezoneAssignment around(ZoneId zone, Instant moment) {
        ZoneRules rules = zone.getRules();
        VTimezone component = new VTimezone(zone.getId());
        // One tick later: a change at the very moment of the event is already in force.
        ZoneOffsetTransition before = rules.previousTransition(moment.plusNanos(1));
        if (before == null) {
            component.addStandardTime(steady(rules.getOffset(moment)));
        } else {
            add(component, rules, before);
        }
        ZoneOffsetTransition after = rules.nextTransition(moment);
        if (after != null) {
            add(component, rules, after);
        }
        return new TimezoneAssignment(TimeZone.getTimeZone(zone), component);
    }

    private static StandardTime steady(ZoneOffset offset) {
        StandardTime time = new StandardTime();
        fill(time, EVER, offset, offset);
        return time;
    }

    private static void add(VTimezone component, ZoneRules rules, ZoneOffsetTransition change) {
        if (rules.isDaylightSavings(change.getInstant())) {
            DaylightSavingsTime time = new DaylightSavingsTime();
            fill(time, rules, change);
            component.addDaylightSavingsTime(time);
        } else {
            StandardTime time = new StandardTime();
            fill(time, rules, change);
            component.addStandardTime(time);
        }
    }

    private static void fill(Observance time, ZoneRules rules, ZoneOffsetTransition change) {
        fill(time, change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter());
        rules.getTransitionRules().stream()
                .filter(rule -> rule.createTransition(change.getDateTimeBefore().getYear())
                        .equals(change))
                .findFirst()
                .flatMap(rule -> yearly(rule, change.getDateTimeBefore().toLocalDate()))
                .ifPresent(time::setRecurrenceRule);
    }

    private static void fill(Observance time, LocalDateTime onset, ZoneOffset from, ZoneOffset to) {
        time.setDateStart(new DateTimeComponents(
                onset.getYear(),
                onset.getMonthValue(),
                onset.getDayOfMonth(),
                onset.getHour(),
                onset.getMinute(),
                onset.getSecond(),
                false));
        time.setTimezoneOffsetFrom(new UtcOffset(from.getTotalSeconds() * 1000L));
        time.setTimezoneOffsetTo(new UtcOffset(to.getTotalSeconds() * 1000L));
    }

    /** "The last Sunday of March": empty for rules that are not of this simple kind, which then stand for one year. */
    private static Optional<Recurrence> yearly(ZoneOffsetTransitionRule rule, LocalDate onset) {
        if (rule.getDayOfWeek() == null || onset.getDayOfWeek() != rule.getDayOfWeek()) {
            return Optional.empty();
        }
        Integer week = week(rule, onset);
        if (week == null) {
            return Optional.empty();
        }
        DayOfWeek day = DayOfWeek.valueOf(rule.getDayOfWeek().name());
        return Optional.of(new Recurrence.Builder(Frequency.YEARLY)
                .byMonth(rule.getMonth().getValue())
                .byDay(week, day)
                .build());
    }

    private static @Nullable Integer week(ZoneOffsetTransitionRule rule, LocalDate onset) {
        int indicator = rule.getDayOfMonthIndicator();
        // The JDK writes "last Sunday of March" as "Sunday on or after the 25th".
        boolean last =
                indicator == -1 || indicator + 6 == rule.getMonth().maxLength() && rule.getMonth() != Month.FEBRUARY;
        if (last) {
            return onset.equals(onset.with(TemporalAdjusters.lastInMonth(rule.getDayOfWeek()))) ? -1 : null;
        }
        int week = (indicator - 1) / 7 + 1;
        boolean wholeWeek = indicator > 0 && indicator % 7 == 1;
        return wholeWeek && onset.equals(onset.with(TemporalAdjusters.dayOfWeekInMonth(week, rule.getDayOfWeek())))
                ? week
                : null;
    }
}
