package eu.zirkel.knowledgebase.item;

import eu.zirkel.contracts.EventCatalogue;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps this instance's index as the store is, whichever instance changes an item, within a moment. Whatever is to be found
 * otherwise is told as an event; so it first marks where the events end, then takes in the store, then follows the events and
 * loads what they are about. It belongs to no consumer group: every instance follows all of them. What it misses, the
 * {@link IndexSweep} makes up for.
 */
@Component
final class IndexFollower implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(IndexFollower.class);
    private static final Duration WAIT = Duration.ofMillis(500);
    private static final Duration AFTER_OUTAGE = Duration.ofSeconds(1);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(3);

    private final StoreToIndex store;
    private final Map<String, Object> settings;
    private volatile boolean running;
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;
    private @Nullable Thread thread;

    IndexFollower(StoreToIndex store, @Value("${spring.cloud.stream.kafka.binder.brokers}") String brokers) {
        this.store = store;
        this.settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000,
                ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000,
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 200,
                ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    }

    @Override
    public void start() {
        running = true;
        store.takeIn();
        thread = Thread.ofPlatform().name("index").daemon().start(this::follow);
    }

    @Override
    public void stop() {
        running = false;
        KafkaConsumer<String, byte[]> following = consumer;
        Thread stopping = thread;
        if (following != null) {
            following.wakeup();
        }
        if (stopping != null) {
            try {
                stopping.join(STOPS_WITHIN);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the first request is served. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void follow() {
        while (running) {
            try (var events = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
                consumer = events;
                follow(events);
            } catch (RuntimeException outage) {
                if (running) {
                    log.warn("The index waits for news: {}", outage.toString());
                    pause();
                }
            } finally {
                consumer = null;
            }
        }
    }

    private void follow(KafkaConsumer<String, byte[]> events) {
        List<TopicPartition> partitions = events.partitionsFor(EventCatalogue.KNOWLEDGE_BASE).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        events.assign(partitions);
        events.seekToEnd(partitions);
        // Seeking is lazy; asking for the position makes it happen before the store is read.
        partitions.forEach(events::position);
        store.takeIn();
        while (running) {
            Set<String> changed = new HashSet<>();
            events.poll(WAIT).forEach(event -> changed.add(event.key()));
            store.refresh(changed);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(AFTER_OUTAGE.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
