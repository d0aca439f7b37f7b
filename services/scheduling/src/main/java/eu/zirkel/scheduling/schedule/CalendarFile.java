package eu.zirkel.scheduling.schedule;

import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.property.Uid;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import eu.zirkel.contracts.FuzzyDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;

/** Writes calendar files for everybody: METHOD:PUBLISH, no attendees, no join link (contract §3.0). */
public final class CalendarFile {

    private CalendarFile() {}

    /** The file of one activity, its times in the activity's zone; empty when the date is coarser than a day. */
    public static Optional<String> of(CalendarEntry entry) {
        if (!entry.schedule().when().hasDay()) {
            return Optional.empty();
        }
        ICalendar calendar = published();
        entry.schedule().when().start().ifPresent(start -> setZone(calendar, start, entry.schedule()));
        calendar.addEvent(event(entry));
        return Optional.of(folded(calendar));
    }

    /** A calendar to subscribe to, its times in UTC; what has no day yet is left out. */
    public static String of(String name, List<CalendarEntry> entries) {
        ICalendar calendar = published();
        calendar.setName(name);
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        // biweekly's own property leaves out the type, which RFC 7986 §5.7 demands
        calendar.setExperimentalProperty("REFRESH-INTERVAL", ICalDataType.DURATION, "PT6H");
        entries.stream()
                .filter(entry -> entry.schedule().when().hasDay())
                .map(CalendarFile::event)
                .forEach(calendar::addEvent);
        return folded(calendar);
    }

    private static ICalendar published() {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Zirkel//Zirkel//DE");
        calendar.setMethod(Method.publish());
        return calendar;
    }

    private static VEvent event(CalendarEntry entry) {
        VEvent event = new VEvent();
        event.setUid(new Uid(entry.uid()));
        event.setSequence(entry.sequence());
        event.setDateTimeStamp(Date.from(entry.stamp()));
        event.setSummary(entry.summary());
        event.setDescription(entry.description());
        event.setUrl(entry.url());
        if (entry.location() != null) {
            event.setLocation(entry.location());
        }
        if (entry.organiserEmail() != null) {
            event.setOrganizer(new Organizer(entry.organiserName(), entry.organiserEmail()));
        }
        if (entry.cancelled()) {
            event.setStatus(Status.cancelled());
        }
        setTime(event, entry.schedule());
        return event;
    }

    private static void setTime(VEvent event, Schedule schedule) {
        FuzzyDate when = schedule.when();
        Optional<ZonedDateTime> start = when.start();
        if (start.isEmpty()) {
            event.setDateStart(new DateStart(day(when.earliest())));
            event.setDateEnd(new DateEnd(day(when.latest().plusDays(1))));
            event.setTransparency(Transparency.transparent());
            return;
        }
        event.setDateStart(new DateStart(Date.from(start.get().toInstant()), true));
        ZonedDateTime end = schedule.end();
        if (end != null) {
            event.setDateEnd(new DateEnd(Date.from(end.toInstant()), true));
        }
    }

    private static void setZone(ICalendar calendar, ZonedDateTime start, Schedule schedule) {
        ZoneId zone = start.getZone();
        ZonedDateTime end = Objects.requireNonNullElse(schedule.end(), start);
        calendar.getTimezoneInfo()
                .setDefaultTimezone(
                        new TimezoneAssignment(TimeZone.getTimeZone(zone), ZoneComponent.of(zone, start, end)));
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private static String folded(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Folding.fold(text.toString());
    }
}
