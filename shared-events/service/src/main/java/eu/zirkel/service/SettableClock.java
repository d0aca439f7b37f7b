package eu.zirkel.service;

import eu.zirkel.messaging.Timers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The clock of the acceptance profile: stands still where it was set and shows the system's time until then. Kept in the
 * service's store, so that an instance started later shows the same time.
 */
final class SettableClock extends Clock {

    private final MongoTemplate mongo;
    private final AtomicReference<@Nullable Instant> now = new AtomicReference<>();

    SettableClock(MongoTemplate mongo) {
        this.mongo = mongo;
        Document stored = mongo.getCollection("clock").find().first();
        if (stored != null) {
            now.set(stored.getDate("now").toInstant());
        }
    }

    /** Lets time pass until the given instant: whatever is due on the way is done at its own time. */
    void passUntil(Instant target, Timers timers) {
        for (var next = timers.nextUntil(target); next.isPresent(); next = timers.nextUntil(target)) {
            Instant before = instant();
            if (next.get().isAfter(before)) {
                now.set(next.get());
            }
            timers.runDue();
            if (timers.nextUntil(instant()).isPresent()) {
                // Another instance holds the lease of what is due, or it failed; it is not ours to wait for.
                break;
            }
        }
        now.set(target);
        timers.runDue();
        mongo.getCollection("clock")
                .replaceOne(
                        new Document("_id", "clock"),
                        new Document("_id", "clock").append("now", Date.from(target)),
                        new com.mongodb.client.model.ReplaceOptions().upsert(true));
    }

    /** The instant at which it stands; empty while it shows the system's time. */
    Optional<Instant> whereItWasSet() {
        return Optional.ofNullable(now.get());
    }

    @Override
    public Instant instant() {
        Instant set = now.get();
        return set == null ? Clock.systemUTC().instant() : set;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
