package eu.zirkel.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.portal.PortalTest;
import eu.zirkel.portal.Sample;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class PartDownTest extends PortalTest {

    private static final String DOWN = "{\"status\":503,\"code\":\"UNAVAILABLE\"}";

    @Test
    void the_start_page_names_the_knowledge_base_and_shows_the_rest() {
        KNOWLEDGE_BASE.says("GET /api/items", 503, DOWN);
        HttpResponse<String> page = reader.opens("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Die Wissensdatenbank ist gerade nicht erreichbar")
                .contains("Stadtentwicklung durch Bürgerbeteiligung Bottom-up")
                .contains("noch 30 Plätze");
    }

    @Test
    void without_seats_the_activities_are_still_there() {
        REGISTRATION.says("GET /api/seats", 500, "{}");

        assertThat(reader.opens("/").body())
                .contains("Die Anmeldung und die freien Plätze sind gerade nicht erreichbar")
                .contains("Stadtentwicklung durch Bürgerbeteiligung Bottom-up")
                .doesNotContain("noch 30 Plätze");
        assertThat(reader.opens("/a/" + Sample.LECTURE).body())
                .contains("Die Anmeldung und die freien Plätze sind gerade nicht erreichbar")
                .contains("name=\"email\"");
    }

    @Test
    void without_scheduling_the_start_page_says_what_is_missing() {
        SCHEDULING.says("GET /api/activities", 503, DOWN).says("GET /api/programmes", 503, DOWN);
        HttpResponse<String> page = reader.opens("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Programme und Termine sind gerade nicht erreichbar")
                .contains("Beweg Dein Quartier");
    }

    @Test
    void a_page_whose_main_part_is_missing_says_so_and_when_to_come_back() {
        SCHEDULING.says("GET /api/activities/" + Sample.LECTURE, 503, DOWN);
        HttpResponse<String> page = reader.opens("/a/" + Sample.LECTURE);

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body()).contains("Programme und Termine sind gerade nicht erreichbar");
    }

    @Test
    void an_answer_that_makes_no_sense_counts_as_none() {
        KNOWLEDGE_BASE.says("GET /api/items", 200, "{\"items\": 7");

        assertThat(reader.opens("/").body()).contains("Die Wissensdatenbank ist gerade nicht erreichbar");
    }

    @Test
    void ones_own_registration_is_shown_without_the_details_of_the_activity() {
        SCHEDULING.says("GET /api/activities/" + Sample.LECTURE, 503, DOWN);
        HttpResponse<String> page = reader.opens("/r/" + Sample.TOKEN);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Sie sind angemeldet.").contains("Programme und Termine sind gerade");
    }
}
