package eu.zirkel.portal.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.portal.PortalTest;
import eu.zirkel.portal.StandIn;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassOnTest extends PortalTest {

    @ParameterizedTest
    @CsvSource({
        "/api/registrations, registration",
        "/api/registrations/r1/withdraw?token=t, registration",
        "/api/links/t, registration",
        "/api/seats?targets=a, registration",
        "/api/organisations?q=Essen, registration",
        "/api/organisations/import, registration",
        "/api/programmes/p1/statistics, scheduling",
        "/api/activities/a1/participants, registration",
        "/api/activities/a1/waitlist, registration",
        "/api/activities/a1/attendance, registration",
        "/api/activities/a1/promote/r1, registration",
        "/api/activities/a1/seats, registration",
        "/api/activities/a1, scheduling",
        "/api/activities/a1/calendar.ics, scheduling",
        "/api/activities, scheduling",
        "/api/programmes/p1/series, scheduling",
        "/api/series/s1/activities, scheduling",
        "/api/messages?code=M-REMINDER, notification",
        "/api/items/i1/files/f1, knowledge-base"
    })
    void every_address_has_one_owner(String address, String owner) {
        StandIn service =
                switch (owner) {
                    case "registration" -> REGISTRATION;
                    case "scheduling" -> SCHEDULING;
                    case "notification" -> NOTIFICATION;
                    default -> KNOWLEDGE_BASE;
                };
        reader.opens(address);

        assertThat(service.lastAsked("GET", address).address()).isEqualTo(address);
    }

    @Test
    void body_and_headers_pass_through_and_cookies_do_not() {
        SCHEDULING.says("PATCH /api/programmes/p1", 422, "{\"code\":\"X\"}");
        HttpResponse<String> answer = reader.sends(
                "PATCH",
                "/api/programmes/p1",
                "{\"titles\":{\"de\":\"Grüße\"}}",
                "Authorization",
                "Bearer abc",
                "Accept-Language",
                "fr",
                "Idempotency-Key",
                "k1",
                "X-Correlation-Id",
                "c-1",
                "Cookie",
                "zirkel=secret");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).isEqualTo("{\"code\":\"X\"}");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        StandIn.Asked asked = SCHEDULING.lastAsked("PATCH", "/api/programmes/p1");
        assertThat(asked.body()).isEqualTo("{\"titles\":{\"de\":\"Grüße\"}}");
        assertThat(asked.header("Authorization")).isEqualTo("Bearer abc");
        assertThat(asked.header("Accept-language")).isEqualTo("fr");
        assertThat(asked.header("Idempotency-key")).isEqualTo("k1");
        assertThat(asked.header("X-correlation-id")).isEqualTo("c-1");
        assertThat(asked.headers()).doesNotContainKey("Cookie");
    }

    @Test
    void a_request_without_correlation_gets_one_and_a_strange_one_is_replaced() {
        reader.opens("/api/activities");
        assertThat(SCHEDULING.lastAsked("GET", "/api/activities").header("X-correlation-id"))
                .isNotBlank();

        HttpResponse<String> answer = reader.opens("/api/activities", "X-Correlation-Id", "a b <c>");
        assertThat(answer.headers().firstValue("X-Correlation-Id").orElseThrow())
                .doesNotContain("<");
    }

    @Test
    void a_file_passes_in_and_out_untouched() {
        String bytes = "x".repeat(300_000);
        KNOWLEDGE_BASE.says("POST /api/items/i1/files", 201, "{\"id\":\"f1\"}");
        HttpResponse<String> answer =
                reader.sends("POST", "/api/items/i1/files", bytes, "Content-Type", "multipart/form-data; boundary=b");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(KNOWLEDGE_BASE.lastAsked("POST", "/api/items/i1/files").body())
                .isEqualTo(bytes);
    }

    @Test
    void an_interface_nobody_has_is_a_problem_in_the_readers_language() {
        HttpResponse<String> answer = reader.opens("/api/nothing", "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"NOT_FOUND\"", "There is no such thing here.");
    }
}
