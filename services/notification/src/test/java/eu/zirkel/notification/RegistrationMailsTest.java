package eu.zirkel.notification;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.contracts.RegistrationEvent.RegistrationSubmitted;
import eu.zirkel.contracts.RegistrationEvent.RegistrationWaitlisted;
import eu.zirkel.contracts.RegistrationEvent.RegistrationWithdrawn;
import eu.zirkel.contracts.RegistrationEvent.Via;
import eu.zirkel.contracts.SchedulingEvent.OnlineRoomAssigned;
import eu.zirkel.service.Secrets;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What people are told about their own registration. */
class RegistrationMailsTest extends NotificationTest {

    @Autowired
    Secrets secrets;

    @Test
    void who_is_confirmed_gets_link_room_and_calendar_file() {
        publishedLecture();
        events.publish(activity, room("https://webex.example/meet/cl-0514"));
        learnt(lecture -> lecture.roomAccess() != null);
        Someone anna = new Someone().known().confirmed();
        MimeMessage mail = anna.receives("Anmeldebestätigung: Bottom-up am 14.05.2024, 10:00 Uhr")
                .getFirst();
        assertThat(text(mail))
                .contains("/r/" + secrets.linkToken(anna.registration, anna.id))
                .contains("https://webex.example/meet/cl-0514");
        assertThat(calendar(mail))
                .contains("UID:" + activity + "@zirkel.example", "DTSTART;TZID=Europe/Berlin:20240514T100000")
                .contains("mailto:" + anna.address);
        assertThat(anna.message("M-REG-CONFIRMED", "SENT").path("sentAt").asString())
                .isNotEmpty();
        assertThat(events.await(
                                "notification.message-sent",
                                anna.messages().getFirst().path("id").asString())
                        .json()
                        .path("personId")
                        .asString())
                .isEqualTo(anna.id);
    }

    @Test
    void who_waits_gets_neither_room_nor_calendar_file() {
        publishedLecture();
        events.publish(activity, room("https://webex.example/meet/cl-0514"));
        learnt(lecture -> lecture.roomAccess() != null);
        Someone waiting = new Someone().known();
        events.publish(
                activity,
                new RegistrationWaitlisted(waiting.registration, waiting.target(), waiting.participants(), 2, "de"));
        MimeMessage mail = waiting.receives("Warteliste: Bottom-up (Platz 2)").getFirst();
        assertThat(text(mail)).doesNotContain("webex.example");
        assertThat(calendar(mail)).isEmpty();
    }

    @Test
    void who_is_promoted_after_waiting_is_told_so_and_after_review_is_confirmed() {
        publishedLecture();
        new Someone()
                .known()
                .confirmed(Via.PROMOTION)
                .receives("Platz frei – Sie sind dabei: Bottom-up am 14.05.2024, 10:00 Uhr");
        Someone reviewed = new Someone().known();
        events.publish(
                activity,
                new RegistrationSubmitted(reviewed.registration, reviewed.target(), reviewed.participants(), "de"));
        reviewed.receives("Anmeldung eingegangen: Bottom-up");
        reviewed.confirmed(Via.REVIEW)
                .receives("Anmeldung eingegangen: Bottom-up", "Anmeldebestätigung: Bottom-up am 14.05.2024, 10:00 Uhr");
    }

    @Test
    void who_withdraws_from_a_seat_is_taken_out_of_the_event_alone() {
        publishedLecture();
        Someone anna = new Someone().known().confirmed();
        anna.receives("Anmeldebestätigung: Bottom-up am 14.05.2024, 10:00 Uhr");
        events.publish(
                activity, new RegistrationWithdrawn(anna.registration, anna.target(), anna.participants(), 1, "de"));
        MimeMessage mail = anna.receives(
                        "Anmeldebestätigung: Bottom-up am 14.05.2024, 10:00 Uhr", "Abmeldung bestätigt: Bottom-up")
                .getLast();
        assertThat(calendar(mail)).contains("METHOD:CANCEL").doesNotContain("STATUS:CANCELLED");
    }

    @Test
    void who_withdraws_from_the_waiting_list_gets_no_calendar_file() {
        publishedLecture();
        Someone waiting = new Someone().known();
        events.publish(
                activity,
                new RegistrationWithdrawn(waiting.registration, waiting.target(), waiting.participants(), 0, "de"));
        assertThat(calendar(waiting.receives("Abmeldung bestätigt: Bottom-up").getFirst()))
                .isEmpty();
    }

    @Test
    void only_organisers_and_operators_see_what_was_sent() {
        assertThat(api.get("/api/messages").status()).isEqualTo(401);
        assertThat(api.as("EDITOR").get("/api/messages").status()).isEqualTo(403);
        assertThat(api.as("OPERATOR").get("/api/messages?limit=1").status()).isEqualTo(200);
        assertThat(api.as("ORGANISER").get("/api/messages?limit=0").code()).isEqualTo("VALIDATION_FAILED");
        assertThat(api.as("ORGANISER").get("/api/messages?code=M-NO-SUCH").code())
                .isEqualTo("VALIDATION_FAILED");
    }

    @Test
    void the_list_shows_what_when_and_to_whom_but_no_address_and_no_body() {
        publishedLecture();
        Someone anna = new Someone().known().confirmed();
        JsonNode message = anna.message("M-REG-CONFIRMED", "SENT");
        assertThat(message.path("activityId").asString()).isEqualTo(activity);
        assertThat(message.path("language").asString()).isEqualTo("de");
        assertThat(message.path("subject").asString())
                .isEqualTo("Anmeldebestätigung: Bottom-up am 14.05.2024, 10:00 Uhr");
        assertThat(message.toString()).doesNotContain("@");
        assertThat(api.as("ORGANISER")
                        .get("/api/messages?activity=" + activity + "&code=M-REG-CONFIRMED")
                        .json()
                        .path("messages"))
                .hasSize(1);
    }

    private OnlineRoomAssigned room(String joinUrl) {
        return new OnlineRoomAssigned(activity, "WebEx", secrets.seal("{\"joinUrl\":\"" + joinUrl + "\"}"));
    }
}
