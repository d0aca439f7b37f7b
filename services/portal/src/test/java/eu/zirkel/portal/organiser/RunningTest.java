package eu.zirkel.portal.organiser;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.portal.Sample;
import eu.zirkel.portal.StandIn;
import eu.zirkel.testing.Requirement;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Story C, steps 4, 8, 14 and 21: what Olga does with a lecture on its way. */
class RunningTest extends OrganiserTest {

    private static final String DESK = "/orga/a/" + Sample.LECTURE;
    private static final String LECTURE = "/api/activities/" + Sample.LECTURE;

    @BeforeEach
    void olgaIsAtWork() {
        signIn();
    }

    private static void lectureIs(String part, String instead) {
        SCHEDULING.says("GET " + LECTURE, 200, StandIn.file("activity.json").replace(part, instead));
    }

    private static void takes(String step) {
        SCHEDULING.says("POST " + LECTURE + "/" + step, 200, StandIn.file("activity.json"));
    }

    private static String asked(String step) {
        return SCHEDULING.lastAsked("POST", LECTURE + "/" + step).body();
    }

    @Test
    @Requirement("C-21")
    void fewer_seats_than_people_are_possible_and_the_desk_warns() {
        takes("capacity");
        Map<String, String> form = form(DESK);
        form.put("capacity", "25");
        assertThat(reader.submits(DESK + "/plaetze", form).statusCode()).isEqualTo(303);
        assertThat(asked("capacity")).isEqualTo("{\"total\":25}");

        lectureIs(
                "\"warnings\": []",
                "\"warnings\": [{\"code\":\"CAPACITY_BELOW_CONFIRMED\",\"severity\":\"WARN\",\"certainty\":\"CERTAIN\","
                        + "\"message\":\"Niemand verliert seinen Platz.\"}]");
        assertThat(reader.opens(DESK).body())
                .contains(
                        "Es sind schon mehr Personen bestätigt, als Plätze da sind.", "Niemand verliert seinen Platz.");
    }

    @Test
    void no_seat_at_all_is_refused_beside_the_field() {
        SCHEDULING.says("POST " + LECTURE + "/capacity", 400, """
                {"status":400,"code":"VALIDATION_FAILED","errors":[{"field":"total","code":"TOO_SMALL","message":"Bitte mindestens 1."}]}""");
        Map<String, String> form = form(DESK);
        form.put("capacity", "0");
        HttpResponse<String> page = reader.submits(DESK + "/plaetze", form);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("<a href=\"#capacity\">Bitte mindestens 1.</a>", "value=\"0\"");
    }

    @Test
    void cancelling_says_first_what_is_sent_to_how_many() {
        assertThat(reader.opens(DESK).body()).contains("href=\"" + DESK + "/absagen\"");
        assertThat(reader.opens(DESK + "/absagen").body())
                .contains("1 Person mit bestätigtem Platz erhält eine Absage mit Kalenderdatei.")
                .contains("1 Person auf der Warteliste erhält eine Absage.")
                .contains("2 Anmeldungen in Prüfung werden beendet.")
                .contains("Betreff: „Absage: Coffee Lecture: Bottom-up am 14.05.2024“")
                .contains("Das lässt sich nicht zurücknehmen.");
        assertThat(SCHEDULING.asked()).noneMatch(it -> it.method().equals("POST"));

        takes("cancel");
        Map<String, String> form = form(DESK + "/absagen");
        form.put("reason", "Krankheit");
        assertThat(reader.submits(DESK + "/absagen", form).statusCode()).isEqualTo(303);
        assertThat(asked("cancel")).isEqualTo("{\"reason\":\"Krankheit\"}");
    }

    @Test
    void without_a_reason_the_page_comes_back_and_says_so() {
        SCHEDULING.says("POST " + LECTURE + "/cancel", 400, """
                {"status":400,"code":"VALIDATION_FAILED","errors":[{"field":"reason","code":"REQUIRED","message":"Bitte nennen Sie den Grund."}]}""");
        HttpResponse<String> page = reader.submits(DESK + "/absagen", form(DESK + "/absagen"));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("<a href=\"#reason\">Bitte nennen Sie den Grund.</a>", "Was verschickt wird");
    }

    @Test
    void postponing_keeps_everybody() {
        assertThat(reader.opens(DESK + "/verschieben?lang=en").body())
                .contains("Postponed: Coffee Lecture: Bottom-up – new date to follow")
                .contains("Everybody stays registered.");

        takes("postpone");
        Map<String, String> form = form(DESK + "/verschieben");
        form.put("reason", "Raum fehlt");
        assertThat(reader.submits(DESK + "/verschieben", form).statusCode()).isEqualTo(303);
        assertThat(asked("postpone")).contains("Raum fehlt");
    }

    @Test
    void how_many_it_concerns_is_not_guessed() {
        REGISTRATION.says("GET " + LECTURE + "/participants", 503, "{}");

        assertThat(reader.opens(DESK + "/absagen").body()).contains("lässt sich gerade nicht sagen");
    }

    @Test
    @Requirement({"C-03", "C-12"})
    void the_time_is_fixed_as_people_say_it() {
        takes("date");
        Map<String, String> form = form(DESK + "/termin");
        form.put("when", "14.05.2024, 10:00");
        assertThat(reader.submits(DESK + "/termin", form).statusCode()).isEqualTo(303);
        assertThat(asked("date"))
                .isEqualTo("{\"when\":{\"precision\":\"INSTANT\",\"value\":\"2024-05-14T10:00[Europe/Berlin]\"}}");

        form.putAll(Map.of("when", "Mai", "reason", "Bitte der Referentin"));
        HttpResponse<String> page = reader.submits(DESK + "/termin", form);
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("<a href=\"#when\">Dieses Datum verstehen wir nicht.", "Bitte der Referentin");
    }

    @Test
    void closing_a_programme_says_first_what_it_means() {
        String programme = "/api/programmes/villespaaaaaaaaa";
        String desk = "/orga/p/villespaaaaaaaaa";
        assertThat(reader.opens(desk).body()).contains("href=\"" + desk + "/abschliessen\"");
        assertThat(reader.opens(desk + "/abschliessen").body())
                .contains("Niemand kann sich mehr anmelden.", "Bestätigte Plätze bleiben.")
                .contains("Das lässt sich nicht zurücknehmen.");
        assertThat(SCHEDULING.asked()).noneMatch(it -> it.method().equals("POST"));

        Map<String, String> form = form(desk + "/abschliessen");
        SCHEDULING
                .says("POST " + programme + "/close", 200, closed("programme.json"))
                .says("GET " + programme, 200, closed("programme.json"));
        assertThat(reader.submits(desk + "/abschliessen", form).statusCode()).isEqualTo(303);
        SCHEDULING.lastAsked("POST", programme + "/close");
        assertThat(reader.opens(desk).body())
                .contains("abgeschlossen")
                .doesNotContain(desk + "/abschliessen", desk + "/reihe");
    }

    @Test
    void closing_twice_is_no_mistake() {
        String programme = "/api/programmes/villespaaaaaaaaa";
        String page = "/orga/p/villespaaaaaaaaa/abschliessen";
        Map<String, String> form = form(page);
        SCHEDULING
                .says("POST " + programme + "/close", 409, """
                {"status":409,"code":"INVALID_STATE","detail":"In diesem Zustand geht das nicht."}""")
                .says("GET " + programme, 200, closed("programme.json"));

        assertThat(reader.submits(page, form).headers().firstValue("Location")).hasValue("/orga/p/villespaaaaaaaaa");
        assertThat(reader.opens(page).headers().firstValue("Location")).hasValue("/orga/p/villespaaaaaaaaa");
    }

    @Test
    void nothing_is_offered_that_a_programme_does_not_take_any_more_once_it_has_ended() {
        String series = "/orga/s/cl2024aaaaaaaaaa";
        String planned = StandIn.file("series.json")
                .replace("\"PUBLISHED\"", "\"DRAFT\"")
                .replace("\"OPEN\"", "\"PLANNED\"");
        SCHEDULING
                .says("GET /api/series", 200, "{\"series\":[" + planned + "]}")
                .says("GET /api/series/cl2024aaaaaaaaaa", 200, planned);
        assertThat(reader.opens("/orga").body()).contains("Ein Entwurf, noch nicht veröffentlicht.");
        assertThat(reader.opens(series).body()).contains(series + "/planen", series + "/oeffnen");

        SCHEDULING
                .says("GET /api/programmes", 200, closed("programmes.json"))
                .says("GET /api/programmes/coffeeaaaaaaaaaa", 200, closed("programme.json"));
        assertThat(reader.opens("/orga").body()).doesNotContain("Ein Entwurf, noch nicht veröffentlicht.");
        assertThat(reader.opens(series).body()).doesNotContain(series + "/planen", series + "/oeffnen");
    }

    private static String closed(String file) {
        return StandIn.file(file).replace("\"PUBLISHED\"", "\"CLOSED\"");
    }

    @Test
    void a_programme_that_cannot_be_closed_says_why() {
        SCHEDULING.says("POST /api/programmes/villespaaaaaaaaa/close", 409, """
                {"status":409,"code":"INVALID_STATE","detail":"In diesem Zustand geht das nicht."}""");
        String page = "/orga/p/villespaaaaaaaaa/abschliessen";
        HttpResponse<String> answer = reader.submits(page, form(page));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("role=\"alert\"", "In diesem Zustand geht das nicht.", "Was das bedeutet");
    }

    @Test
    void only_what_has_begun_can_have_taken_place() {
        assertThat(reader.opens(DESK).body()).doesNotContain(DESK + "/durchgefuehrt");
        reader.sends("PUT", "/api/test/clock", "{\"now\":\"2024-05-15T09:00:00+02:00\"}");
        takes("held");
        assertThat(reader.opens(DESK).body()).contains(DESK + "/durchgefuehrt");

        assertThat(reader.submits(DESK + "/durchgefuehrt", form(DESK)).statusCode())
                .isEqualTo(303);
        assertThat(asked("held")).isEqualTo("{}");
    }

    @Test
    void attendance_is_a_box_for_each_person() {
        lectureIs("\"status\": \"PUBLISHED\"", "\"status\": \"HELD\"");
        REGISTRATION.says("GET " + LECTURE + "/participants", 200, """
                {"participants":[
                 {"registrationId":"r1","personId":"p1","name":"Petra Probe","status":"CONFIRMED","attendance":"ATTENDED"},
                 {"registrationId":"r2","personId":"p2","name":"Ali Beispiel","status":"CONFIRMED","attendance":"NO_SHOW"},
                 {"registrationId":"r3","personId":"p3","name":"Wanda Wartend","status":"LAPSED"}]}""");
        String page = DESK + "/anwesenheit";
        assertThat(reader.opens(DESK).body()).contains("href=\"" + page + "\"");
        assertThat(reader.opens(page).body())
                .containsSubsequence("Ali Beispiel", "Petra Probe")
                .containsPattern("value=\"p1\" checked=\"checked\"")
                .doesNotContain("Wanda Wartend");

        REGISTRATION.says("POST " + LECTURE + "/attendance", 200, "{\"present\":2,\"absent\":0}");
        assertThat(reader.submits(page, form(page), "present", "p1", "p2").statusCode())
                .isEqualTo(303);
        assertThat(REGISTRATION.lastAsked("POST", LECTURE + "/attendance").body())
                .isEqualTo("{\"present\":[\"p1\",\"p2\"]}");
    }

    @Test
    void a_warning_without_a_reason_is_named_beside_its_field() {
        lectureIs(
                "\"status\": \"PUBLISHED\", \"calendarSequence\": 0, \"agendaVersion\": 1, \"warnings\": []",
                "\"status\": \"DRAFT\", \"warnings\": [{\"code\":\"UNUSUAL_WEEKDAY\",\"severity\":\"WARN\"},"
                        + "{\"code\":\"SLOT_OVERLAP\",\"severity\":\"WARN\"}]");
        SCHEDULING.says("POST " + LECTURE + "/publish", 422, """
                {"status":422,"code":"WARNINGS_UNACKNOWLEDGED","warnings":[{"code":"SLOT_OVERLAP","severity":"WARN"}]}""");
        Map<String, String> form = form(DESK);
        form.put("reason.UNUSUAL_WEEKDAY", "laut Webseite");
        HttpResponse<String> page = reader.submits(DESK + "/veroeffentlichen", form);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("<a href=\"#reason.SLOT_OVERLAP\">Bitte begründen Sie, warum es so richtig ist.</a>")
                .contains("value=\"laut Webseite\"");
    }
}
