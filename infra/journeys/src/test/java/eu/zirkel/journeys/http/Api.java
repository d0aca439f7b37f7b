package eu.zirkel.journeys.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** Requests to one origin with certain headers. A body that is a text is sent as it is, anything else as JSON. */
public final class Api {

    static final JsonMapper JSON = new JsonMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private final String origin;
    private final Map<String, String> headers;
    private final Consumer<Answer> witness;

    /** @param headers of every request */
    public Api(String origin, Map<String, String> headers) {
        this(origin, headers, unseen -> {});
    }

    private Api(String origin, Map<String, String> headers, Consumer<Answer> witness) {
        this.origin = origin;
        this.headers = Map.copyOf(headers);
        this.witness = witness;
    }

    /** The same with one more header, or another value of it. */
    public Api with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Api(origin, more, witness);
    }

    /** The same, with somebody who sees every answer. */
    public Api witnessedBy(Consumer<Answer> observer) {
        return new Api(origin, headers, observer);
    }

    public Answer get(String path) {
        return send(request(path).GET(), "GET " + path);
    }

    public Answer post(String path, Object body) {
        return send(withBody("POST", path, body), "POST " + path);
    }

    public Answer put(String path, Object body) {
        return send(withBody("PUT", path, body), "PUT " + path);
    }

    public Answer patch(String path, Object body) {
        return send(withBody("PATCH", path, body), "PATCH " + path);
    }

    /** Uploads a file as a form would. */
    public Answer upload(String path, String name, byte[] content) {
        String boundary = "---------------------------journey";
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofByteArrays(List.of(head, content, tail))),
                "POST " + path);
    }

    public Answer delete(String path) {
        return send(request(path).DELETE(), "DELETE " + path);
    }

    private HttpRequest.Builder withBody(String method, String path, Object body) {
        String text = body instanceof String raw ? raw : JSON.writeValueAsString(body);
        HttpRequest.Builder request = request(path).method(method, BodyPublishers.ofString(text));
        return headers.containsKey("Content-Type") ? request : request.header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(origin).resolve(path)).timeout(PATIENCE);
        headers.forEach(request::header);
        return request;
    }

    private Answer send(HttpRequest.Builder request, String what) {
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString());
            Answer answer = new Answer(what, response.statusCode(), response.headers(), response.body());
            witness.accept(answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(what, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
