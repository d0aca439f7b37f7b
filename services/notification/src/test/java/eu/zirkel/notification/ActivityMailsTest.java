package eu.zirkel.notification;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.contracts.Format;
import eu.zirkel.contracts.KnowledgeBaseEvent.RecordingPublished;
import eu.zirkel.contracts.Recording;
import eu.zirkel.contracts.RegistrationEvent.RegistrationLapsed;
import eu.zirkel.contracts.SchedulingEvent.ActivityCancelled;
import eu.zirkel.contracts.SchedulingEvent.ActivityContentChanged;
import eu.zirkel.contracts.SchedulingEvent.ActivityDateFixed;
import eu.zirkel.contracts.SchedulingEvent.ActivityPostponed;
import eu.zirkel.contracts.SchedulingEvent.ActivityRelocated;
import eu.zirkel.contracts.SchedulingEvent.ActivityRescheduled;
import eu.zirkel.contracts.SchedulingEvent.OnlineRoomAssigned;
import eu.zirkel.contracts.Venue;
import eu.zirkel.service.Ids;
import eu.zirkel.service.Secrets;
import eu.zirkel.testing.Requirement;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people are told about the activity they registered for. */
class ActivityMailsTest extends NotificationTest {

    private static final String CONFIRMED = "Anmeldebestätigung: Bottom-up am 14.05.2024, 10:00 Uhr";

    @Autowired
    Secrets secrets;

    @Test
    void a_date_that_changes_again_and_again_keeps_its_calendar_entry() {
        publishedLecture();
        Someone anna = new Someone().known().confirmed();
        anna.receives(CONFIRMED);
        events.publish(
                activity,
                new ActivityRescheduled(
                        activity, at("2024-05-14T10:00"), at("2024-06-11T10:00"), null, "Raumproblem", 1));
        String changed = "Terminänderung: Bottom-up jetzt am 11.06.2024, 10:00 Uhr";
        MimeMessage mail = anna.receives(CONFIRMED, changed).getLast();
        assertThat(text(mail)).contains("Grund: Raumproblem");
        assertThat(calendar(mail))
                .contains("METHOD:REQUEST", "SEQUENCE:1", "DTSTART;TZID=Europe/Berlin:20240611T100000");

        events.publish(activity, new ActivityPostponed(activity, "Sturm", 2));
        String postponed = "Verschoben: Bottom-up – neuer Termin folgt";
        assertThat(calendar(anna.receives(CONFIRMED, changed, postponed).getLast()))
                .contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:2");

        events.publish(
                activity, new ActivityDateFixed(activity, at("2024-06-11T10:00"), at("2024-07-02T10:00"), null, 3));
        String fixed = "Termin steht fest: Bottom-up am 02.07.2024, 10:00 Uhr";
        assertThat(calendar(anna.receives(CONFIRMED, changed, postponed, fixed).getLast()))
                .contains("METHOD:REQUEST", "SEQUENCE:3", "UID:" + activity + "@zirkel.example");
    }

    @Test
    void a_new_place_is_told_with_a_new_entry() {
        publishedLecture();
        Someone anna = new Someone().known().confirmed();
        anna.receives(CONFIRMED);
        events.publish(
                activity,
                new ActivityRelocated(activity, Format.ONSITE, new Venue("Rathaus", "Markt 1", "Remscheid", "DE"), 1));
        MimeMessage mail = anna.receives(CONFIRMED, "Ortsänderung: Bottom-up am 14.05.2024, 10:00 Uhr")
                .getLast();
        assertThat(calendar(mail)).contains("LOCATION:Rathaus\\, Markt 1\\, Remscheid\\, DE", "SEQUENCE:1");
    }

    @Test
    void a_new_room_that_comes_with_a_new_place_is_told_in_the_same_mail() {
        publishedLecture();
        events.publish(activity, room("https://webex.example/meet/old"));
        learnt(lecture -> lecture.roomAccess() != null);
        Someone anna = new Someone().known().confirmed();
        anna.receives(CONFIRMED);
        events.publish(
                activity,
                new ActivityRelocated(activity, Format.HYBRID, new Venue("Rathaus", null, "Remscheid", "DE"), 1));
        events.publish(activity, room("https://webex.example/meet/new"));
        String relocated = "Ortsänderung: Bottom-up am 14.05.2024, 10:00 Uhr";
        assertThat(text(anna.receives(CONFIRMED, relocated).getLast()))
                .contains("Rathaus", "https://webex.example/meet/new")
                .doesNotContain("https://webex.example/meet/old");
        everythingBeforeIsDone();
        anna.receives(CONFIRMED, relocated);
    }

    @Test
    @Requirement("C-21")
    void a_cancellation_reaches_seated_people_with_and_all_who_still_hoped_without_a_calendar_file() {
        publishedLecture();
        Someone anna = new Someone().known().confirmed();
        Someone waiting = new Someone().known().waiting(1);
        Someone offered = new Someone().known().offered(Instant.parse("2024-05-10T16:00:00Z"));
        Someone reviewed = new Someone().known().underReview();
        List<Someone> gone = List.of(
                new Someone().known().confirmed().withdrawn(1),
                new Someone().known().underReview().rejected(null),
                new Someone()
                        .known()
                        .offered(Instant.parse("2024-05-10T16:00:00Z"))
                        .offerLapsed());
        everythingBeforeIsDone();
        events.publish(activity, new ActivityCancelled(activity, "Krankheit", 1));
        String cancelled = "Absage: Bottom-up am 14.05.2024, 10:00 Uhr";
        MimeMessage mail = anna.receives(CONFIRMED, cancelled).getLast();
        assertThat(text(mail)).contains("Grund: Krankheit");
        assertThat(calendar(mail)).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1");
        assertThat(List.of(
                        waiting.receives("Warteliste: Bottom-up (Platz 1)", cancelled)
                                .getLast(),
                        offered.receives("Platzangebot bis 10.05.2024, 18:00 Uhr: Bottom-up", cancelled)
                                .getLast(),
                        reviewed.receives("Anmeldung eingegangen: Bottom-up", cancelled)
                                .getLast()))
                .allSatisfy(told -> assertThat(calendar(told)).isEmpty());
        assertThat(gone).allSatisfy(person -> assertThat(person.messages())
                .hasSize(2)
                .extracting(message -> message.path("code").asString())
                .doesNotContain("M-ACT-CANCELLED"));
    }

    @Test
    void a_room_assigned_later_is_told_to_those_who_were_confirmed_without_it() {
        publishedLecture();
        Someone anna = new Someone().known().confirmed();
        assertThat(text(anna.receives(CONFIRMED).getFirst())).doesNotContain("webex.example");
        events.publish(activity, room("https://webex.example/meet/1"));
        assertThat(text(anna.receives(CONFIRMED, "Zugangsdaten: Bottom-up am 14.05.2024, 10:00 Uhr")
                        .getLast()))
                .contains("https://webex.example/meet/1");
    }

    @Test
    void changed_texts_are_told_only_if_the_organiser_wants_it() {
        publishedLecture();
        Someone anna = new Someone().known().confirmed();
        anna.receives(CONFIRMED);
        events.publish(activity, contentChanged(2, false));
        events.publish(activity, contentChanged(3, true));
        anna.receives(CONFIRMED, "Neues zum Programm: Bottom-up");
    }

    @Test
    void a_recording_is_told_to_everyone_who_registered_and_did_not_withdraw() {
        publishedLecture();
        Someone anna = new Someone().known().confirmed();
        Someone waited = new Someone().known().waiting(1);
        events.publish(activity, new RegistrationLapsed(waited.registration, waited.target(), waited.participants()));
        anna.receives(CONFIRMED);
        everythingBeforeIsDone();
        String item = "i" + Ids.next();
        RecordingPublished published = new RecordingPublished(
                item,
                activity,
                Map.of("de", "Aufzeichnung"),
                Recording.Scope.TALK,
                Instant.parse("2024-05-21T22:00:00Z"));
        events.publish(item, published);
        events.publish(item, published);
        assertThat(text(anna.receives(CONFIRMED, "Aufzeichnung verfügbar: Bottom-up")
                        .getLast()))
                .contains("/wissen/" + item);
        waited.receives("Warteliste: Bottom-up (Platz 1)", "Aufzeichnung verfügbar: Bottom-up");
    }

    private OnlineRoomAssigned room(String joinUrl) {
        return new OnlineRoomAssigned(activity, "WebEx", secrets.seal("{\"joinUrl\":\"" + joinUrl + "\"}"));
    }

    private ActivityContentChanged contentChanged(int agendaVersion, boolean tell) {
        return new ActivityContentChanged(
                activity,
                Map.of("de", "Stadtentwicklung durch Bürgerbeteiligung Bottom-up"),
                Map.of("de", "Bottom-up"),
                null,
                agendaVersion,
                List.of("abstracts"),
                tell);
    }
}
