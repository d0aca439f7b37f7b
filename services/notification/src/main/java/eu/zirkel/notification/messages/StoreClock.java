package eu.zirkel.notification.messages;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/**
 * The store's clock, read now and then and counted on in between. Leases and retries stand on it: it is the same for all
 * instances, and it goes on while the acceptance clock stands still.
 */
@Component
class StoreClock {

    private final MongoTemplate mongo;
    private volatile Reading last;

    StoreClock(MongoTemplate mongo) {
        this.mongo = mongo;
        this.last = read();
    }

    Instant now() {
        Reading reading = last;
        return reading.time().plusNanos(System.nanoTime() - reading.nanos());
    }

    Instant in(Duration wait) {
        return now().plus(wait);
    }

    void refresh() {
        last = read();
    }

    private Reading read() {
        Document now = mongo.getDb()
                .aggregate(List.of(new Document("$documents", List.of(new Document("now", "$$NOW")))))
                .first();
        return new Reading(Objects.requireNonNull(now).getDate("now").toInstant(), System.nanoTime());
    }

    private record Reading(Instant time, long nanos) {}
}
