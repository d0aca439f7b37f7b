package eu.zirkel.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.portal.PortalTest;
import eu.zirkel.portal.Sample;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class HelpOnTest extends PortalTest {

    @Test
    void a_truncated_address_leads_to_search_and_upcoming_lectures() {
        HttpResponse<String> page = reader.opens("/a/10068");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body())
                .contains("Diese Seite gibt es nicht")
                .contains("type=\"search\"")
                .contains("Stadtentwicklung durch Bürgerbeteiligung Bottom-up");
    }

    @Test
    void an_address_nobody_ever_had_is_answered_alike() {
        assertThat(reader.opens("/nix/da").statusCode()).isEqualTo(404);
        assertThat(reader.opens("/nix/da?lang=en").body()).contains("There is no such page");
    }

    @Test
    void an_address_that_cannot_be_read_still_gets_a_page() {
        HttpResponse<String> page = reader.opens("/?month=a%00b&lang=en");

        assertThat(page.statusCode()).isLessThan(500);
        assertThat(page.body()).contains("<html lang=\"en\"", "<h1");
    }

    @Test
    void text_in_another_encoding_is_refused_and_quoted_nowhere(CapturedOutput output) {
        HttpResponse<String> page = reader.opens("/wissen?q=M%FCller&lang=en");
        HttpResponse<String> answer = reader.opens("/api/items?q=M%FCller", "Accept-Language", "fr");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("<html lang=\"en\"", "<h1");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"code\":\"VALIDATION_FAILED\"", "\"errors\":[]", "Veuillez vérifier vos indications.");
        assertThat(output.getAll()).doesNotContain("ller]");
    }

    @Test
    void help_is_a_page_whatever_was_asked_for() {
        SCHEDULING.says("GET /api/activities", 400, "{\"status\":400,\"code\":\"VALIDATION_FAILED\"}");

        assertThat(reader.opens("/veranstaltungen/feed?month=x").headers().firstValue("Content-Type"))
                .hasValue("text/html;charset=UTF-8");
    }

    @Test
    void an_expired_link_says_so() {
        REGISTRATION.says("GET /api/links/" + Sample.TOKEN, 410, "{\"status\":410,\"code\":\"LINK_EXPIRED\"}");
        HttpResponse<String> page = reader.opens("/r/" + Sample.TOKEN);

        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body())
                .contains("Dieser Link führt zu keiner Anmeldung")
                .contains("Nächste Veranstaltungen");
    }

    @Test
    void without_scheduling_the_help_still_comes() {
        SCHEDULING.says("GET /api/activities", 503, "{}");
        HttpResponse<String> page = reader.opens("/nix");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("type=\"search\"");
    }

    @Test
    void no_page_shows_how_the_portal_is_built() {
        assertThat(reader.sends("POST", "/wissen", "{}").body())
                .doesNotContain("Exception", "springframework", "at eu.");
    }
}
