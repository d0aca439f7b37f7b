package eu.zirkel.local.sample;

import eu.zirkel.local.Failure;
import eu.zirkel.local.Tokens;
import eu.zirkel.local.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Puts the sample programmes in, through the portal and as the sample users would. What has been done is kept in a file,
 * so that a load that was interrupted goes on where it was.
 */
public final class SampleData {

    /** Statuses that say "not yet": the event that makes a thing known to the other service is on its way. */
    private static final Set<Integer> NOT_YET = Set.of(404, 502, 503);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Path folder;
    private final String portal;
    private final Tokens tokens;
    private final Progress progress;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Placeholders placeholders = new Placeholders(Clock.systemUTC());

    /**
     * Sample data that have or have not been loaded.
     *
     * @param folder the files, carried out in the order of their names; the README beside them explains the format
     * @param progress the file that remembers what has been done
     * @param portal the address that takes all requests
     * @param tokens for requests made as a sample user
     */
    public SampleData(Path folder, Path progress, String portal, Tokens tokens) {
        this.folder = folder;
        this.portal = portal;
        this.tokens = tokens;
        this.progress = new Progress(progress);
        this.progress.captured().forEach(placeholders::capture);
    }

    /** Makes every request that has not been made yet; a failure names the one that was refused. */
    public void load() {
        if (progress.isLeftOut()) {
            return;
        }
        for (Path file : files()) {
            List<Json> requests = requests(file);
            for (int number = progress.doneIn(file); number < requests.size(); number++) {
                if (!(requests.get(number) instanceof Json.Obj request)) {
                    throw new Failure(Failure.FAILED, file + " is not a list of requests");
                }
                String name = file.getFileName() + " #" + (number + 1);
                Json answer = send(request, name);
                capture(request, answer, name);
                progress.done(file, number + 1);
            }
        }
    }

    /** The data of this home begin without sample programmes, and stay without them. */
    public void leaveOut() {
        if (progress.isNew()) {
            progress.leaveOut();
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Json> requests(Path file) {
        try {
            return Json.parse(text(file)) instanceof Json.Arr array ? array.items() : List.of();
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.FAILED, file + ": " + e.getMessage());
        }
    }

    private void capture(Json.Obj request, Json answer, String name) {
        if (request.member("capture").orElse(Json.Null.NULL) instanceof Json.Obj capture) {
            capture.members().forEach((variable, field) -> {
                String value = answer.at(field.asText())
                        .map(Json::asText)
                        .orElseThrow(() -> new Failure(Failure.FAILED, name + ": the answer has no " + field.asText()));
                placeholders.capture(variable, value);
                progress.captured(variable, value);
            });
        }
    }

    private Json send(Json.Obj request, String name) {
        String path = placeholders.fill(request.text("path").orElseThrow());
        String method = request.text("method").orElse("POST");
        Optional<String> body = body(request);
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(portal + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                // the same request after an interruption is the same request to the service
                .header(
                        "Idempotency-Key",
                        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                                .toString())
                .method(
                        method,
                        body.map(HttpRequest.BodyPublishers::ofString).orElse(HttpRequest.BodyPublishers.noBody()));
        request.text("as").ifPresent(user -> builder.header("Authorization", "Bearer " + tokens.of(user)));
        if (request.member("headers").orElse(Json.Null.NULL) instanceof Json.Obj headers) {
            headers.members().forEach((header, value) -> builder.setHeader(header, placeholders.fill(value.asText())));
        }
        HttpResponse<String> response = patiently(builder.build());
        if (response.statusCode() / 100 != 2) {
            throw new Failure(
                    Failure.FAILED,
                    "The sample programmes could not be loaded: %s, %s %s was answered with %d%n%s"
                            .formatted(name, method, path, response.statusCode(), response.body()));
        }
        return response.body().isBlank() ? Json.Null.NULL : Json.parse(response.body());
    }

    /** The JSON in the request, or the file beside it that it names, as it is. */
    private Optional<String> body(Json.Obj request) {
        return request.member("body")
                .map(json -> json.mapTexts(placeholders::fill).write())
                .or(() -> request.text("bodyFile").map(name -> text(folder.resolve(name))));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> patiently(HttpRequest request) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (true) {
                HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (!NOT_YET.contains(response.statusCode()) || System.nanoTime() > end) {
                    return response;
                }
                Thread.sleep(PAUSE);
            }
        } catch (IOException e) {
            throw new Failure(Failure.FAILED, "The portal does not answer: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Failure.FAILED, "interrupted");
        }
    }
}
