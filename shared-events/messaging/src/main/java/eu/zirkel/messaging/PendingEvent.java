package eu.zirkel.messaging;

import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An event inside the document that caused it, until the broker has acknowledged it. Everything is fixed when the
 * aggregate is stored, so every retry sends the same bytes.
 *
 * @param id unique: the aggregate's id and the event's sequence
 * @param type name on the wire; of an erasure, that of the event erased
 * @param topic where it goes
 * @param key the aggregate's id
 * @param sequence counts the aggregate's events from 1 without gaps
 * @param time when it was decided
 * @param json the data; absent when everything said under the key is erased
 */
record PendingEvent(
        String id,
        String type,
        String topic,
        String key,
        long sequence,
        Instant time,
        @Nullable String json,
        String correlation,
        @Nullable String causation) {

    Document toDocument() {
        return new Document("id", id)
                .append("type", type)
                .append("topic", topic)
                .append("key", key)
                .append("sequence", sequence)
                .append("time", java.util.Date.from(time))
                .append("json", json)
                .append("correlation", correlation)
                .append("causation", causation);
    }

    static PendingEvent of(Document document) {
        return new PendingEvent(
                document.getString("id"),
                document.getString("type"),
                document.getString("topic"),
                document.getString("key"),
                document.getLong("sequence"),
                document.getDate("time").toInstant(),
                document.getString("json"),
                document.getString("correlation"),
                document.getString("causation"));
    }
}
