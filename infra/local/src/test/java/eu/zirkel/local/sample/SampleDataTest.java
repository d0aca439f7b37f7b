package eu.zirkel.local.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.zirkel.local.Tokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDataTest {

    private static final String PROGRAMME = """
            [{"method":"POST","path":"/api/programmes","as":"organiser","body":{"slug":"coffee"},"capture":{"programme":"id"}},
             {"method":"POST","path":"/api/programmes/${programme}/publish","as":"organiser"}]
            """;

    @TempDir
    private Path folder;

    private final List<String> requests = new ArrayList<>();
    private String contentType = "";
    private int notYet;
    private int status = 201;
    private HttpServer portal;

    @BeforeEach
    void start() throws IOException {
        portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        portal.createContext("/oauth2/token", exchange -> answer(exchange, 200, "{\"access_token\":\"t\"}"));
        portal.createContext("/api", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            contentType = exchange.getRequestHeaders().getFirst("Content-Type");
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
            if (notYet > 0) {
                notYet--;
                answer(exchange, 404, "{}");
            } else {
                answer(exchange, status, "{\"id\":\"p1\"}");
            }
        });
        portal.start();
    }

    @AfterEach
    void stop() {
        portal.stop(0);
    }

    @Test
    void requests_are_made_in_order_as_the_user_named_and_with_what_earlier_answers_said() throws IOException {
        write("1.json", PROGRAMME);
        write("2.json", "[{\"path\":\"/api/registrations\",\"body\":{\"target\":\"${programme}\"}}]");

        load();

        assertThat(requests)
                .containsExactly(
                        "POST /api/programmes Bearer t {\"slug\":\"coffee\"}",
                        "POST /api/programmes/p1/publish Bearer t ",
                        "POST /api/registrations null {\"target\":\"p1\"}");
    }

    @Test
    void a_file_beside_the_requests_is_sent_as_it_is() throws IOException {
        write("towns.csv", "name\n${day}\n");
        write("1.json", """
                [{"path":"/api/organisations/import","bodyFile":"towns.csv","headers":{"Content-Type":"text/csv"}}]
                """);

        load();

        assertThat(requests).containsExactly("POST /api/organisations/import null name\n${day}\n");
        assertThat(contentType).isEqualTo("text/csv");
    }

    @Test
    void what_has_been_loaded_is_not_loaded_again() throws IOException {
        write("1.json", PROGRAMME);

        load();
        load();

        assertThat(requests).hasSize(2);
    }

    @Test
    void a_load_that_was_interrupted_goes_on_where_it_was() throws IOException {
        write("1.json", PROGRAMME);
        status = 400;
        assertThatThrownBy(this::load).hasMessageContaining("1.json #1").hasMessageContaining("400");
        status = 201;

        load();

        assertThat(requests).hasSize(3).last().asString().contains("/api/programmes/p1/publish");
    }

    @Test
    void what_is_not_known_everywhere_yet_is_asked_for_again() throws IOException {
        write("1.json", PROGRAMME);
        notYet = 2;

        load();

        assertThat(requests).hasSize(4);
    }

    @Test
    void data_that_began_empty_stay_without_samples() throws IOException {
        write("1.json", PROGRAMME);

        samples().leaveOut();
        load();

        assertThat(requests).isEmpty();
    }

    @Test
    void without_files_there_is_nothing_to_do() {
        load();

        assertThat(requests).isEmpty();
    }

    private void load() {
        samples().load();
    }

    private SampleData samples() {
        String address = "http://127.0.0.1:" + portal.getAddress().getPort();
        return new SampleData(folder, folder.resolve("progress.properties"), address, new Tokens(address));
    }

    private void write(String name, String json) throws IOException {
        Files.writeString(folder.resolve(name), json);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
