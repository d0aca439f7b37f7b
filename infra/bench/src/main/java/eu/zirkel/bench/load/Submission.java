package eu.zirkel.bench.load;

import tools.jackson.databind.JsonNode;

/**
 * A registration that was sent, and what came back.
 *
 * @param recipient whose registration it is and who gets the mail
 * @param sentNanos before the first octet was written
 * @param answeredNanos after the last one was read
 */
public record Submission(String recipient, Answer answer, long sentNanos, long answeredNanos) {

    /** Whether it was taken in. */
    public boolean isTaken() {
        return answer.status() == 201;
    }

    /** Whether it has a seat at once. */
    public boolean isConfirmed() {
        return isTaken() && answer.json().path("status").asString().equals("CONFIRMED");
    }

    /** Its place in the waiting list; 0 when it does not wait. */
    public int position() {
        JsonNode position = answer.json().path("position");
        return position.isNumber() ? position.asInt() : 0;
    }

    /** How long the answer took. */
    public long nanos() {
        return answeredNanos - sentNanos;
    }
}
