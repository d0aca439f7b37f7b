package eu.zirkel.portal.organiser;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.portal.StandIn;
import eu.zirkel.testing.Requirement;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Requirement("C-16")
class ConditionsTest extends OrganiserTest {

    private static final String PAGE = "/orga/s/cl2024aaaaaaaaaa/teilnahme";
    private static final String SERIES = "/api/series/cl2024aaaaaaaaaa";
    private static final String SMALL_ONES = """
            {"key":"small","enforcement":"PRIORITISE","message":{"de":"Vorrangig für kleine Gemeinden in Bayern."},
             "condition":{"all":[{"attribute":"ORGANISATION_SUBDIVISION","oneOf":["DE-BY"]},
                                 {"attribute":"ORGANISATION_POPULATION","atMost":25000},
                                 {"not":{"attribute":"SECTOR","oneOf":["ECONOMY"]}}]}}""";

    @BeforeEach
    void olgaIsAtWork() {
        signIn();
        SCHEDULING
                .says("GET " + SERIES, 200, seriesWith(SMALL_ONES))
                .says("PATCH " + SERIES, 200, StandIn.file("series.json"));
    }

    private static String seriesWith(String rules) {
        return StandIn.file("series.json")
                .replace(
                        "\"promotion\": \"AUTO\"",
                        "\"promotion\": \"OFFER\", \"offerWindow\": \"PT48H\", \"opens\": \"2024-01-01T00:00:00Z\", \"rules\": ["
                                + rules + "]");
    }

    @Test
    void the_target_group_is_written_without_losing_the_rest_of_the_policy() {
        Map<String, String> form = form(PAGE);
        form.putAll(Map.of("subdivision", "DE-NW", "message.de", "Für die Verwaltungen in NRW."));
        HttpResponse<String> answer =
                reader.submits(PAGE, form, "kinds", "STATE_ADMINISTRATION", "MUNICIPAL_ADMINISTRATION");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(SCHEDULING.lastAsked("PATCH", SERIES).body())
                .contains("\"promotion\":\"OFFER\"", "\"offerWindow\":\"PT48H\"", "\"opens\":\"2024-01-01T00:00:00Z\"")
                .contains("\"key\":\"small\"")
                .contains("\"key\":\"target-group\",\"enforcement\":\"REVIEW\"")
                .contains(
                        "{\"attribute\":\"ORGANISATION_KIND\",\"oneOf\":[\"STATE_ADMINISTRATION\",\"MUNICIPAL_ADMINISTRATION\"]}")
                .contains("{\"attribute\":\"ORGANISATION_SUBDIVISION\",\"oneOf\":[\"DE-NW\"]}")
                .contains("\"message\":{\"de\":\"Für die Verwaltungen in NRW.\"}");
    }

    @Test
    void an_existing_one_is_shown_in_the_form() {
        SCHEDULING.says("GET " + SERIES, 200, seriesWith("""
                {"key":"target-group","enforcement":"REVIEW","message":{"de":"Für NRW."},
                 "condition":{"attribute":"ORGANISATION_SUBDIVISION","oneOf":["DE-NW"]}}"""));

        assertThat(reader.opens(PAGE).body())
                .containsPattern("value=\"DE-NW\" selected=\"selected\"")
                .contains("Für NRW.", "Zielgruppe aufheben")
                .doesNotContain("Weitere Bedingungen");
    }

    @Test
    void others_are_said_in_words_and_can_be_taken_away() {
        assertThat(reader.opens(PAGE).body())
                .contains("Vorrangig für kleine Gemeinden in Bayern.")
                .contains(
                        "Land oder Region: Bayern und Einwohnerzahl höchstens 25.000 und (nicht (Bereich: Wirtschaft))");

        Map<String, String> form = form(PAGE);
        form.put("rule", "small");
        assertThat(reader.submits(PAGE + "/entfernen", form).statusCode()).isEqualTo(303);
        assertThat(SCHEDULING.lastAsked("PATCH", SERIES).body()).contains("\"rules\":[]");
    }

    @Test
    void a_condition_that_asks_for_nothing_is_none() {
        HttpResponse<String> page = reader.submits(PAGE, form(PAGE));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("<a href=\"#kinds\">Bitte wählen Sie mindestens eine Art");
    }

    @Test
    void what_scheduling_objects_to_stands_at_the_text_it_is_about() {
        SCHEDULING.says("PATCH " + SERIES, 400, """
                {"status":400,"code":"VALIDATION_FAILED","errors":[
                 {"field":"registrationPolicy.rules[1].message.de","code":"REQUIRED","message":"Bitte erklären Sie das."}]}""");
        HttpResponse<String> page = reader.submits(PAGE, form(PAGE), "kinds", "RESEARCH");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("<a href=\"#message.de\">Bitte erklären Sie das.</a>")
                .containsPattern("value=\"RESEARCH\" checked=\"checked\"");
    }
}
