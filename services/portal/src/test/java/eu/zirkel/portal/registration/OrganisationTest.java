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

/** Saying where one comes from, with and without JavaScript. */
@Requirement({"C-16", "C-20"})
class OrganisationTest extends PortalTest {

    private static final String LECTURE = "/a/" + Sample.LECTURE;

    private static void theRegisterKnowsNeustadt() {
        REGISTRATION.shows("/api/organisations", "organisations.json");
    }

    private static Map<String, String> petraFrom(String organisation) {
        return new LinkedHashMap<>(Map.of(
                "name", "Petra Probe",
                "email", "p01@stadt.example",
                "organisation", organisation,
                "organisationId", "",
                "organisationAsked", "",
                "key", "5b2e"));
    }

    private static String registered() {
        return REGISTRATION.lastAsked("POST", "/api/registrations").body();
    }

    @Test
    void the_form_has_no_more_than_five_fields_to_fill() {
        String form = reader.opens(LECTURE).body();
        form = form.substring(form.indexOf("<form class=\"z-form\""), form.indexOf("class=\"z-trap\""));

        assertThat(form.split("<input class=\"kern-form-input__input\"", -1)).hasSizeBetween(2, 6);
        assertThat(form).doesNotContain("<select", "type=\"radio\"");
    }

    @Test
    void while_the_name_is_typed_the_list_tells_the_places_apart() {
        theRegisterKnowsNeustadt();
        HttpResponse<String> answer = reader.opens("/organisationen?organisation=Neust");

        assertThat(answer.body())
                .contains("role=\"option\"", "data-id=\"org001aaaaaaaaaa\"", "data-name=\"Neustadt in Holstein\"")
                .contains("Kommunalverwaltung · Rheinland-Pfalz · 53.306 Einwohner*innen")
                .contains("data-hx-swap-oob=\"innerHTML\"", "3 Vorschläge. Mit den Pfeiltasten auswählen.")
                .doesNotContain("<html");
        assertThat(REGISTRATION.lastAsked("GET", "/api/organisations").address())
                .contains("q=Neust");
        assertThat(reader.opens("/organisationen?organisation=Neust&lang=fr").body())
                .contains("administration communale · Rhénanie-Palatinat");
    }

    @Test
    void one_letter_is_too_little_to_search_for() {
        reader.opens("/organisationen?organisation=N");

        assertThat(REGISTRATION.asked()).noneMatch(it -> it.address().startsWith("/api/organisations"));
    }

    @Test
    void the_page_brings_what_the_list_needs_from_its_own_origin() {
        assertThat(reader.opens(LECTURE).body())
                .contains("data-hx-get=\"/organisationen\"", "role=\"listbox\"", "role=\"status\"")
                .contains("\"allowEval\":false", "\"includeIndicatorStyles\":false")
                .containsPattern("<script defer src=\"/webjars/htmx.org/[^\"]+\"></script>")
                .containsPattern("<script defer src=\"/assets/combobox[^\"]*\\.js\"></script>");
    }

    @Test
    void what_was_chosen_from_the_list_is_registered_by_its_id() {
        Map<String, String> form = petraFrom("Neustadt in Holstein");
        form.putAll(Map.of("organisationId", "org002aaaaaaaaaa", "organisationAsked", "Neustadt in Holstein"));

        assertThat(reader.submits(LECTURE, form).statusCode()).isEqualTo(303);
        assertThat(registered())
                .contains("\"organisationId\":\"org002aaaaaaaaaa\"")
                .doesNotContain("\"organisation\":");
        assertThat(REGISTRATION.asked()).noneMatch(it -> it.address().startsWith("/api/organisations"));
    }

    @Test
    void without_javascript_the_form_asks_which_one_is_meant_and_keeps_what_was_typed() {
        theRegisterKnowsNeustadt();
        HttpResponse<String> page = reader.submits(LECTURE, petraFrom("Neustadt"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("<a href=\"#organisation-which\">Welche Organisation meinen Sie?</a>")
                .contains("type=\"radio\" name=\"organisationId\" value=\"org003aaaaaaaaaa\"")
                .contains("Kommunalverwaltung · Brandenburg")
                .contains("Keine davon: „Neustadt“ so übernehmen")
                .contains("name=\"organisationAsked\" value=\"Neustadt\"")
                .contains("value=\"Petra Probe\"", "value=\"p01@stadt.example\"", "value=\"Neustadt\"");
        assertThat(REGISTRATION.asked()).noneMatch(it -> it.method().equals("POST"));
    }

    @Test
    void the_answer_to_that_question_is_registered() {
        theRegisterKnowsNeustadt();
        Map<String, String> form = petraFrom("Neustadt");
        form.putAll(Map.of("organisationId", "org003aaaaaaaaaa", "organisationAsked", "Neustadt"));

        assertThat(reader.submits(LECTURE, form).statusCode()).isEqualTo(303);
        assertThat(registered()).contains("\"organisationId\":\"org003aaaaaaaaaa\"");
    }

    @Test
    void none_of_them_is_an_answer_too() {
        theRegisterKnowsNeustadt();
        Map<String, String> form = petraFrom("Neustadt");
        form.putAll(Map.of(
                "organisationId", "typed",
                "organisationAsked", "Neustadt",
                "organisationKind", "STATE_ADMINISTRATION",
                "organisationSubdivision", "DE-NW"));

        assertThat(reader.submits(LECTURE, form).statusCode()).isEqualTo(303);
        assertThat(registered())
                .contains("\"name\":\"Neustadt\"", "\"kind\":\"STATE_ADMINISTRATION\"")
                .contains("\"country\":\"DE\"", "\"subdivision\":\"DE-NW\"")
                .doesNotContain("organisationId");
    }

    @Test
    void a_choice_does_not_outlive_the_name_it_was_made_for() {
        theRegisterKnowsNeustadt();
        Map<String, String> form = petraFrom("Neustadt bei Coburg");
        form.putAll(Map.of("organisationId", "org003aaaaaaaaaa", "organisationAsked", "Neustadt"));

        assertThat(reader.submits(LECTURE, form).statusCode()).isEqualTo(422);
    }

    @Test
    void a_name_that_only_one_has_needs_no_question() {
        REGISTRATION.says("GET /api/organisations", 200, """
                {"organisations":[{"id":"org009aaaaaaaaaa","name":"Köln","kind":"MUNICIPAL_ADMINISTRATION","country":"DE"}]}""");

        assertThat(reader.submits(LECTURE, petraFrom("köln")).statusCode()).isEqualTo(303);
        assertThat(registered()).contains("\"organisationId\":\"org009aaaaaaaaaa\"");
    }

    @Test
    void a_search_that_does_not_answer_keeps_nobody_from_registering() {
        REGISTRATION.says("GET /api/organisations", 503, "{}");

        assertThat(reader.submits(LECTURE, petraFrom("Stadt Essen")).statusCode())
                .isEqualTo(303);
        assertThat(registered()).contains("\"organisation\":{\"name\":\"Stadt Essen\"}");
    }

    @Test
    void a_mistake_elsewhere_does_not_lose_the_choice() {
        REGISTRATION.says(
                "GET /api/organisations/org003aaaaaaaaaa",
                200,
                "{\"id\":\"org003aaaaaaaaaa\",\"name\":\"Neustadt (Dosse)\"}");
        Map<String, String> form = petraFrom("Neustadt");
        form.putAll(
                Map.of("email", "p.example", "organisationId", "org003aaaaaaaaaa", "organisationAsked", "Neustadt"));
        HttpResponse<String> page = reader.submits(LECTURE, form);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("value=\"Neustadt (Dosse)\"")
                .contains("name=\"organisationId\" value=\"org003aaaaaaaaaa\"");
    }

    @Test
    void a_whole_series_asks_alike() {
        theRegisterKnowsNeustadt();
        HttpResponse<String> page = reader.submits("/p/coffee-lectures/s/2024/anmeldung", petraFrom("Neustadt"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("value=\"org001aaaaaaaaaa\"");
    }

    @Test
    void programs_may_search_too() {
        theRegisterKnowsNeustadt();

        assertThat(reader.opens("/api/organisations?q=Neustadt").body()).isEqualTo(StandIn.file("organisations.json"));
    }
}
