package eu.zirkel.portal.organiser;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.portal.Sample;
import eu.zirkel.portal.StandIn;
import eu.zirkel.testing.Requirement;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Story C, step 6: Olga decides about those who are not of the target group. */
@Requirement("C-16")
class ReviewingTest extends OrganiserTest {

    private static final String DESK = "/orga/a/" + Sample.LECTURE;
    private static final String DECIDE = DESK + "/entscheiden";

    @BeforeEach
    void olgaIsAtWork() {
        signIn();
        for (String id : new String[] {"r30", "r31"}) {
            REGISTRATION.says(
                    "POST /api/registrations/" + id + "/decision",
                    200,
                    "{\"id\":\"" + id + "\",\"status\":\"WAITLISTED\"}");
        }
    }

    private static String decision(String registration) {
        return REGISTRATION
                .lastAsked("POST", "/api/registrations/" + registration + "/decision")
                .body();
    }

    @Test
    void the_start_page_puts_people_first() {
        SCHEDULING.says("GET /api/series", 200, "{\"series\":[" + StandIn.file("series.json") + "]}");
        assertThat(reader.opens("/orga").body())
                .containsSubsequence(
                        "Was heute eine Entscheidung braucht",
                        "href=\"" + DESK + "?status=UNDER_REVIEW#teilnehmende\"",
                        "2 Anmeldungen warten auf eine Entscheidung.");
    }

    @Test
    void the_table_says_who_why_and_since_when() {
        assertThat(reader.opens(DESK).body())
                .contains("in Prüfung (2)", "bestätigt (1)", "alle (4)")
                .contains("name=\"registration\" value=\"r30\"", "name=\"registration\" value=\"r31\"")
                .doesNotContain("name=\"registration\" value=\"r1\"")
                .contains("richtet sich an Beschäftigte der Landes- und Kommunalverwaltung")
                .contains("10.04.2024, 09:07 Uhr (MESZ)");
    }

    @Test
    void a_link_narrows_it_to_one_state_and_another_sorts_it() {
        assertThat(reader.opens(DESK + "?status=UNDER_REVIEW&sort=name").body())
                .containsSubsequence("Anton Auswärts", "Rita Forscherin")
                .doesNotContain("Petra Probe")
                .contains("aria-sort=\"ascending\"")
                .contains("href=\"" + DESK + "?sort=organisation&amp;status=UNDER_REVIEW#teilnehmende\"");
    }

    @Test
    void several_are_admitted_at_once() {
        Map<String, String> form = form(DESK);
        form.put("decision", "APPROVE");
        HttpResponse<String> answer = reader.submits(DECIDE, form, "registration", "r30", "r31", "r31");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue(DESK + "?erledigt=2#teilnehmende");
        assertThat(decision("r30")).isEqualTo("{\"decision\":\"APPROVE\"}");
        assertThat(decision("r31")).isEqualTo("{\"decision\":\"APPROVE\"}");
        assertThat(reader.opens(DESK + "?erledigt=2").body()).contains("Erledigt: 2 Anmeldungen.");
    }

    @Test
    void a_rejection_needs_a_reason_which_travels() {
        Map<String, String> form = form(DESK);
        form.put("decision", "REJECT");
        HttpResponse<String> page = reader.submits(DECIDE, form, "registration", "r30");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("<a href=\"#reason\">Bitte begründen Sie die Ablehnung.</a>")
                .containsPattern("value=\"r30\" checked=\"checked\"");
        assertThat(REGISTRATION.asked()).noneMatch(it -> it.method().equals("POST"));

        form.put("reason", "Nur für Verwaltungen");
        assertThat(reader.submits(DECIDE, form, "registration", "r30").statusCode())
                .isEqualTo(303);
        assertThat(decision("r30")).contains("\"decision\":\"REJECT\"", "\"reason\":\"Nur für Verwaltungen\"");
    }

    @Test
    void nobody_ticked_is_said_and_changes_nothing() {
        Map<String, String> form = form(DESK);
        form.put("decision", "APPROVE");
        HttpResponse<String> page = reader.submits(DECIDE, form);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Bitte haken Sie mindestens eine Anmeldung an.");
    }

    @Test
    void what_somebody_else_decided_meanwhile_is_said_and_the_others_are_done() {
        REGISTRATION.says("POST /api/registrations/r30/decision", 409, "{\"status\":409,\"code\":\"ALREADY_DECIDED\"}");
        Map<String, String> form = form(DESK);
        form.put("decision", "APPROVE");
        HttpResponse<String> page = reader.submits(DECIDE, form, "registration", "r30", "r31");

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains("Darüber hat inzwischen schon jemand entschieden.")
                .contains("Erledigt: 1 Anmeldung.");
    }

    @Test
    void the_waiting_list_stands_in_its_real_order_and_somebody_may_be_admitted_out_of_turn() {
        assertThat(reader.opens(DESK).body()).containsSubsequence("Warteliste</h2>", "Wanda Wartend", "Emil Zweiter");
        String promote = "/api/activities/" + Sample.LECTURE + "/promote/r3";
        REGISTRATION.says("POST " + promote, 200, "{\"id\":\"r3\",\"status\":\"CONFIRMED\"}");
        Map<String, String> form = form(DESK);
        form.put("registration", "r3");
        assertThat(reader.submits(DESK + "/nachruecken", form).statusCode()).isEqualTo(303);
        assertThat(REGISTRATION.lastAsked("POST", promote).header("Authorization"))
                .isEqualTo("Bearer access-1");

        REGISTRATION.says("POST " + promote, 409, "{\"status\":409,\"code\":\"NO_SEAT\"}");
        HttpResponse<String> page = reader.submits(DESK + "/nachruecken", form);
        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("Dafür ist kein Platz frei.");
    }

    @Test
    void without_the_registration_service_the_desk_says_so() {
        REGISTRATION.says("GET /api/activities/" + Sample.LECTURE + "/participants", 503, "{}");

        assertThat(reader.opens(DESK).body())
                .contains("Die Anmeldung und die freien Plätze sind gerade nicht erreichbar");
    }
}
