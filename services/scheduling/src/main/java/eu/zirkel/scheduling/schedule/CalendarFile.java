package eu.zirkel.scheduling.schedule;

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
import biweekly.util.ICalDate;
import eu.zirkel.contracts.FuzzyDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;

/** Writes calendar files for everybody: METHOD:PUBLISH, no attendees, no join link (contract §3.0). */
public final class CalendarFile {

    private CalendarFile() {}

    /** The file; empty when the date is coarser than a day. */
    public static Optional<String> of(CalendarEntry entry) {
        return entry.schedule().when().hasDay() ? Optional.of(write(entry)) : Optional.empty();
    }

    private static String write(CalendarEntry entry) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Zirkel//Zirkel//DE");
        calendar.setMethod(Method.publish());
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
        setTime(calendar, event, entry.schedule());
        calendar.addEvent(event);
        return folded(calendar);
    }

    private static void setTime(ICalendar calendar, VEvent event, Schedule schedule) {
        FuzzyDate when = schedule.when();
        Optional<ZonedDateTime> start = when.start();
        if (start.isEmpty()) {
            event.setDateStart(new DateStart(day(when.earliest())));
            event.setDateEnd(new DateEnd(day(when.latest().plusDays(1))));
            event.setTransparency(Transparency.transparent());
            return;
        }
        ZoneId zone = start.get().getZone();
        ZonedDateTime end = schedule.end();
        calendar.getTimezoneInfo()
                .setDefaultTimezone(new TimezoneAssignment(
                        TimeZone.getTimeZone(zone),
                        ZoneComponent.of(zone, start.get(), end == null ? start.get() : end)));
        event.setDateStart(new DateStart(Date.from(start.get().toInstant()), true));
        if (end != null) {
            event.setDateEnd(new DateEnd(Date.from(end.toInstant()), true));
        }
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant()), false);
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
