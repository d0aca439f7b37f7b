package eu.zirkel.portal.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.portal.PortalTest;
import eu.zirkel.portal.StandIn;
import org.junit.jupiter.api.Test;

class TestClockTest extends PortalTest {

    @Test
    void setting_the_clock_sets_every_service_and_the_portal() {
        assertThat(reader.sends("PUT", "/api/test/clock", "{\"now\":\"2019-06-03T09:00:00+02:00\"}")
                        .statusCode())
                .isEqualTo(204);

        for (StandIn service : new StandIn[] {SCHEDULING, REGISTRATION, KNOWLEDGE_BASE, NOTIFICATION}) {
            assertThat(service.lastAsked("PUT", "/api/test/clock").body())
                    .isEqualTo("{\"now\":\"2019-06-03T07:00:00Z\"}");
        }
        assertThat(reader.opens("/").body()).contains("href=\"/?month=2019-06\"");
    }

    @Test
    void a_portal_that_was_not_there_when_the_clock_was_set_follows_the_services() {
        SCHEDULING.says("GET /api/test/clock", 200, "{\"now\":\"2031-02-03T09:00:00Z\"}");

        assertThat(reader.opens("/").body()).contains("href=\"/?month=2031-02\"");
    }

    @Test
    void services_that_do_not_know_the_time_change_nothing() {
        SCHEDULING.says("GET /api/test/clock", 503, "{}");

        assertThat(reader.opens("/").body()).contains("href=\"/?month=2024-04\"");
    }

    @Test
    void a_request_that_makes_no_sense_is_a_problem() {
        var answer = reader.sends("PUT", "/api/test/clock", "{\"now\":\"tomorrow\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void a_service_that_does_not_follow_is_named() {
        NOTIFICATION.says("PUT /api/test/clock", 500, "{}");

        var answer = reader.sends("PUT", "/api/test/clock", "{\"now\":\"2019-06-03T09:00:00+02:00\"}");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("notification");
    }
}
