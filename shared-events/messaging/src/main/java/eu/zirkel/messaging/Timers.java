package eu.zirkel.messaging;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Timers are documents. Any instance picks up the earliest due one by leasing it on the database's clock, does its task
 * and removes it; an instance that dies in between loses the lease and another does it again (architecture §6).
 */
public final class Timers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Timers.class);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(5);

    private final MongoTemplate mongo;
    private final Clock clock;
    private final Map<String, TimerTask> tasks;
    private final io.micrometer.core.instrument.Timer delay;
    private final Semaphore stopped = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    Timers(MongoTemplate mongo, Clock clock, List<TimerTask> tasks, MeterRegistry meters) {
        this.mongo = mongo;
        this.clock = clock;
        this.tasks = tasks.stream().collect(Collectors.toMap(TimerTask::kind, Function.identity()));
        this.delay = meters.timer("zirkel.timers.delay");
    }

    /** Sets a timer, or moves the one with this id. */
    public void set(Timer timer) {
        mongo.upsert(
                byId(timer.id()),
                new Update()
                        .set("kind", timer.kind())
                        .set("due", timer.due())
                        .set("data", timer.data())
                        .unset("leasedUntil"),
                Timer.class);
    }

    /** Removes a timer; nothing happens if there is none. */
    public void cancel(String id) {
        mongo.remove(byId(id), Timer.class);
    }

    /** When the next timer is due, if that is not after the given instant. */
    public Optional<Instant> nextUntil(Instant end) {
        return Optional.ofNullable(mongo.findOne(
                        Query.query(Criteria.where("due").lte(end))
                                .with(org.springframework.data.domain.Sort.by("due")),
                        Timer.class))
                .map(Timer::due);
    }

    /** Does everything due by now, in order of time; waits if this instance is doing so already. */
    public void runDue() {
        runDueWhile(() -> true);
    }

    private synchronized void runDueWhile(BooleanSupplier wanted) {
        while (wanted.getAsBoolean()) {
            Document leased = lease();
            if (leased == null) {
                return;
            }
            run(leased);
        }
    }

    @Override
    public void start() {
        running = true;
        stopped.drainPermits();
        mongo.getCollection(mongo.getCollectionName(Timer.class)).createIndex(new Document("due", 1));
        thread = Thread.ofPlatform().name("timers").daemon().start(this::look);
    }

    /** Finishes the timer that is being done; those after it are left to other instances, or to the next start. */
    @Override
    public void stop() {
        running = false;
        stopped.release();
        Thread stopping = thread;
        if (stopping != null) {
            try {
                stopping.join(STOPS_WITHIN);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
            stopping.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void look() {
        while (running) {
            try {
                runDueWhile(() -> running);
            } catch (RuntimeException outage) {
                log.warn("Timers postponed: {}", outage.toString());
            }
            try {
                if (stopped.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    private @Nullable Document lease() {
        Document due = new Document("due", new Document("$lte", Date.from(clock.instant())))
                .append("$expr", new Document("$lt", List.of("$leasedUntil", "$$NOW")));
        Document until = new Document(
                "leasedUntil",
                new Document(
                        "$dateAdd",
                        new Document("startDate", "$$NOW")
                                .append("unit", "second")
                                .append("amount", LEASE.toSeconds())));
        return timers().findOneAndUpdate(
                        due,
                        List.of(new Document("$set", until)),
                        new FindOneAndUpdateOptions()
                                .sort(new Document("due", 1))
                                .returnDocument(ReturnDocument.AFTER));
    }

    private void run(Document leased) {
        Timer timer = mongo.getConverter().read(Timer.class, leased);
        TimerTask task = tasks.get(timer.kind());
        Duration late = Duration.between(timer.due(), clock.instant());
        try {
            if (task == null) {
                throw new IllegalStateException("no task for timers of kind " + timer.kind());
            }
            Correlation.begin().within(() -> {
                task.run(timer, late);
                return null;
            });
            // Removed only while the lease is ours and the timer was not moved meanwhile.
            timers().deleteOne(new Document("_id", timer.id()).append("leasedUntil", leased.get("leasedUntil")));
            delay.record(late);
        } catch (RuntimeException failure) {
            log.warn("Timer {} will be tried again", timer.id(), failure);
        }
    }

    private MongoCollection<Document> timers() {
        return mongo.getCollection(mongo.getCollectionName(Timer.class));
    }

    private static Query byId(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }
}
