package eu.zirkel.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.contracts.RegistrationEvent.Via;
import eu.zirkel.contracts.SchedulingEvent.OnlineRoomAssigned;
import eu.zirkel.service.Secrets;
import eu.zirkel.testing.Requirement;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What people are told about their own registration. */
class RegistrationMailsTest extends NotificationTest {

    private static final String RECEIVED = "Anmeldung eingegangen: Bottom-up";
    private static final String REJECTED = "Keine Teilnahme möglich: Bottom-up";
    private static final String PROMOTED = "Platz frei – Sie sind dabei: Bottom-up am 14.05.2024, 10:00 Uhr";

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
        Someone waiting = new Someone().known().waiting(2);
        MimeMessage mail = waiting.receives("Warteliste: Bottom-up (Platz 2)").getFirst();
        assertThat(text(mail)).doesNotContain("webex.example");
        assertThat(calendar(mail)).isEmpty();
    }

    @Test
    @Requirement("C-16")
    void who_is_promoted_after_waiting_is_told_so_and_after_review_is_confirmed() {
        publishedLecture();
        new Someone().known().confirmed(Via.PROMOTION).receives(PROMOTED);
        new Someone()
                .known()
                .underReview()
                .confirmed(Via.REVIEW)
                .receives(RECEIVED, "Anmeldebestätigung: Bottom-up am 14.05.2024, 10:00 Uhr");
    }

    @Test
    @Requirement("C-16")
    void who_is_rejected_reads_the_organisers_reason() {
        publishedLecture();
        Someone paul = new Someone().known().underReview();
        paul.rejected(secrets.seal(
                "Die Reihe ist für Beschäftigte in Nordrhein-Westfalen.\nBitte sehen Sie in Hannover nach."));
        MimeMessage mail = paul.receives(RECEIVED, REJECTED).getLast();
        assertThat(text(mail))
                .contains("Grund: Die Reihe ist für Beschäftigte in Nordrhein-Westfalen.")
                .contains("Bitte sehen Sie in Hannover nach.");
        assertThat(calendar(mail)).isEmpty();
    }

    @Test
    void a_reason_that_cannot_be_read_holds_nothing_up() {
        publishedLecture();
        Secrets strangers =
                new Secrets(Base64.getEncoder().encodeToString("somebody else's 32 bytes of key.".getBytes(UTF_8)));
        for (String unreadable : new String[] {strangers.seal("geheim"), "no seal at all!", ""}) {
            assertThat(text(new Someone()
                            .known()
                            .rejected(unreadable)
                            .receives(REJECTED)
                            .getFirst()))
                    .doesNotContain("Grund:")
                    .doesNotContain("geheim");
        }
        assertThat(text(new Someone().known().rejected(null).receives(REJECTED).getFirst()))
                .doesNotContain("Grund:");
    }

    @Test
    @Requirement("C-16")
    void who_waits_after_a_review_is_told_the_place_and_nobody_else_is_when_the_others_move_down() {
        publishedLecture();
        Someone hannover = new Someone().known().underReview();
        Someone first = new Someone().known().waiting(1);
        Someone second = new Someone().known().waiting(2);
        hannover.waiting(1);
        first.waiting(2);
        second.waiting(3);
        hannover.receives(RECEIVED, "Warteliste: Bottom-up (Platz 1)");
        everythingBeforeIsDone();
        first.receives("Warteliste: Bottom-up (Platz 1)");
        second.receives("Warteliste: Bottom-up (Platz 2)");
    }

    @Test
    void who_is_offered_a_seat_is_told_until_when_and_where_to_say_yes_or_no() {
        publishedLecture();
        Someone waiting = new Someone().known().waiting(1).offered(Instant.parse("2024-05-10T16:00:00Z"));
        MimeMessage mail = waiting.receives(
                        "Warteliste: Bottom-up (Platz 1)", "Platzangebot bis 10.05.2024, 18:00 Uhr: Bottom-up")
                .getLast();
        assertThat(text(mail))
                .contains("bis 10.05.2024, 18:00 Uhr (Europe/Berlin)")
                .contains("Platz annehmen oder ablehnen:")
                .contains("/r/" + secrets.linkToken(waiting.registration, waiting.id));
        assertThat(calendar(mail)).isEmpty();
        waiting.confirmed(Via.OFFER);
        MimeMessage promoted = waiting.receives(
                        "Warteliste: Bottom-up (Platz 1)",
                        "Platzangebot bis 10.05.2024, 18:00 Uhr: Bottom-up",
                        PROMOTED)
                .getLast();
        assertThat(calendar(promoted)).contains("METHOD:REQUEST");
    }

    @Test
    void who_lets_an_offer_pass_is_told_that_it_is_over() {
        publishedLecture();
        new Someone()
                .known()
                .offered(Instant.parse("2024-05-10T16:00:00Z"))
                .offerLapsed()
                .receives("Platzangebot bis 10.05.2024, 18:00 Uhr: Bottom-up", "Platzangebot abgelaufen: Bottom-up");
    }

    @Test
    void who_withdraws_from_a_seat_is_taken_out_of_the_event_alone() {
        publishedLecture();
        Someone anna = new Someone().known().confirmed();
        anna.receives("Anmeldebestätigung: Bottom-up am 14.05.2024, 10:00 Uhr");
        anna.withdrawn(1);
        MimeMessage mail = anna.receives(
                        "Anmeldebestätigung: Bottom-up am 14.05.2024, 10:00 Uhr", "Abmeldung bestätigt: Bottom-up")
                .getLast();
        assertThat(calendar(mail)).contains("METHOD:CANCEL").doesNotContain("STATUS:CANCELLED");
    }

    @Test
    void who_withdraws_while_a_seat_is_only_offered_gets_no_calendar_file() {
        publishedLecture();
        Someone asked = new Someone().known().offered(Instant.parse("2024-05-10T16:00:00Z"));
        String offer = "Platzangebot bis 10.05.2024, 18:00 Uhr: Bottom-up";
        asked.receives(offer);
        asked.withdrawn(1);
        assertThat(calendar(
                        asked.receives(offer, "Abmeldung bestätigt: Bottom-up").getLast()))
                .isEmpty();
    }

    @Test
    void who_withdraws_from_the_waiting_list_gets_no_calendar_file() {
        publishedLecture();
        Someone waiting = new Someone().known().withdrawn(0);
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
