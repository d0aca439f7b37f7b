package eu.zirkel.knowledgebase;

import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestTokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** An editor's desk: the calls that most tests begin with. */
final class Desk {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final TestApi api;
    final TestApi editor;

    Desk(TestApi api) {
        this.api = api;
        this.editor = api.as("EDITOR");
    }

    /** The id of a new draft. */
    String draft(String json, Object... arguments) {
        TestApi.Answer answer = editor.post("/api/items", json, arguments);
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.toString());
        }
        return answer.json().path("id").asString();
    }

    /** The id of a new published item. */
    String published(String json, Object... arguments) {
        String id = draft(json, arguments);
        TestApi.Answer answer = publish(id);
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.toString());
        }
        return id;
    }

    TestApi.Answer publish(String id) {
        return editor.send("POST", "/api/items/" + id + "/publish", "{}");
    }

    JsonNode find(String query) {
        return api.get("/api/items?" + query).json();
    }

    /** Ids of what a search finds, in order. */
    java.util.List<String> found(String query) {
        return find(query)
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    TestApi.Answer upload(String id, String name, byte[] content) {
        return upload(id, name, content, "EDITOR");
    }

    TestApi.Answer upload(String id, String name, byte[] content, String role) {
        try {
            HttpResponse<String> answer = CLIENT.send(
                    HttpRequest.newBuilder(URI.create(api.origin() + "/api/items/" + id + "/files"))
                            .timeout(Duration.ofSeconds(60))
                            .header("Authorization", "Bearer " + TestTokens.of(role))
                            .header("Content-Type", "multipart/form-data; boundary=------------------------frontier")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(multipart(name, content)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return new TestApi.Answer(answer.statusCode(), java.util.Map.of(), answer.body());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The file as a reader without login gets it. */
    HttpResponse<byte[]> download(String id, String fileId, String... headers) {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(api.origin() + "/api/items/" + id + "/files/" + fileId));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A document of this size that begins like a PDF. */
    static byte[] pdf(int bytes) {
        byte[] content = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            content[i] = (byte) (i * 31);
        }
        byte[] beginning = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(beginning, 0, content, 0, beginning.length);
        return content;
    }

    private static byte[] multipart(String name, byte[] content) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String quoted = name.replace("\\", "\\\\").replace("\"", "\\\"");
        body.write(("--------------------------frontier\r\n"
                        + "Content-Disposition: form-data; name=\"file\"; filename=\"" + quoted + "\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write("\r\n--------------------------frontier--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
