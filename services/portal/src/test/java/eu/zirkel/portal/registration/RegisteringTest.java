package eu.zirkel.portal.registration;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.portal.PortalTest;
import eu.zirkel.portal.Sample;
import eu.zirkel.portal.StandIn;
import eu.zirkel.testing.Requirement;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegisteringTest extends PortalTest {

    private static final String LECTURE = "/a/" + Sample.LECTURE;

    private static Map<String, String> petra() {
        return new LinkedHashMap<>(Map.of(
                "name", "Petra Probe",
                "email", "p01@stadt.example",
                "organisation", "Stadt Essen",
                "function", "",
                "website", "",
                "key", "5b2e"));
    }

    @Test
    void what_was_typed_arrives_and_the_personal_page_opens() {
        HttpResponse<String> answer = reader.submits(LECTURE + "?lang=en", petra());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/r/" + Sample.TOKEN + "?neu&lang=en");
        StandIn.Asked asked = REGISTRATION.lastAsked("POST", "/api/registrations");
        assertThat(asked.header("Idempotency-key")).isEqualTo("5b2e");
        assertThat(asked.body())
                .contains("\"target\":{", "\"type\":\"ACTIVITY\"", "\"id\":\"" + Sample.LECTURE + "\"")
                .contains("\"name\":\"Petra Probe\"", "\"email\":\"p01@stadt.example\"")
                .contains("\"organisation\":{\"name\":\"Stadt Essen\"}")
                .contains("\"language\":\"en\"")
                .doesNotContain("function", "answers", "attendanceMode");
    }

    @Test
    void errors_stand_on_top_and_at_the_field_and_nothing_typed_is_lost() {
        Map<String, String> form = petra();
        form.put("email", "p.example");
        HttpResponse<String> page = reader.submits(LECTURE, form);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("role=\"alert\"")
                .contains("<a href=\"#email\">Das ist keine E-Mail-Adresse.</a>")
                .contains("id=\"email-error\"", "aria-describedby=\"email-error\"", "aria-invalid=\"true\"")
                .contains("value=\"Petra Probe\"", "value=\"p.example\"", "value=\"Stadt Essen\"")
                .contains("<title>Fehler: Stadtentwicklung");
    }

    @Test
    void a_corrected_form_is_a_new_one_for_the_service() {
        Map<String, String> form = petra();
        form.put("email", "p.example");

        assertThat(reader.submits(LECTURE, form).body()).doesNotContain("name=\"key\" value=\"5b2e\"");
    }

    @Test
    void a_second_registration_is_explained_at_the_address() {
        REGISTRATION.says("POST /api/registrations", 409, "{\"status\":409,\"code\":\"DUPLICATE_REGISTRATION\"}");
        HttpResponse<String> page = reader.submits(LECTURE, petra());

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains("<a href=\"#email\">Mit dieser E-Mail-Adresse gibt es hier schon eine Anmeldung.");
    }

    @Test
    void other_refusals_are_shown_on_top_with_their_status() {
        REGISTRATION.says("POST /api/registrations", 409, "{\"status\":409,\"code\":\"REGISTRATION_CLOSED\"}");
        HttpResponse<String> page = reader.submits(LECTURE + "?lang=fr", petra());

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("Les inscriptions sont closes.");

        REGISTRATION.says("POST /api/registrations", 422, "{\"status\":422,\"code\":\"NEW\",\"detail\":\"So nicht.\"}");
        assertThat(reader.submits(LECTURE, petra()).body()).contains("So nicht.");
    }

    @Test
    @Requirement("C-16")
    void conditions_that_are_not_fulfilled_are_named_after_sending() {
        REGISTRATION.says("POST /api/registrations", 201, """
                {"id":"reg001aaaaaaaaaa","status":"UNDER_REVIEW","link":"http://elsewhere.example/r/%s",
                 "hints":[{"key":"target-group","message":"egal"}]}""".formatted(Sample.TOKEN));
        REGISTRATION.says(
                "GET /api/links/" + Sample.TOKEN,
                200,
                StandIn.file("link.json").replace("\"CONFIRMED\"", "\"UNDER_REVIEW\""));
        HttpResponse<String> answer = reader.submits(LECTURE, petra());
        String address = answer.headers().firstValue("Location").orElseThrow();

        assertThat(address).isEqualTo("/r/" + Sample.TOKEN + "?neu&hinweise=target-group");
        assertThat(reader.opens(address).body())
                .contains("<h1>Ihre Anmeldung wird geprüft.</h1>")
                .contains("Bitte beachten Sie", "richtet sich an Beschäftigte der Landes- und Kommunalverwaltung");
    }

    @Test
    void who_cannot_take_part_reads_why() {
        REGISTRATION.says("POST /api/registrations", 422, """
                {"status":422,"code":"RULE_REJECTED","title":"Nicht möglich",
                 "errors":[{"field":"","code":"size","message":"Nur für Kommunen bis 25.000 Einwohner*innen."}]}""");
        HttpResponse<String> page = reader.submits(LECTURE, petra());

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("Nur für Kommunen bis 25.000 Einwohner*innen.")
                .contains("value=\"Petra Probe\"");
    }

    @Test
    void when_nobody_answers_the_same_form_can_be_sent_again() {
        REGISTRATION.says("POST /api/registrations", 503, "{\"status\":503,\"code\":\"UNAVAILABLE\"}");
        HttpResponse<String> page = reader.submits(LECTURE, petra());

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body())
                .contains("Gerade kommt keine Antwort")
                .contains("value=\"Petra Probe\"")
                .contains("name=\"key\" value=\"5b2e\"");
    }

    @Test
    void whoever_fills_the_hidden_field_is_a_program() {
        Map<String, String> form = petra();
        form.put("website", "https://buy.example");

        assertThat(reader.submits(LECTURE, form).statusCode()).isEqualTo(400);
        assertThat(REGISTRATION.asked()).noneMatch(it -> it.method().equals("POST"));
    }

    @Test
    void answers_travel_with_the_key_of_their_question_and_so_do_their_errors() {
        SCHEDULING.says(
                "GET /api/activities/" + Sample.LECTURE,
                200,
                StandIn.file("activity.json").replace("\"questions\": []", """
                                "questions": [{"key": "diet", "label": {"de": "Essen Sie vegetarisch?"},
                                  "type": "TEXT", "required": true}]"""));
        assertThat(reader.opens(LECTURE).body()).contains("Essen Sie vegetarisch?", "name=\"answer.diet\"");

        Map<String, String> form = petra();
        form.put("answer.diet", "ja");
        reader.submits(LECTURE, form);
        assertThat(REGISTRATION.lastAsked("POST", "/api/registrations").body())
                .contains("\"answers\":{\"diet\":\"ja\"}");

        REGISTRATION.says("POST /api/registrations", 400, """
                {"status":400,"code":"VALIDATION_FAILED","errors":[{"field":"answers.diet","message":"Bitte antworten."}]}
                """);
        assertThat(reader.submits(LECTURE, form).body())
                .contains("<a href=\"#answer.diet\">Bitte antworten.</a>")
                .contains("value=\"ja\"");
    }

    @Test
    void a_whole_series_has_a_form_of_its_own() {
        String series = "/p/coffee-lectures/s/2024/anmeldung";
        assertThat(reader.opens(series).body()).contains("Für die ganze Reihe anmelden", "name=\"email\"");

        assertThat(reader.submits(series, petra()).statusCode()).isEqualTo(303);
        assertThat(REGISTRATION.lastAsked("POST", "/api/registrations").body())
                .contains("\"type\":\"SERIES\"", "\"id\":\"cl2024aaaaaaaaaa\"");
    }
}
