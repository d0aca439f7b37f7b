package eu.zirkel.notification;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.contracts.RegistrationEvent.RegistrationWithdrawn;
import eu.zirkel.contracts.SchedulingEvent.ActivityCancelled;
import eu.zirkel.contracts.SchedulingEvent.ActivityPostponed;
import eu.zirkel.contracts.SchedulingEvent.ActivityRescheduled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Reminders as time passes; every test plays in a later year, because the clock of the service goes one way. */
@TestMethodOrder(org.junit.jupiter.api.MethodOrderer.MethodName.class)
class RemindersTest extends NotificationTest {

    @Test
    void a_day_and_an_hour_before_those_who_have_a_seat_then() {
        api.setClock("2031-05-01T09:00:00+02:00");
        published("2031-05-14T10:00");
        Someone anna = confirmed("14.05.2031");
        Someone gone = confirmed("14.05.2031");
        api.setClock("2031-05-13T10:00:00+02:00");
        anna.receives(confirmation("14.05.2031"), reminder("14.05.2031"));
        gone.receives(confirmation("14.05.2031"), reminder("14.05.2031"));
        events.publish(
                activity, new RegistrationWithdrawn(gone.registration, gone.target(), gone.participants(), 1, "de"));
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
