package eu.zirkel.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.zirkel.contracts.EventCatalogue;
import eu.zirkel.contracts.RegistrationEvent.RegistrationConfirmed;
import eu.zirkel.contracts.RegistrationEvent.Via;
import eu.zirkel.contracts.SchedulingEvent.ActivityCancelled;
import eu.zirkel.contracts.SchedulingEvent.ActivityPostponed;
import eu.zirkel.contracts.SchedulingEvent.ActivityRescheduled;
import eu.zirkel.contracts.SchedulingEvent.ProgrammeClosed;
import eu.zirkel.notification.activities.Programmes;
import eu.zirkel.testing.Requirement;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Reminders as time passes; every test plays in a later year, because the clock of the service goes one way. */
@TestMethodOrder(org.junit.jupiter.api.MethodOrderer.MethodName.class)
class RemindersTest extends NotificationTest {

    @Autowired
    Programmes programmes;

    @Test
    void a_day_and_an_hour_before_those_who_have_a_seat_then() {
        api.setClock("2031-05-01T09:00:00+02:00");
        published("2031-05-14T10:00");
        Someone anna = confirmed("14.05.2031");
        Someone gone = confirmed("14.05.2031");
        api.setClock("2031-05-13T10:00:00+02:00");
        anna.receives(confirmation("14.05.2031"), reminder("14.05.2031"));
        gone.receives(confirmation("14.05.2031"), reminder("14.05.2031"));
        gone.withdrawn(1);
        gone.message("M-REG-WITHDRAWN", "SENT");
        Someone late = confirmed("14.05.2031");
        api.setClock("2031-05-14T09:00:00+02:00");
        anna.receives(confirmation("14.05.2031"), reminder("14.05.2031"), reminder("14.05.2031"));
        late.receives(confirmation("14.05.2031"), reminder("14.05.2031"));
        assertThat(gone.messages()).hasSize(3);
    }

    @Test
    void b_a_date_that_moved_reminds_at_the_new_points_only() {
        api.setClock("2032-05-01T09:00:00+02:00");
        published("2032-05-14T10:00");
        Someone anna = confirmed("14.05.2032");
        events.publish(
                activity,
                new ActivityRescheduled(activity, at("2032-05-14T10:00"), at("2032-06-11T10:00"), null, null, 1));
        String changed = "Terminänderung: Bottom-up jetzt am 11.06.2032, 10:00 Uhr";
        anna.receives(confirmation("14.05.2032"), changed);
        api.setClock("2032-06-10T09:59:00+02:00");
        api.setClock("2032-06-10T10:00:00+02:00");
        anna.receives(confirmation("14.05.2032"), changed, reminder("11.06.2032"));
    }

    @Test
    void c_nobody_is_reminded_of_what_is_postponed_or_cancelled() {
        api.setClock("2033-05-01T09:00:00+02:00");
        published("2033-05-14T10:00");
        Someone anna = confirmed("14.05.2033");
        events.publish(activity, new ActivityPostponed(activity, null, 1));
        anna.message("M-ACT-POSTPONED", "SENT");
        api.setClock("2033-05-14T09:30:00+02:00");
        events.publish(activity, new ActivityCancelled(activity, null, 2));
        anna.receives(confirmation("14.05.2033"), "Verschoben: Bottom-up – neuer Termin folgt", "Absage: Bottom-up");
    }

    @Test
    void d_points_that_were_past_when_the_activity_was_published_are_skipped() {
        api.setClock("2034-05-13T20:00:00+02:00");
        published("2034-05-14T10:00");
        Someone anna = confirmed("14.05.2034");
        api.setClock("2034-05-14T09:00:00+02:00");
        anna.receives(confirmation("14.05.2034"), reminder("14.05.2034"));
    }

    @Test
    void d_when_the_programme_has_ended_nobody_is_reminded() {
        api.setClock("2034-06-01T09:00:00+02:00");
        published("2034-06-14T10:00");
        Someone anna = confirmed("14.06.2034");
        events.publish(programme, new ProgrammeClosed(programme, Instant.parse("2034-06-02T08:00:00Z")));
        await().until(() -> programmes.isClosed(programme));
        api.setClock("2034-06-14T09:30:00+02:00");
        anna.withdrawn(1);
        anna.message("M-REG-WITHDRAWN", "SENT");
        assertThat(anna.messages()).as("confirmed, withdrawn, and nothing more").hasSize(2);
    }

    @Test
    @Requirement("C-21")
    void e_who_is_promoted_after_a_point_is_not_reminded_at_it_but_at_the_next() {
        api.setClock("2035-05-01T09:00:00+02:00");
        published("2035-05-14T10:00");
        Someone seated = confirmed("14.05.2035");
        Someone waiting = new Someone().known().waiting(1);
        waiting.receives("Warteliste: Bottom-up (Platz 1)");
        api.setClock("2035-05-13T10:00:00+02:00");
        seated.receives(confirmation("14.05.2035"), reminder("14.05.2035"));
        api.setClock("2035-05-13T15:00:00+02:00");
        seated.withdrawn(1);
        waiting.confirmed(Via.PROMOTION);
        String promoted = "Platz frei – Sie sind dabei: Bottom-up am 14.05.2035, 10:00 Uhr";
        waiting.receives("Warteliste: Bottom-up (Platz 1)", promoted);
        api.setClock("2035-05-14T09:00:00+02:00");
        waiting.receives("Warteliste: Bottom-up (Platz 1)", promoted, reminder("14.05.2035"));
        assertThat(seated.messages())
                .as("confirmed, reminded, withdrawn, and nothing more")
                .hasSize(3);
    }

    @Test
    void f_who_had_a_seat_in_time_is_reminded_even_if_that_is_heard_of_late() {
        api.setClock("2037-05-01T09:00:00+02:00");
        published("2037-05-14T10:00");
        Someone anna = confirmed("14.05.2037");
        api.setClock("2037-05-13T10:00:00+02:00");
        anna.receives(confirmation("14.05.2037"), reminder("14.05.2037"));
        Someone heardOfLate = new Someone().known();
        events.send(
                EventCatalogue.REGISTRATION,
                "registration.registration-confirmed",
                activity,
                100,
                JsonMapper.shared()
                        .writeValueAsBytes(new RegistrationConfirmed(
                                heardOfLate.registration,
                                heardOfLate.target(),
                                heardOfLate.participants(),
                                Via.DIRECT,
                                null,
                                "de")),
                Map.of("ce_time", "2037-05-13T07:59:00Z"));
        heardOfLate.receives(confirmation("14.05.2037"), reminder("14.05.2037"));
        anna.receives(confirmation("14.05.2037"), reminder("14.05.2037"));
    }

    private void published(String when) {
        publishedProgramme();
        publishedActivity(at(when));
    }

    private Someone confirmed(String day) {
        Someone person = new Someone().known().confirmed();
        person.receives(confirmation(day));
        return person;
    }

    private static String confirmation(String day) {
        return "Anmeldebestätigung: Bottom-up am " + day + ", 10:00 Uhr";
    }

    private static String reminder(String day) {
        return "Erinnerung: Bottom-up am " + day + ", 10:00 Uhr";
    }
}
