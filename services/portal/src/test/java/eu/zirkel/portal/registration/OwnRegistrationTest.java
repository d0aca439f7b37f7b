package eu.zirkel.portal.registration;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.portal.PortalTest;
import eu.zirkel.portal.Sample;
import eu.zirkel.portal.StandIn;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnRegistrationTest extends PortalTest {

    private static final String OWN = "/r/" + Sample.TOKEN;
    private static final String WITHDRAW = "/api/registrations/reg001aaaaaaaaaa/withdraw";

    private static void registrationIs(String state) {
        REGISTRATION.says(
                "GET /api/links/" + Sample.TOKEN, 200, StandIn.file("link.json").replace("\"CONFIRMED\"", state));
    }

    @Test
    void it_says_in_one_sentence_where_one_stands() {
        assertThat(reader.opens(OWN).body())
                .contains("<h1>Sie sind angemeldet.</h1>")
                .contains("/api/activities/" + Sample.LECTURE + "/calendar.ics")
                .contains("href=\"" + OWN + "/abmelden\"");

        registrationIs("\"WAITLISTED\", \"position\": 2");
        assertThat(reader.opens(OWN).body())
                .contains("Sie stehen auf der Warteliste, Platz 2.")
                .doesNotContain("calendar.ics");

        registrationIs("\"UNDER_REVIEW\"");
        assertThat(reader.opens(OWN).body()).contains("wird geprüft");

        registrationIs("\"SOMETHING_NEW\"");
        assertThat(reader.opens(OWN).body()).contains("Das ist Ihre Anmeldung.");
    }

    @Test
    void every_end_has_a_sentence_of_its_own() {
        registrationIs("\"REJECTED\"");
        assertThat(reader.opens(OWN).body()).contains("Eine Teilnahme ist leider nicht möglich.");

        registrationIs("\"OFFER_LAPSED\"");
        assertThat(reader.opens(OWN).body()).contains("Ihr Platzangebot ist abgelaufen.");

        registrationIs("\"CANCELLED_BY_ORGANISER\"");
        assertThat(reader.opens(OWN).body()).contains("Die Veranstaltung ist abgesagt.");
    }

    @Test
    void who_is_under_review_can_withdraw() {
        registrationIs("\"UNDER_REVIEW\"");

        assertThat(reader.opens(OWN).body()).contains("href=\"" + OWN + "/abmelden\"");
        assertThat(reader.opens(OWN + "/abmelden").body()).contains("Ja, abmelden");
    }

    @Test
    void an_offered_seat_is_taken_or_left_with_a_button_before_its_deadline() {
        registrationIs("\"OFFERED\", \"offerDeadline\": \"2024-05-02T10:00:00Z\"");
        String accept = "/api/registrations/reg001aaaaaaaaaa/offer/accept";
        String decline = "/api/registrations/reg001aaaaaaaaaa/offer/decline";
        REGISTRATION.says("POST " + accept, 200, "{\"id\":\"reg001aaaaaaaaaa\",\"status\":\"CONFIRMED\"}");
        REGISTRATION.says("POST " + decline, 200, "{\"id\":\"reg001aaaaaaaaaa\",\"status\":\"WITHDRAWN\"}");
        assertThat(reader.opens(OWN).body())
                .contains("Für Sie ist ein Platz frei geworden.")
                .contains("Wir halten ihn bis 02.05.2024, 12:00 Uhr (MESZ) für Sie frei.")
                .contains("action=\"" + OWN + "/platz/annehmen\"", "action=\"" + OWN + "/platz/ablehnen\"");

        HttpResponse<String> taken = reader.submits(OWN + "/platz/annehmen", Map.of());
        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(taken.headers().firstValue("Location")).hasValue(OWN);
        assertThat(REGISTRATION.lastAsked("POST", accept).address()).endsWith("?token=" + Sample.TOKEN);

        assertThat(reader.submits(OWN + "/platz/ablehnen", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(REGISTRATION.lastAsked("POST", decline).address()).endsWith("?token=" + Sample.TOKEN);
    }

    @Test
    void an_offer_that_is_over_is_explained() {
        registrationIs("\"OFFER_LAPSED\"");
        REGISTRATION.says(
                "POST /api/registrations/reg001aaaaaaaaaa/offer/accept",
                410,
                "{\"status\":410,\"code\":\"OFFER_EXPIRED\"}");
        HttpResponse<String> page = reader.submits(OWN + "/platz/annehmen", Map.of());

        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("Die Frist ist vorbei", "Ihr Platzangebot ist abgelaufen.");
    }

    @Test
    void a_form_of_another_site_changes_nothing() {
        HttpResponse<String> answer = reader.sends("POST", OWN + "/abmelden", "", "Sec-Fetch-Site", "cross-site");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(REGISTRATION.asked()).noneMatch(it -> it.method().equals("POST"));
        assertThat(reader.opens(OWN, "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_online_room_is_linked_when_the_service_gives_it() {
        registrationIs("\"CONFIRMED\", \"joinUrl\": \"https://webex.example/meet/cl-0514\"");

        assertThat(reader.opens(OWN).body()).contains("href=\"https://webex.example/meet/cl-0514\"");
    }

    @Test
    void own_answers_are_shown_with_their_questions() {
        REGISTRATION.says(
                "GET /api/links/" + Sample.TOKEN,
                200,
                StandIn.file("link.json").replace("\"answers\": {}", "\"answers\": {\"diet\": \"ja\"}"));
        SCHEDULING.says(
                "GET /api/activities/" + Sample.LECTURE,
                200,
                StandIn.file("activity.json")
                        .replace(
                                "\"questions\": []",
                                "\"questions\": [{\"key\":\"diet\",\"label\":{\"de\":\"Vegetarisch?\"},\"type\":\"TEXT\",\"required\":true}]"));

        assertThat(reader.opens(OWN).body()).contains("Vegetarisch?", "<dd>ja</dd>");
    }

    @Test
    void looking_changes_nothing() {
        reader.opens(OWN);
        reader.opens(OWN + "/abmelden");

        assertThat(REGISTRATION.asked())
                .allMatch(it -> it.method().equals("GET") || it.address().contains("test/clock"));
    }

    @Test
    void a_button_withdraws() {
        assertThat(reader.opens(OWN + "/abmelden").body()).contains("Ja, abmelden");
        REGISTRATION.says("POST " + WITHDRAW, 200, "{\"id\":\"reg001aaaaaaaaaa\",\"status\":\"WITHDRAWN\"}");

        HttpResponse<String> answer = reader.submits(OWN + "/abmelden", Map.of());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue(OWN);
        assertThat(REGISTRATION.lastAsked("POST", WITHDRAW).address()).endsWith("?token=" + Sample.TOKEN);
    }

    @Test
    void too_late_is_explained() {
        REGISTRATION.says("POST " + WITHDRAW, 409, "{\"status\":409,\"code\":\"ACTIVITY_STARTED\"}");
        HttpResponse<String> page = reader.submits(OWN + "/abmelden?lang=en", Map.of());

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("too late to withdraw");
    }
}
