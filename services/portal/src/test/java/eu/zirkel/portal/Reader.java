package eu.zirkel.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody with a browser that follows no redirect by itself, keeps cookies and runs no script. */
public final class Reader {

    private final HttpClient browser;
    private final String origin;

    public Reader(int port) {
        this(
                HttpClient.newBuilder()
                        .followRedirects(Redirect.NEVER)
                        .cookieHandler(new CookieManager())
                        .build(),
                port);
    }

    private Reader(HttpClient browser, int port) {
        this.browser = browser;
        this.origin = "http://localhost:" + port;
    }

    /** The same browser with the same cookies, led to another instance. */
    public Reader at(int otherPort) {
        return new Reader(browser, otherPort);
    }

    /** Opens a page; headers come in pairs. */
    public HttpResponse<String> opens(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** Sends a form. */
    public HttpResponse<String> submits(String path, Map<String, String> fields) {
        return submits(path, fields, "");
    }

    /** Sends a form in which several boxes of one name are ticked. */
    public HttpResponse<String> submits(String path, Map<String, String> fields, String box, String... ticked) {
        Stream<String> single = fields.entrySet().stream().map(it -> encode(it.getKey()) + "=" + encode(it.getValue()));
        Stream<String> several = Stream.of(ticked).map(it -> encode(box) + "=" + encode(it));
        String form = Stream.concat(single, several).collect(Collectors.joining("&"));
        return send(request(path, "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** Sends JSON, as programs do. */
    public HttpResponse<String> sends(String method, String path, String json, String... headers) {
        return send(request(path, headers)
                .setHeader("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : origin + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
