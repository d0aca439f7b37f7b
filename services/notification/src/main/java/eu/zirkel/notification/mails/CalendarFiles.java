package eu.zirkel.notification.mails;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.property.Uid;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.notification.activities.KnownActivity;
import eu.zirkel.notification.catalogue.MailCode;
import eu.zirkel.notification.catalogue.MailCode.Invitation;
import eu.zirkel.service.Secrets;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Calendar files as the contract has them ("Calendar files"): one event, one attendee, the same UID for life. */
@Component
class CalendarFiles {

    private static final String PRODUCT = "-//Zirkel//Notification//EN";

    /** A file to attach: its method (REQUEST or CANCEL) is part of its content type. */
    record CalendarFile(String name, String method, byte[] content) {}

    private final MailTexts texts;
    private final Links links;
    private final Secrets secrets;

    CalendarFiles(MailTexts texts, Links links, Secrets secrets) {
        this.texts = texts;
        this.links = links;
        this.secrets = secrets;
    }

    /** One per activity with at least a day; none for people without a seat, and none where the mail moves no entry. */
    List<CalendarFile> of(MailOrder order) {
        Invitation invitation = order.code().invitation();
        if (!order.seated() || invitation == Invitation.NONE) {
            return List.of();
        }
        KnownActivity activity = order.activity();
        FuzzyDate date = order.code() == MailCode.ACT_POSTPONED ? activity.announcedDate() : activity.currentDate();
        if (!date.hasDay()) {
            return List.of();
        }
        String method = invitation == Invitation.REQUEST ? "REQUEST" : "CANCEL";
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setMethod(method);
        VEvent event = event(order, invitation);
        place(calendar, event, activity, date);
        calendar.addEvent(event);
        return List.of(new CalendarFile(text(order, "calendar.file"), method, write(calendar)));
    }

    private VEvent event(MailOrder order, Invitation invitation) {
        KnownActivity activity = order.activity();
        VEvent event = new VEvent();
        event.setUid(new Uid(links.worldwide(activity.id())));
        event.setSequence(Objects.requireNonNull(activity.calendarSequence()));
        event.setDateTimeStamp(Date.from(order.now()));
        event.setSummary(order.title());
        event.setLocation(Place.of(activity, text(order, "place.online"), text(order, "place.undecided")));
        event.setDescription(description(order));
        event.setUrl(links.activity(order));
        event.setOrganizer(new Organizer(order.programmeTitle(), links.sender()));
        Attendee attendee = new Attendee(order.name(), order.address());
        attendee.setParticipationLevel(ParticipationLevel.REQUIRED);
        attendee.setParticipationStatus(
                invitation == Invitation.CANCEL_ATTENDEE ? ParticipationStatus.DECLINED : ParticipationStatus.ACCEPTED);
        attendee.setRsvp(false);
        event.addAttendee(attendee);
        if (invitation == Invitation.CANCEL_EVENT) {
            event.setStatus(Status.cancelled());
        }
        return event;
    }

    private String description(MailOrder order) {
        StringBuilder description = new StringBuilder(order.fullTitle());
        Optional<Room> room = Room.of(order, secrets);
        room.map(Room::joinUrl).ifPresent(url -> description
                .append("\n\n")
                .append(text(order, "label.join"))
                .append(' ')
                .append(url));
        return description
                .append("\n\n")
                .append(text(order, "label.registration"))
                .append(' ')
                .append(links.registration(order))
                .toString();
    }

    private static void place(ICalendar calendar, VEvent event, KnownActivity activity, FuzzyDate date) {
        Optional<ZonedDateTime> start = date.start();
        if (start.isEmpty()) {
            event.setDateStart(new DateStart(wholeDay(date.earliest())));
            event.setDateEnd(new DateEnd(wholeDay(date.latest().plusDays(1))));
            event.setTransparency(Transparency.transparent());
            return;
        }
        ZonedDateTime end = date.end(activity.duration()).orElse(start.get());
        event.setDateStart(new DateStart(Date.from(start.get().toInstant()), true));
        if (end.isAfter(start.get())) {
            event.setDateEnd(new DateEnd(Date.from(end.toInstant()), true));
        }
        calendar.getTimezoneInfo()
                .setDefaultTimezone(
                        Timezones.around(start.get().getZone(), start.get().toInstant()));
    }

    private static ICalDate wholeDay(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private static byte[] write(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.setCaretEncodingEnabled(true);
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Folding.fold(text.toString());
    }

    private String text(MailOrder order, String key) {
        return texts.text(order.language(), key, Map.of());
    }
}
