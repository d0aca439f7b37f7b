package eu.zirkel.bench.load;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a server answered.
 *
 * @param status of HTTP
 */
public record Answer(int status, byte[] body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The body as JSON. */
    public JsonNode json() {
        return JSON.readTree(body);
    }

    /**
     * Itself.
     *
     * @throws IllegalStateException when it does not have the status, with what it says instead
     */
    public Answer expect(int wanted) {
        if (status != wanted) {
            throw new IllegalStateException(
                    "answered " + status + " instead of " + wanted + ": " + new String(body, StandardCharsets.UTF_8));
        }
        return this;
    }
}
