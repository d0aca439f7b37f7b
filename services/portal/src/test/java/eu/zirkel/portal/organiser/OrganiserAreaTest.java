package eu.zirkel.portal.organiser;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.portal.Sample;
import eu.zirkel.portal.StandIn;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrganiserAreaTest extends OrganiserTest {

    private static final String PLAN = "/orga/s/cl2024aaaaaaaaaa/planen";

    @Test
    void nobody_enters_without_signing_in() {
        HttpResponse<String> answer = reader.opens("/orga");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/oauth2/authorization/zirkel");
    }

    @Test
    void who_signed_in_is_known_and_services_get_their_token() {
        signIn();
        HttpResponse<String> page = reader.opens("/orga");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Angemeldet als Olga Organisatorin").contains("Coffee Lectures 2024");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(SCHEDULING.lastAsked("GET", "/api/programmes").header("Authorization"))
                .isEqualTo("Bearer access-1");
    }

    @Test
    void a_lecture_is_planned_with_its_date_as_people_say_it() {
        signIn();
        SCHEDULING.says("POST /api/series/cl2024aaaaaaaaaa/activities", 201, StandIn.file("activity.json"));
        Map<String, String> form = form(PLAN);
        form.putAll(Map.of(
                "kind", "LECTURE",
                "titles.de", "Bottom-up",
                "when", "14.05.2024",
                "minutes", "40",
                "capacity", "30",
                "format", "ONLINE",
                "speakerName", "Jan-Hendrik Kamlage",
                "speakerAffiliation", "Gruppe → CURE; Ruhr-Universität Bochum"));
        HttpResponse<String> answer = reader.submits(PLAN, form);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/orga/a/" + Sample.LECTURE);
        StandIn.Asked asked = SCHEDULING.lastAsked("POST", "/api/series/cl2024aaaaaaaaaa/activities");
        assertThat(asked.header("Authorization")).isEqualTo("Bearer access-1");
        assertThat(asked.header("Idempotency-key")).isEqualTo("k1");
        assertThat(asked.body())
                .contains("\"when\":{\"precision\":\"DAY\",\"value\":\"2024-05-14\"}")
                .contains("\"duration\":\"PT40M\"", "\"total\":30", "\"titles\":{\"de\":\"Bottom-up\"}")
                .contains("\"affiliationPath\":[\"Gruppe\",\"CURE\",\"Ruhr-Universität Bochum\"]");
    }

    @Test
    void a_date_nobody_understands_is_said_beside_the_field_and_the_rest_stays() {
        signIn();
        Map<String, String> form = form(PLAN);
        form.putAll(Map.of("titles.de", "Bottom-up", "when", "demnächst"));
        HttpResponse<String> page = reader.submits(PLAN, form);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("<a href=\"#when\">Dieses Datum verstehen wir nicht.")
                .contains("value=\"Bottom-up\"", "value=\"demnächst\"");
        assertThat(reader.opens("/orga/termin?when=Mitte+2026").body()).contains("Verstanden als: Mitte 2026");
    }

    @Test
    void the_desk_shows_who_takes_part_and_gives_a_list_excel_can_be_trusted_with() {
        signIn();
        assertThat(reader.opens("/orga/a/" + Sample.LECTURE).body())
                .contains("Petra Probe", "Stadt Essen", "bestätigt", "Warteliste");

        HttpResponse<String> csv = reader.opens("/orga/a/" + Sample.LECTURE + "/teilnehmende.csv");
        assertThat(csv.body())
                .startsWith("\uFEFF\"Name\";\"E-Mail\"")
                .contains("\"Petra Probe\";\"p01@stadt.example\";\"Stadt Essen\";\"bestätigt\"")
                .contains("\"'=HYPERLINK(1)\"")
                .contains("\"Stadt \"\"Ruhr\"\"\"");
    }

    @Test
    void warnings_are_acknowledged_with_a_reason() {
        signIn();
        String draft = StandIn.file("activity.json")
                .replace("\"PUBLISHED\"", "\"DRAFT\"")
                .replace(
                        "\"warnings\": []",
                        "\"warnings\": [{\"code\":\"UNUSUAL_WEEKDAY\",\"severity\":\"WARN\",\"certainty\":\"CERTAIN\","
                                + "\"message\":\"Sonntag\"}]");
        SCHEDULING
                .says("GET /api/activities/" + Sample.LECTURE, 200, draft)
                .says("POST /api/activities/" + Sample.LECTURE + "/publish", 200, draft);
        String desk = "/orga/a/" + Sample.LECTURE;
        assertThat(reader.opens(desk).body()).contains("name=\"reason.UNUSUAL_WEEKDAY\"", "Sonntag");
        Map<String, String> form = form(desk);
        form.put("reason.UNUSUAL_WEEKDAY", "laut Webseite");

        assertThat(reader.submits(desk + "/veroeffentlichen", form).statusCode())
                .isEqualTo(303);
        assertThat(SCHEDULING
                        .lastAsked("POST", "/api/activities/" + Sample.LECTURE + "/publish")
                        .body())
                .contains("\"code\":\"UNUSUAL_WEEKDAY\"", "\"reason\":\"laut Webseite\"");
    }

    @Test
    void a_form_of_another_site_changes_nothing() {
        signIn();
        HttpResponse<String> answer = reader.submits(PLAN, Map.of("titles.de", "x", "when", "2024"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(SCHEDULING.asked()).noneMatch(it -> it.method().equals("POST"));
    }

    @Test
    void what_a_service_forbids_is_explained() {
        signIn();
        SCHEDULING.says("GET /api/programmes", 403, "{\"status\":403,\"code\":\"FORBIDDEN\"}");
        HttpResponse<String> page = reader.opens("/orga");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Dafür reicht Ihre Berechtigung nicht");
    }

    @Test
    void signing_out_ends_the_session() {
        signIn();
        assertThat(reader.submits("/logout", form("/orga")).statusCode()).isEqualTo(302);

        assertThat(reader.opens("/orga").statusCode()).isEqualTo(302);
        assertThat(PROVIDER.lastAsked("POST", "/revoke").body()).contains("token=refresh-1");
    }
}
