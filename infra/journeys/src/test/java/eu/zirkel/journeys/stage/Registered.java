package eu.zirkel.journeys.stage;

import eu.zirkel.journeys.http.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What a participant was told.
 *
 * @param position in the waiting list, for those who wait
 * @param link to one's own registration
 */
public record Registered(String id, String status, @Nullable Integer position, String link) {

    /** Reads an answer 201. */
    public static Registered of(Answer answer) {
        answer.expect(201);
        return new Registered(
                answer.text("id"),
                answer.text("status"),
                answer.json().path("position").isNumber()
                        ? answer.json().path("position").asInt()
                        : null,
                answer.text("link"));
    }

    /** The last part of the link. */
    public String token() {
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
