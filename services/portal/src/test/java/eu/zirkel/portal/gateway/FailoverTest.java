package eu.zirkel.portal.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.zirkel.portal.PortalApplication;
import eu.zirkel.portal.PortalTest;
import eu.zirkel.portal.Reader;
import eu.zirkel.portal.Sample;
import eu.zirkel.portal.StandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Instances come and go as the instance file says, and some are gone before it does. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class FailoverTest {

    @TempDir
    static Path directory;

    @LocalServerPort
    private int port;

    private final StandIn first = new StandIn();
    private final StandIn second = new StandIn();
    private Reader reader;

    @DynamicPropertySource
    static void instancesComeFromAFile(DynamicPropertyRegistry properties) {
        properties.add("zirkel.instances-file", () -> directory.resolve("instances.properties"));
        properties.add("zirkel.sign-in.issuer", FailoverTest::nobody);
        properties.add("zirkel.sign-in.secret", () -> PortalTest.SECRET);
    }

    @BeforeEach
    void bothAreThere() throws IOException {
        reader = new Reader(port);
        first.says("GET /api/messages", 200, "{}").says("POST /api/registrations", 201, "{}");
        second.says("GET /api/messages", 200, "{}").says("POST /api/registrations", 201, "{}");
        instancesAre(first.address(), second.address());
    }

    @AfterEach
    void goHome() {
        first.close();
        second.close();
    }

    private static URI nobody() {
        try (StandIn gone = new StandIn()) {
            return gone.address();
        }
    }

    private static void instancesAre(URI... instances) throws IOException {
        String all = Stream.of(instances).map(URI::toString).collect(Collectors.joining(","));
        Path next = directory.resolve("next");
        Files.writeString(
                next,
                Stream.of("scheduling", "registration", "knowledge-base", "notification")
                        .map(it -> it + "=" + all + "\n")
                        .collect(Collectors.joining()));
        Files.move(
                next,
                directory.resolve("instances.properties"),
                java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void requests_are_spread_over_the_instances() {
        for (int i = 0; i < 10; i++) {
            reader.opens("/api/messages");
        }

        assertThat(first.asked()).hasSize(5);
        assertThat(second.asked()).hasSize(5);
    }

    @Test
    void an_instance_that_refuses_is_passed_over_whatever_the_method_and_its_body_arrives_whole() throws IOException {
        instancesAre(nobody(), second.address());

        for (int i = 0; i < 6; i++) {
            HttpResponse<String> answer = reader.sends("POST", "/api/registrations", "{\"n\":" + i + "}");
            assertThat(answer.statusCode()).isEqualTo(201);
        }
        assertThat(second.asked().stream().map(StandIn.Asked::body))
                .containsExactly("{\"n\":0}", "{\"n\":1}", "{\"n\":2}", "{\"n\":3}", "{\"n\":4}", "{\"n\":5}");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/messages, ''",
        "PUT, /api/items/i1, ''",
        "DELETE, /api/activities/a1, ''",
        "POST, /api/registrations, k1"
    })
    void what_may_arrive_twice_is_sent_to_the_next_when_an_instance_dies_of_it(String method, String path, String key)
            throws IOException {
        second.says("PUT /api/items/i1", 200, "{}").says("DELETE /api/activities/a1", 200, "{}");
        try (Breaking dying = new Breaking()) {
            instancesAre(dying.address(), second.address());
            String body = method.equals("GET") ? "" : "{\"names\":\"" + "Grüße ".repeat(1_000) + "\"}";
            String[] headers = key.isEmpty() ? new String[0] : new String[] {"Idempotency-Key", key};

            for (int i = 0; i < 2; i++) {
                assertThat(reader.sends(method, path, body, headers).statusCode())
                        .isBetween(200, 201);
            }
            assertThat(dying.broken()).isNotEmpty();
            assertThat(second.asked()).hasSize(2);
            assertThat(second.lastAsked(method, path).body()).isEqualTo(body);
        }
    }

    @Test
    void what_may_not_arrive_twice_is_left_to_whoever_asked() throws IOException {
        second.says("POST /api/registrations/r1/withdraw", 200, "{}");
        try (Breaking dying = new Breaking()) {
            instancesAre(dying.address(), second.address());

            List<Integer> answers = Stream.of(1, 2)
                    .map(_ -> reader.sends("POST", "/api/registrations/r1/withdraw?token=t", "{}")
                            .statusCode())
                    .toList();
            assertThat(answers).containsExactlyInAnyOrder(200, 503);
            assertThat(dying.broken()).hasSize(1);
            assertThat(second.asked()).hasSize(1);
        }
    }

    @Test
    void when_none_answers_the_problem_says_when_to_come_back() throws IOException {
        instancesAre(nobody(), nobody());
        HttpResponse<String> answer = reader.opens("/api/messages", "Accept-Language", "de");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"UNAVAILABLE\"", "Gerade antwortet niemand");
    }

    @Test
    void one_that_comes_back_is_used_at_once_when_it_is_the_only_one() throws IOException {
        instancesAre(nobody());
        assertThat(reader.opens("/api/messages").statusCode()).isEqualTo(503);

        instancesAre(first.address());
        assertThat(reader.opens("/api/messages").statusCode()).isEqualTo(200);
    }

    @Test
    void pages_find_their_way_too_and_say_so_when_there_is_none() throws IOException {
        Sample.everything(second);
        instancesAre(nobody(), second.address());
        assertThat(reader.opens("/a/" + Sample.LECTURE).statusCode()).isEqualTo(200);

        instancesAre(nobody());
        HttpResponse<String> page = reader.opens("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Programme und Termine sind gerade nicht erreichbar");
        Map<String, String> form = Map.of("name", "Petra Probe", "email", "p01@stadt.example", "key", "k");
        assertThat(reader.submits("/a/" + Sample.LECTURE, form).statusCode()).isEqualTo(503);
    }

    @Test
    void outside_the_acceptance_profile_nobody_sets_the_clock() {
        assertThat(reader.sends("PUT", "/api/test/clock", "{\"now\":\"2019-06-03T09:00:00+02:00\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(first.asked()).isEmpty();
    }

    @Test
    void the_portal_is_well_while_everything_else_is_down() throws IOException {
        instancesAre(nobody());

        assertThat(reader.opens("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(reader.opens("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(reader.opens("/actuator/prometheus").body()).contains("http_server_requests");
    }

    @Test
    void a_portal_that_is_told_to_end_answers_on_until_nobody_asks_any_more() throws InterruptedException {
        ConfigurableApplicationContext other = new SpringApplicationBuilder(PortalApplication.class)
                .run(
                        "--server.port=0",
                        "--zirkel.instances-file=" + directory.resolve("instances.properties"),
                        "--zirkel.sign-in.issuer=" + nobody(),
                        "--zirkel.sign-in.secret=" + PortalTest.SECRET);
        Reader there =
                reader.at(((WebServerApplicationContext) other).getWebServer().getPort());
        Thread closing = Thread.ofPlatform().start(other::close);
        Awaitility.await().until(() -> there.opens("/actuator/health/readiness").statusCode() == 503);

        for (int i = 0; i < 20; i++) {
            HttpResponse<String> answer = there.opens("/api/messages");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Connection")).hasValue("close");
        }
        closing.join();
        assertThatThrownBy(() -> there.opens("/api/messages")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void signing_in_without_a_provider_is_explained_not_broken() {
        HttpResponse<String> answer = reader.opens("/oauth2/authorization/zirkel");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/anmelden-nicht-moeglich");
        HttpResponse<String> page = reader.opens("/anmelden-nicht-moeglich");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Der Anmeldedienst antwortet nicht");
    }
}
