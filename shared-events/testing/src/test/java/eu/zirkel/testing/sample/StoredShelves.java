package eu.zirkel.testing.sample;

import eu.zirkel.testing.TestEvents;
import eu.zirkel.testing.TestEvents.Heard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The shelves as they lie in the store, behind messaging's back. */
final class StoredShelves {

    private StoredShelves() {}

    static List<Document> pending(MongoTemplate mongo, String id) {
        Document stored =
                mongo.getCollection("shelves").find(new Document("_id", id)).first();
        return stored == null ? List.of() : stored.getList("pending", Document.class, List.of());
    }

    /** A shelf as a process leaves it that dies between its write and the broker's acknowledgement. */
    static void leaveBehind(MongoTemplate mongo, String id, String... things) {
        List<Document> pending = new ArrayList<>();
        for (String thing : things) {
            long sequence = pending.size() + 1L;
            pending.add(new Document("id", id + "." + sequence)
                    .append("type", Shelf.PUT)
                    .append("topic", "knowledge-base.events")
                    .append("key", id)
                    .append("sequence", sequence)
                    .append("time", Date.from(Instant.parse("2024-05-14T08:00:00Z")))
                    .append("json", "{\"itemId\":\"%s\"}".formatted(thing))
                    .append("correlation", "before-the-crash"));
        }
        mongo.getCollection("shelves")
                .insertOne(new Document("_id", id)
                        .append("version", 1L)
                        .append("lastSequence", (long) things.length)
                        .append("things", List.of(things))
                        .append("pending", pending));
    }

    /** What was heard of a shelf: the things put on it, in order, no event twice. */
    static List<String> heard(TestEvents events, String id) {
        return events.all(Shelf.PUT, id).stream()
                .map(heard -> heard.json().path("itemId").asString())
                .toList();
    }

    /** How often each event of a shelf is in the topic. */
    static List<String> deliveries(TestEvents events, String id) {
        return events.raw("knowledge-base.events").stream()
                .filter(heard -> heard.subject().equals(id))
                .map(Heard::id)
                .toList();
    }
}
