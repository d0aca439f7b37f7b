package eu.zirkel.bench.runs;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;

/** Documents with pending events, in the form in which a service stores them; they belong to no real aggregate. */
final class Backlog {

    /** The size of a typical event. */
    static final String DATA = "{\"text\":\"" + "x".repeat(388) + "\"}";

    /** As many and as long as an event's. */
    static final Map<String, byte[]> HEADERS = Stream.of(
                    "ce_specversion",
                    "ce_id",
                    "ce_type",
                    "ce_source",
                    "ce_subject",
                    "ce_time",
                    "ce_sequence",
                    "ce_correlation",
                    "content-type")
            .collect(Collectors.toUnmodifiableMap(
                    name -> name, name -> "registration.bench".getBytes(StandardCharsets.UTF_8)));

    private static final String MARK = "bench-";
    private static final int GROUP = 200;
    private static final long LOOK_MILLIS = 50;

    private final MongoCollection<Document> documents;
    private final String topic;
    private final Clock clock;
    private int made;

    Backlog(MongoCollection<Document> collection, String topic, Clock clock) {
        this.documents = collection.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.topic = topic;
        this.clock = clock;
    }

    void insert(int number, int events) {
        List<Document> group = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            group.add(document(events));
            if (group.size() == GROUP || i == number) {
                documents.insertMany(group);
                group.clear();
            }
        }
    }

    /** Waits until the relay has taken every event out of its document, then removes the documents. */
    void awaitEmpty(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (documents.find(Filters.gt("pending.id", "")).first() != null) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("events stay pending");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        documents.deleteMany(Filters.regex("_id", "^" + MARK));
    }

    private Document document(int events) {
        made++;
        String id = MARK + made;
        List<Document> pending = IntStream.rangeClosed(1, events)
                .mapToObj(sequence -> new Document("id", id + "." + sequence)
                        .append("type", "registration.bench")
                        .append("topic", topic)
                        .append("key", id)
                        .append("sequence", (long) sequence)
                        .append("time", Date.from(clock.instant()))
                        .append("json", DATA)
                        .append("correlation", id))
                .toList();
        return new Document("_id", id)
                .append("version", 1L)
                .append("lastSequence", (long) events)
                .append("pending", pending);
    }
}
