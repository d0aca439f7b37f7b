package eu.zirkel.scheduling.schedule;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.property.TimezoneOffsetFrom;
import biweekly.property.TimezoneOffsetTo;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** VTIMEZONE of a zone around an event, from the rules that Java knows; nothing is fetched. */
final class ZoneComponent {

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    private ZoneComponent() {}

    /** The change before the event and those until the first one after it. */
    static VTimezone of(ZoneId zone, ZonedDateTime start, ZonedDateTime end) {
        VTimezone component = new VTimezone(zone.getId());
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition change = rules.previousTransition(start.toInstant().plusSeconds(1));
        if (change == null) {
            ZoneOffset offset = rules.getOffset(start.toInstant());
            component.addStandardTime(observance(new StandardTime(), LONG_AGO, offset, offset));
            change = rules.nextTransition(start.toInstant());
        }
        boolean covered = false;
        while (change != null && !covered) {
            covered = change.getInstant().isAfter(end.toInstant());
            add(component, rules, change);
            change = rules.nextTransition(change.getInstant());
        }
        return component;
    }

    private static void add(VTimezone component, ZoneRules rules, ZoneOffsetTransition change) {
        Instant after = change.getInstant();
        if (rules.isDaylightSavings(after)) {
            component.addDaylightSavingsTime(observance(
                    new DaylightSavingsTime(),
                    change.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter()));
        } else {
            component.addStandardTime(observance(
                    new StandardTime(), change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter()));
        }
    }

    private static <O extends Observance> O observance(
            O observance, LocalDateTime from, ZoneOffset before, ZoneOffset after) {
        observance.setDateStart(new ICalDate(
                new DateTimeComponents(
                        from.getYear(),
                        from.getMonthValue(),
                        from.getDayOfMonth(),
                        from.getHour(),
                        from.getMinute(),
                        from.getSecond(),
                        false),
                true));
        observance.setTimezoneOffsetFrom(new TimezoneOffsetFrom(new UtcOffset(before.getTotalSeconds() * 1000L)));
        observance.setTimezoneOffsetTo(new TimezoneOffsetTo(new UtcOffset(after.getTotalSeconds() * 1000L)));
        return observance;
    }
}
