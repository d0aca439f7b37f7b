package eu.zirkel.messaging;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Moves pending events to Kafka and takes them out of their documents once the broker has acknowledged them. It is rung
 * right after a save; the sweep finds whatever a crash, a full queue or an outage left behind and is the guarantee.
 */
public final class Relay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(1);
    private static final int SWEEP_LIMIT = 20_000;
    private static final int SWEEP_LEAST = 500;
    private static final Duration REMOVES_EVERY = Duration.ofMillis(50);
    private static final int REMOVES_LIMIT = 2_000;
    private static final int QUEUE_LIMIT = 20_000;
    private static final Duration FLUSHES_WITHIN = Duration.ofSeconds(5);
    private static final Batch NOTHING_MORE = new Batch("", "", List.of());

    private final MongoTemplate mongo;
    private final Supplier<Producer<byte[], byte[]>> connect;
    private final String source;
    private final Set<String> collections;
    private final Counter published;
    private final Counter failed;

    private final BlockingQueue<Batch> outgoing = new LinkedBlockingQueue<>(QUEUE_LIMIT);
    private final BlockingQueue<Sent> acknowledged = new LinkedBlockingQueue<>();
    private final Set<String> inFlight = ConcurrentHashMap.newKeySet();
    private final List<Thread> threads = new ArrayList<>();
    private Set<String> foundBefore = Set.of();
    private volatile int left;
    private volatile boolean running;
    private @Nullable Producer<byte[], byte[]> producer;

    Relay(
            MongoTemplate mongo,
            Supplier<Producer<byte[], byte[]>> connect,
            String source,
            Set<String> collections,
            MeterRegistry meters) {
        this.mongo = mongo;
        this.connect = connect;
        this.source = source;
        this.collections = collections;
        this.published = meters.counter("zirkel.events.published");
        this.failed = meters.counter("zirkel.events.failed");
        meters.gauge("zirkel.events.pending", this, relay -> relay.left);
    }

    /** Never waits: what does not fit the queue is found by the sweep. */
    void publish(String collection, String id, List<PendingEvent> events) {
        if (!events.isEmpty() && !outgoing.offer(new Batch(collection, id, events))) {
            log.debug("The queue is full; the sweep will publish");
        }
    }

    @Override
    public void start() {
        Producer<byte[], byte[]> connected = connect.get();
        producer = connected;
        running = true;
        collections.forEach(name -> mongo.getCollection(name)
                .createIndex(new Document("pending.id", 1), new com.mongodb.client.model.IndexOptions().sparse(true)));
        threads.add(Thread.ofPlatform().name("relay-send").daemon().start(() -> send(connected)));
        threads.add(Thread.ofPlatform().name("relay-remove").daemon().start(this::remove));
        threads.add(Thread.ofPlatform().name("relay-sweep").daemon().start(this::sweep));
    }

    /**
     * Sends what is queued, waits for the broker's word and stops; what is still unacknowledged is swept by another
     * instance, or after the next start.
     */
    @Override
    public void stop() {
        running = false;
        outgoing.offer(NOTHING_MORE);
        try {
            if (!threads.isEmpty()) {
                threads.getFirst().join(FLUSHES_WITHIN);
            }
            for (Thread thread : threads) {
                thread.interrupt();
                thread.join(FLUSHES_WITHIN);
            }
            threads.clear();
            if (producer != null) {
                producer.close(FLUSHES_WITHIN);
            }
            inFlight.clear();
            removeAll(drain());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After everything that may still decide something has stopped. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }

    private void send(Producer<byte[], byte[]> connected) {
        while (running || !outgoing.isEmpty()) {
            try {
                Batch batch = running ? outgoing.take() : outgoing.poll();
                if (batch != null) {
                    batch.events().forEach(event -> send(connected, batch, event));
                }
            } catch (InterruptedException stopping) {
                log.debug("Stopping");
            }
        }
    }

    private void send(Producer<byte[], byte[]> connected, Batch batch, PendingEvent event) {
        if (!inFlight.add(event.id())) {
            return;
        }
        Sent sent = new Sent(batch.collection(), batch.id(), event.id());
        try {
            connected.send(toRecord(event), (metadata, failure) -> {
                if (failure == null) {
                    published.increment();
                    acknowledged.add(sent);
                } else {
                    notSent(event, failure);
                }
            });
        } catch (RuntimeException failure) {
            notSent(event, failure);
        }
    }

    private void notSent(PendingEvent event, Exception failure) {
        failed.increment();
        if (running) {
            log.warn("Event {} stays pending: {}", event.id(), failure.toString());
        }
        inFlight.remove(event.id());
    }

    private ProducerRecord<byte[], byte[]> toRecord(PendingEvent event) {
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(
                event.topic(), bytes(event.key()), event.json() == null ? null : bytes(event.json()));
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", event.id());
        header(message, "ce_type", event.type());
        header(message, "ce_source", "/" + source);
        header(message, "ce_subject", event.key());
        header(message, "ce_time", event.time().toString());
        header(message, "ce_sequence", Long.toString(event.sequence()));
        header(message, "ce_correlation", event.correlation());
        header(message, "ce_causation", event.causation());
        header(message, "content-type", "application/json");
        return message;
    }

    private static void header(ProducerRecord<byte[], byte[]> message, String name, @Nullable String value) {
        if (value != null) {
            message.headers().add(name, bytes(value));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void remove() {
        while (running) {
            List<Sent> batch = List.of();
            try {
                batch = new ArrayList<>(List.of(acknowledged.take()));
                // Nobody waits for this, and many are removed for hardly more than one.
                TimeUnit.MILLISECONDS.sleep(REMOVES_EVERY.toMillis());
                acknowledged.drainTo(batch, REMOVES_LIMIT);
                removeAll(batch);
            } catch (InterruptedException stopping) {
                acknowledged.addAll(batch);
            } catch (RuntimeException outage) {
                acknowledged.addAll(batch);
                if (running) {
                    log.warn("Acknowledged events stay in their documents for now: {}", outage.toString());
                    pause();
                }
            }
        }
    }

    private List<Sent> drain() {
        List<Sent> rest = new ArrayList<>();
        acknowledged.drainTo(rest);
        return rest;
    }

    private void removeAll(List<Sent> sent) {
        Map<String, List<Sent>> byCollection = sent.stream().collect(Collectors.groupingBy(Sent::collection));
        // A lost removal only sends an event once more, so this write need not wait for the journal.
        byCollection.forEach((collection, gone) -> mongo.getCollection(collection)
                .withWriteConcern(WriteConcern.W1)
                .updateMany(
                        Filters.in("_id", gone.stream().map(Sent::id).collect(Collectors.toSet())),
                        Updates.pull(
                                "pending",
                                Filters.in(
                                        "id", gone.stream().map(Sent::eventId).toList()))));
        sent.forEach(one -> inFlight.remove(one.eventId()));
    }

    private void sweep() {
        while (running) {
            try {
                sweepOnce();
            } catch (RuntimeException outage) {
                if (running) {
                    log.warn("Sweep postponed: {}", outage.toString());
                }
            }
            pause();
        }
    }

    private void sweepOnce() {
        Set<String> found = new HashSet<>();
        for (String collection : collections) {
            // What is queued or under way counts as looked at; while the broker is away that is much.
            int room = Math.max(SWEEP_LEAST, SWEEP_LIMIT - inFlight.size() - outgoing.size());
            try (MongoCursor<Document> documents = mongo.getCollection(collection)
                    .find(new Document("pending.id", new Document("$gt", "")))
                    .projection(new Document("pending", 1))
                    .batchSize(SWEEP_LEAST)
                    .iterator()) {
                while (room > 0 && documents.hasNext()) {
                    Document document = documents.next();
                    List<PendingEvent> pending = document.getList("pending", Document.class).stream()
                            .map(PendingEvent::of)
                            .toList();
                    room -= pending.size();
                    pending.forEach(event -> found.add(event.id()));
                    if (pending.stream().anyMatch(this::isLeftBehind)) {
                        publish(collection, document.getString("_id"), pending);
                    }
                }
            }
        }
        left = found.size();
        foundBefore = found;
    }

    /** Only what an earlier sweep saw already: younger events are still on the direct way. */
    private boolean isLeftBehind(PendingEvent event) {
        return foundBefore.contains(event.id()) && !inFlight.contains(event.id());
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(SWEEP_EVERY.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private record Batch(String collection, String id, List<PendingEvent> events) {}

    private record Sent(String collection, String id, String eventId) {}
}
