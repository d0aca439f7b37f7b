package eu.zirkel.portal.activity;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.portal.PortalTest;
import eu.zirkel.portal.Sample;
import eu.zirkel.portal.StandIn;
import eu.zirkel.testing.Requirement;
import org.junit.jupiter.api.Test;

/** Story C, steps 2, 5, 17 and 20, and what becomes of the form. */
class LecturePageTest extends PortalTest {

    private static final String LECTURE = "/a/" + Sample.LECTURE;

    private static void lectureIs(String part, String instead) {
        SCHEDULING.says(
                "GET /api/activities/" + Sample.LECTURE,
                200,
                StandIn.file("activity.json").replace(part, instead));
    }

    @Test
    void before_the_time_is_fixed_it_tells_the_day_and_everything_else() {
        assertThat(reader.opens(LECTURE).body())
                .contains("14.05.2024")
                .contains("Die Uhrzeit ist noch offen")
                .doesNotContainPattern("14\\.05\\.2024, \\d\\d:\\d\\d")
                .contains("Dr. Jan-Hendrik Kamlage")
                .contains("Leiter der Forschungsgruppe")
                .contains("Forschungsgruppe Partizipation und Transformation → CURE → Ruhr-Universität Bochum")
                .contains("Der Vortrag wird aufgezeichnet")
                .contains("noch 30 Plätze")
                .contains("name=\"name\"", "name=\"email\"", "name=\"organisation\"", "name=\"function\"");
    }

    @Test
    void once_it_is_fixed_it_tells_the_time_with_its_zone() {
        lectureIs("\"DAY\", \"value\": \"2024-05-14\"", "\"INSTANT\", \"value\": \"2024-05-14T10:00[Europe/Berlin]\"");

        assertThat(reader.opens(LECTURE).body())
                .contains("14.05.2024, 10:00 Uhr")
                .contains("(MESZ, Europe/Berlin)")
                .doesNotContain("noch offen");
    }

    @Test
    void when_it_is_full_it_offers_the_waiting_list() {
        REGISTRATION.says(
                "GET /api/seats",
                200,
                "{\"seats\":[{\"target\":\"%s\",\"capacity\":30,\"confirmed\":30,\"free\":0,\"waiting\":2}]}"
                        .formatted(Sample.LECTURE));

        assertThat(reader.opens(LECTURE).body())
                .contains("ausgebucht – Warteliste")
                .contains("Auf die Warteliste setzen");
    }

    @Test
    void when_nobody_can_register_any_more_it_says_so_instead_of_the_form() {
        REGISTRATION.says(
                "GET /api/seats",
                200,
                "{\"seats\":[{\"target\":\"%s\",\"capacity\":30,\"confirmed\":3,\"free\":27,\"waiting\":0,\"closed\":true}]}"
                        .formatted(Sample.LECTURE));

        assertThat(reader.opens(LECTURE).body())
                .contains("Anmeldung geschlossen", "Die Anmeldung ist geschlossen.")
                .doesNotContain("noch 27 Plätze", "name=\"email\"");
    }

    @Test
    void no_opening_is_promised_that_will_never_come() {
        REGISTRATION.says(
                "GET /api/seats",
                200,
                "{\"seats\":[{\"target\":\"%s\",\"confirmed\":0,\"waiting\":0,\"closed\":true}]}"
                        .formatted(Sample.LECTURE));
        lectureIs("\"registrationPolicy\": {", "\"registrationPolicy\": {\"opens\": \"2024-05-01T08:00:00Z\", ");

        assertThat(reader.opens(LECTURE).body())
                .contains("Die Anmeldung ist geschlossen.")
                .doesNotContain("Anmelden können Sie sich ab");
    }

    @Test
    @Requirement({"C-01", "C-19"})
    void before_the_form_it_says_for_whom_it_is_and_what_is_recorded() {
        String form = reader.opens(LECTURE).body();
        form = form.substring(form.indexOf("id=\"anmeldung\""));

        assertThat(form)
                .containsSubsequence(
                        "Für wen",
                        "Das Angebot richtet sich an Beschäftigte der Landes- und Kommunalverwaltung",
                        "sehen die Veranstalter*innen Ihre Anmeldung zuerst durch",
                        "Der Vortrag wird aufgezeichnet, die Diskussion nicht.",
                        "name=\"name\"");
    }

    @Test
    @Requirement({"C-19", "C-24"})
    void when_it_is_over_it_offers_the_recording_as_long_as_there_is_one_and_the_next_lecture() {
        lectureIs("\"status\": \"PUBLISHED\"", "\"status\": \"HELD\"");
        reader.sends("PUT", "/api/test/clock", "{\"now\":\"2024-05-16T09:00:00+02:00\"}");
        assertThat(reader.opens(LECTURE).body())
                .contains("href=\"/wissen/rec001aaaaaaaaaa\"", "Verfügbar bis 21.05.2024")
                .contains("Klimaanpassung im Quartier", "11.06.2024, 10:00 Uhr");

        reader.sends("PUT", "/api/test/clock", "{\"now\":\"2024-05-22T09:00:00+02:00\"}");
        assertThat(reader.opens(LECTURE).body())
                .doesNotContain("Aufzeichnung ansehen", "rec001aaaaaaaaaa")
                .contains("href=\"/a/" + Sample.SECOND_LECTURE + "\"");
    }

    @Test
    @Requirement({"C-07", "C-24"})
    void it_links_what_was_learnt_and_what_comes_next() {
        assertThat(reader.opens(LECTURE).body())
                .contains("Gute Praxis dazu", "Wie Essen und Offenbach Straßenraum auf Zeit zurückgaben.")
                .contains("href=\"/wissen/" + Sample.ITEM + "\"")
                .contains("PDF, 1,88 MB")
                .contains("Aufzeichnung ansehen")
                .contains("href=\"/wissen/rec001aaaaaaaaaa\"")
                .contains("Als Nächstes in dieser Reihe")
                .contains("href=\"/a/" + Sample.SECOND_LECTURE + "\"");
        assertThat(SCHEDULING.lastAsked("GET", "/api/activities?").address()).contains("series=cl2024aaaaaaaaaa");
        assertThat(KNOWLEDGE_BASE.lastAsked("GET", "/api/items?").address()).contains("activity=" + Sample.LECTURE);
    }

    @Test
    void a_cancelled_one_says_why_and_takes_nobody() {
        lectureIs("\"status\": \"PUBLISHED\"", "\"status\": \"CANCELLED\", \"cancellationReason\": \"Krankheit\"");

        assertThat(reader.opens(LECTURE).body())
                .contains("Diese Veranstaltung ist abgesagt.", "Krankheit")
                .doesNotContain("name=\"email\"");
    }

    @Test
    void one_that_has_begun_takes_nobody() {
        reader.sends("PUT", "/api/test/clock", "{\"now\":\"2024-05-15T09:00:00+02:00\"}");

        assertThat(reader.opens(LECTURE).body())
                .contains("hat begonnen oder ist vorbei")
                .doesNotContain("name=\"email\"");
    }

    @Test
    void without_a_day_one_can_only_look() {
        lectureIs("{\"precision\": \"DAY\", \"value\": \"2024-05-14\"}", "{\"precision\": \"UNKNOWN\"}");

        assertThat(reader.opens(LECTURE).body())
                .contains("Termin folgt")
                .contains("sobald der Termin feststeht")
                .doesNotContain("name=\"email\"", "calendar.ics");
    }

    @Test
    void where_nobody_has_to_register_it_says_so() {
        lectureIs("\"registrationPolicy\"", "\"unused\"");

        assertThat(reader.opens(LECTURE).body())
                .contains("Hier ist keine Anmeldung vorgesehen.")
                .doesNotContain("name=\"email\"");
    }

    @Test
    void registration_elsewhere_is_linked() {
        lectureIs("\"questions\": []", "\"questions\": [], \"externalUrl\": \"https://anmeldung.example/x\"");

        assertThat(reader.opens(LECTURE).body())
                .contains("href=\"https://anmeldung.example/x\"")
                .doesNotContain("name=\"email\"");
    }

    @Test
    void a_place_tells_how_one_gets_in() {
        lectureIs(
                "\"format\": \"ONLINE\"",
                "\"format\": \"HYBRID\", \"venue\": {\"name\": \"Rathaus\", \"town\": \"Essen\", "
                        + "\"accessibility\": {\"stepFree\": true, \"inductionLoop\": false}}");

        assertThat(reader.opens(LECTURE).body())
                .contains("Rathaus", "Essen", "stufenlos erreichbar", "ohne Induktionsschleife")
                .contains("name=\"mode\"");
    }
}
