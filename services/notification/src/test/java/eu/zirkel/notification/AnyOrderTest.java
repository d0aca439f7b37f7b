package eu.zirkel.notification;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.contracts.KnowledgeBaseEvent.RecordingPublished;
import eu.zirkel.contracts.Recording;
import eu.zirkel.contracts.RegistrationEvent.RegistrationConfirmed;
import eu.zirkel.contracts.RegistrationEvent.Via;
import eu.zirkel.contracts.SchedulingEvent.ActivityCancelled;
import eu.zirkel.contracts.SchedulingEvent.ActivityRescheduled;
import eu.zirkel.contracts.SchedulingEvent.OnlineRoomAssigned;
import eu.zirkel.contracts.SchedulingEvent.ProgrammeClosed;
import eu.zirkel.notification.activities.KnownActivity;
import eu.zirkel.service.Ids;
import eu.zirkel.service.Secrets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;

/** Topics are read side by side, and again: whatever the order, everyone gets each mail once. */
class AnyOrderTest extends NotificationTest {

    private static final String CONFIRMED = "Anmeldebestätigung: Bottom-up am 14.05.2024, 10:00 Uhr";

    @Autowired
    Secrets secrets;

    @Autowired
    BindingsLifecycleController bindings;

    @Value("${spring.cloud.stream.kafka.binder.brokers}")
    String brokers;

    @Test
    void a_confirmation_waits_for_its_activity_its_programme_and_its_person() {
        Someone anna = new Someone().confirmed();
        anna.message("M-REG-CONFIRMED", "WAITING");
        publishedActivity(at("2024-05-14T10:00"));
        publishedProgramme();
        anna.known();
        anna.receives(CONFIRMED);
        anna.message("M-REG-CONFIRMED", "SENT");
    }

    @Test
    void a_programme_whose_end_is_heard_of_first_is_described_by_older_news() {
        events.publish(programme, 2, new ProgrammeClosed(programme, Instant.parse("2024-05-01T08:00:00Z")));
        publishedActivity(at("2024-05-14T10:00"));
        Someone anna = new Someone().known().confirmed();
        anna.message("M-REG-CONFIRMED", "WAITING");
        events.publish(programme, 1, description());
        anna.receives(CONFIRMED);
    }

    @Test
    void what_was_out_when_someone_registered_is_in_the_confirmation_and_not_told_again() {
        // The clock stands still: the registration is not older than the news about the room.
        api.setClock("2030-01-01T09:00:00+01:00");
        Someone anna = new Someone().confirmed();
        anna.message("M-REG-CONFIRMED", "WAITING");
        publishedLecture();
        roomAssigned();
        learnt(lecture -> lecture.roomAccess() != null);
        anna.known();
        assertThat(text(anna.receives(CONFIRMED).getFirst())).contains("https://webex.example/1");
        everythingBeforeIsDone();
        assertThat(anna.messages()).hasSize(1);
    }

    @Test
    void a_room_told_before_the_publication_is_in_every_confirmation_and_told_to_nobody_again() {
        Someone anna = new Someone().known().confirmed();
        anna.message("M-REG-CONFIRMED", "WAITING");
        roomAssigned();
        learnt(lecture -> lecture.roomAccess() != null);
        publishedLecture();
        Someone bert = new Someone().known().confirmed();
        for (Someone one : List.of(anna, bert)) {
            assertThat(text(one.receives(CONFIRMED).getFirst())).contains("https://webex.example/1");
        }
        everythingBeforeIsDone();
        assertThat(anna.messages()).hasSize(1);
        assertThat(bert.messages()).hasSize(1);
    }

    @Test
    void a_recording_reaches_whoever_is_heard_of_after_it() {
        publishedLecture();
        Someone zoe = new Someone().known().confirmed();
        zoe.receives(CONFIRMED);
        String item = Ids.next();
        events.publish(
                item, new RecordingPublished(item, activity, Map.of("de", "Aufzeichnung"), Recording.Scope.TALK, null));
        zoe.receives(CONFIRMED, "Aufzeichnung verfügbar: Bottom-up");

        Someone anna = new Someone().known().confirmed();

        anna.receives(CONFIRMED, "Aufzeichnung verfügbar: Bottom-up");
    }

    @Test
    void what_waited_for_a_person_goes_out_one_after_the_other() {
        publishedLecture();
        List<Someone> people = Stream.generate(Someone::new)
                .limit(10)
                .map(one -> one.offered(Instant.parse("2024-05-10T16:00:00Z")).offerLapsed())
                .toList();
        people.forEach(one -> one.message("M-REG-OFFER-LAPSED", "WAITING"));
        people.forEach(Someone::known);
        people.forEach(one -> one.receives(
                "Platzangebot bis 10.05.2024, 18:00 Uhr: Bottom-up", "Platzangebot abgelaufen: Bottom-up"));
    }

    @Test
    void a_room_that_is_out_at_the_same_instant_is_told_once_to_who_was_confirmed_without_it() {
        api.setClock("2030-01-01T11:00:00+01:00");
        publishedLecture();
        Someone anna = new Someone().known();
        Someone companion = new Someone();
        events.publish(
                activity,
                new RegistrationConfirmed(
                        anna.registration,
                        anna.target(),
                        List.of(
                                anna.participants().getFirst(),
                                companion.participants().getFirst()),
                        Via.DIRECT,
                        null,
                        "de"));
        assertThat(text(anna.receives(CONFIRMED).getFirst())).doesNotContain("https://webex.example/1");
        roomAssigned();
        String roomLink = "Zugangsdaten: Bottom-up am 14.05.2024, 10:00 Uhr";
        assertThat(text(anna.receives(CONFIRMED, roomLink).getLast())).contains("https://webex.example/1");
        companion.known();
        assertThat(text(companion.receives(CONFIRMED).getFirst())).contains("https://webex.example/1");
        everythingBeforeIsDone();
        anna.receives(CONFIRMED, roomLink);
        companion.receives(CONFIRMED);
    }

    @Test
    void what_happened_after_someone_registered_is_told_even_if_the_registration_is_heard_of_last() {
        api.setClock("2030-01-01T09:00:00+01:00");
        publishedLecture();
        api.setClock("2030-01-01T10:00:00+01:00");
        events.publish(
                activity,
                new ActivityRescheduled(activity, at("2024-05-14T10:00"), at("2024-06-11T10:00"), null, null, 1));
        learnt(lecture -> Integer.valueOf(1).equals(lecture.calendarSequence()));
        api.setClock("2030-01-01T09:30:00+01:00");
        new Someone()
                .known()
                .confirmed()
                .receives(
                        "Anmeldebestätigung: Bottom-up am 11.06.2024, 10:00 Uhr",
                        "Terminänderung: Bottom-up jetzt am 11.06.2024, 10:00 Uhr");
    }

    @Test
    void news_heard_twice_sends_nothing_twice() {
        publishedLecture();
        Someone anna = new Someone().known().confirmed();
        anna.receives(CONFIRMED);
        long sequence = events.raw("registration.events").stream()
                .filter(one -> one.subject().equals(activity))
                .mapToLong(one -> one.sequence())
                .max()
                .orElseThrow();
        events.publish(
                activity,
                sequence,
                new RegistrationConfirmed(
                        anna.registration, anna.target(), anna.participants(), Via.DIRECT, null, "de"));
        everythingBeforeIsDone();
        anna.receives(CONFIRMED);
    }

    @Test
    void a_confirmation_that_comes_after_the_cancellation_is_suppressed_and_the_cancellation_sent() {
        publishedLecture();
        events.publish(activity, new ActivityCancelled(activity, null, 1));
        learnt(KnownActivity::isCancelled);
        Someone anna = new Someone().known().confirmed();
        anna.receives("Absage: Bottom-up am 14.05.2024, 10:00 Uhr");
        assertThat(anna.message("M-REG-CONFIRMED", "SUPPRESSED").path("reason").asString())
                .isEqualTo("ACTIVITY_CANCELLED");
        assertThat(events.await(
                                "notification.message-suppressed",
                                anna.message("M-REG-CONFIRMED", "SUPPRESSED")
                                        .path("id")
                                        .asString())
                        .json()
                        .path("code")
                        .asString())
                .isEqualTo("M-REG-CONFIRMED");
    }

    @Test
    void old_news_brings_nothing_back() {
        publishedLecture();
        events.publish(activity, new ActivityCancelled(activity, null, 1));
        learnt(KnownActivity::isCancelled);
        Someone anna = new Someone().known().confirmed();
        anna.receives("Absage: Bottom-up am 14.05.2024, 10:00 Uhr");
        events.publish(
                activity,
                1,
                new ActivityRescheduled(activity, at("2024-05-14T10:00"), at("2024-06-11T10:00"), null, null, 1));
        Someone later = new Someone().known().confirmed();
        later.receives("Absage: Bottom-up am 14.05.2024, 10:00 Uhr");
        assertThat(anna.messages()).hasSize(2);
    }

    @Test
    void an_erased_person_gets_nothing_any_more() {
        publishedLecture();
        Someone anna = new Someone().known().confirmed();
        anna.receives(CONFIRMED);
        anna.erased();
        events.publish(
                activity,
                new ActivityRescheduled(activity, at("2024-05-14T10:00"), at("2024-06-11T10:00"), null, null, 1));
        assertThat(anna.message("M-ACT-CHANGED", "SUPPRESSED").path("reason").asString())
                .isEqualTo("PERSON_ERASED");
        anna.known();
        anna.receives(CONFIRMED);
    }

    @Test
    void reading_all_topics_from_the_beginning_sends_nothing() throws Exception {
        publishedLecture();
        roomAssigned();
        learnt(lecture -> lecture.roomAccess() != null);
        Someone anna = new Someone().known().confirmed();
        anna.receives(CONFIRMED);
        everythingBeforeIsDone();
        int before = MAILBOX.getReceivedMessages().length;

        bindings.changeState("events-in-0", BindingsLifecycleController.State.STOPPED);
        ConsumerGroup.reset(brokers);
        bindings.changeState("events-in-0", BindingsLifecycleController.State.STARTED);

        everythingBeforeIsDone();
        // The marker itself is the only new mail.
        assertThat(MAILBOX.getReceivedMessages()).hasSize(before + 1);
        assertThat(anna.messages()).hasSize(1);
    }

    private void roomAssigned() {
        events.publish(
                activity,
                new OnlineRoomAssigned(activity, null, secrets.seal("{\"joinUrl\":\"https://webex.example/1\"}")));
    }
}
