package eu.zirkel.portal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A service somewhere else: a real HTTP server that answers what it was told and remembers what it was asked. */
public final class StandIn implements AutoCloseable {

    /** What arrived. */
    public record Asked(String method, String address, Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    private record Told(int status, String type, byte[] body) {}

    private static final Told UNKNOWN = new Told(
            404,
            "application/problem+json",
            "{\"status\":404,\"code\":\"NOT_FOUND\"}".getBytes(StandardCharsets.UTF_8));

    private final HttpServer server;
    private final int port;
    private final Map<String, Told> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    public StandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        port = server.getAddress().getPort();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** To {@code GET /path}, whatever its query, this file of {@code services/}. */
    public StandIn shows(String path, String file) {
        return says("GET " + path, 200, file(file));
    }

    /** To a method and path, a status and JSON. */
    public StandIn says(String request, int status, String json) {
        String type = status < 400 ? "application/json" : "application/problem+json";
        answers.put(request, new Told(status, type, json.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** The same, only to requests whose query or body contains something. */
    public StandIn saysTo(String request, String part, int status, String json) {
        says(request + " " + part, status, json);
        return this;
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    public Asked lastAsked(String method, String path) {
        return asked.reversed().stream()
                .filter(it -> it.method().equals(method) && it.address().startsWith(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(method + " " + path + " was not asked, but " + asked));
    }

    public void forget() {
        asked.clear();
        answers.clear();
    }

    public static String file(String name) {
        try (InputStream in = StandIn.class.getResourceAsStream("/services/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        asked.add(new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders()),
                body));
        Told told = told(
                exchange.getRequestMethod() + " " + path,
                exchange.getRequestURI().getQuery() + " " + body);
        exchange.getResponseHeaders().set("Content-Type", told.type());
        exchange.sendResponseHeaders(told.status(), told.body().length == 0 ? -1 : told.body().length);
        exchange.getResponseBody().write(told.body());
        exchange.close();
    }

    private Told told(String request, String body) {
        return answers.entrySet().stream()
                .filter(it -> it.getKey().startsWith(request + " ")
                        && body.contains(it.getKey().substring(request.length() + 1)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> answers.getOrDefault(request, UNKNOWN));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
