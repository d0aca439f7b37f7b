package eu.zirkel.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The service's HTTP interface as a caller sees it. Immutable: {@code as} and {@code with} give a changed caller. */
public final class TestApi {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Environment environment;
    private final Map<String, String> headers;

    /** For the service under test. */
    @org.springframework.beans.factory.annotation.Autowired
    public TestApi(Environment environment) {
        this(environment, Map.of("Content-Type", "application/json", "Accept-Language", "de"));
    }

    private TestApi(Environment environment, Map<String, String> headers) {
        this.environment = environment;
        this.headers = headers;
    }

    /** An answer: status, headers, body as text and as JSON. */
    public record Answer(int status, Map<String, String> headers, String body) {

        /** The body as JSON; missing where it is none. */
        public JsonNode json() {
            return body.isBlank() ? JsonNodeFactory.instance.missingNode() : JSON.readTree(body);
        }

        /** The problem's code. */
        public String code() {
            return json().path("code").asString("");
        }
    }

    /** The same caller with a token for these roles. */
    public TestApi as(String... roles) {
        return with("Authorization", "Bearer " + TestTokens.of(roles));
    }

    /** The same caller with another header. */
    public TestApi with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new TestApi(environment, more);
    }

    /** GET. */
    public Answer get(String path) {
        return send("GET", path, null);
    }

    /** POST with JSON written with single quotes instead of double ones, to be readable in a test. */
    public Answer post(String path, String json, Object... arguments) {
        return send("POST", path, quoted(json, arguments));
    }

    /** PATCH, like {@link #post}. */
    public Answer patch(String path, String json, Object... arguments) {
        return send("PATCH", path, quoted(json, arguments));
    }

    /** PUT, like {@link #post}. */
    public Answer put(String path, String json, Object... arguments) {
        return send("PUT", path, quoted(json, arguments));
    }

    /** DELETE. */
    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** Sends a body as it is. */
    public Answer send(String method, String path, @Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin() + path))
                .timeout(Duration.ofSeconds(20))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Map<String, String> answered = new LinkedHashMap<>();
            response.headers().map().forEach((name, values) -> answered.put(name, values.getFirst()));
            return new Answer(response.statusCode(), answered, response.body());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Sets the service's clock; time-driven work due until then has been done when this returns. */
    public void setClock(String instant) {
        Answer answer = put("/api/test/clock", "{'now':'%s'}", instant);
        if (answer.status() != 204) {
            throw new IllegalStateException(answer.toString());
        }
    }

    /** Where the service listens. */
    public String origin() {
        return "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port");
    }

    private static String quoted(String json, Object... arguments) {
        return (arguments.length == 0 ? json : json.formatted(arguments)).replace('\'', '"');
    }
}
