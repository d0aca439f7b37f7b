package eu.zirkel.testing;

import eu.zirkel.contracts.EventCatalogue;
import jakarta.annotation.PreDestroy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The topics, as another service sees them: says what that service would say and hears what the one under test says. */
public final class TestEvents {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion ->
                    inclusion.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .build();

    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Clock clock;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Map<String, Long> sequences = new ConcurrentHashMap<>();
    private final Thread listener;

    /** For the service under test. */
    @Autowired
    public TestEvents(@Value("${spring.cloud.stream.kafka.binder.brokers}") String brokers, Clock clock) {
        this.clock = clock;
        Properties settings = new Properties();
        settings.put("bootstrap.servers", brokers);
        settings.put("group.id", "test-" + ProcessHandle.current().pid() + "-" + System.nanoTime());
        settings.put("auto.offset.reset", "earliest");
        settings.put("linger.ms", "0");
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(
                java.util.regex.Pattern.compile("(scheduling|registration|knowledge-base|notification)\\..*"));
        listener = Thread.ofPlatform().daemon().start(this::listen);
    }

    /** One record as it stands in a topic. */
    public record Heard(
            String topic,
            String id,
            String type,
            String subject,
            long sequence,
            String body,
            Map<String, String> headers) {

        /** The data. */
        public JsonNode json() {
            return JSON.readTree(body);
        }
    }

    /** Publishes an event as the service that owns it would, with the next sequence of its aggregate. Returns its id. */
    public String publish(String subject, Record event) {
        return publish(subject, sequences.merge(subject, 1L, Long::sum), event);
    }

    /** Publishes with a given sequence: old news, or the same event again. */
    public String publish(String subject, long sequence, Record event) {
        EventCatalogue.Entry entry = EventCatalogue.entries().stream()
                .filter(candidate -> candidate.type() == event.getClass())
                .findFirst()
                .orElseThrow();
        return send(entry.topic(), entry.name(), subject, sequence, JSON.writeValueAsBytes(event));
    }

    /** Publishes whatever bytes under a known name. */
    public String send(String topic, String type, String subject, long sequence, byte @Nullable [] data) {
        return send(topic, type, subject, sequence, data, Map.of());
    }

    /** Publishes whatever bytes with an envelope in which some headers are added or changed. */
    public String send(
            String topic,
            String type,
            String subject,
            long sequence,
            byte @Nullable [] data,
            Map<String, String> otherHeaders) {
        String id = subject + "." + sequence;
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(topic, bytes(subject), data);
        Map<String, String> headers = new HashMap<>(Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                id,
                "ce_type",
                type,
                "ce_source",
                "/test",
                "ce_subject",
                subject,
                "ce_time",
                clock.instant().toString(),
                "ce_sequence",
                Long.toString(sequence),
                "ce_correlation",
                "test",
                "content-type",
                "application/json"));
        headers.putAll(otherHeaders);
        headers.forEach((name, value) -> message.headers().add(name, bytes(value)));
        send(message);
        return id;
    }

    private void send(ProducerRecord<byte[], byte[]> message) {
        try {
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Erases what was said under a key on a compacted topic: a record without value and without envelope. */
    public void erase(String topic, String key) {
        send(new ProducerRecord<>(topic, bytes(key), null));
    }

    /** Waits until an event of this name about this aggregate was published, and returns the newest. */
    public Heard await(String type, String subject) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> all(type, subject), found -> !found.isEmpty())
                .getLast();
    }

    /** What was heard so far of this name about this aggregate, duplicates by id left out. */
    public List<Heard> all(String type, String subject) {
        return distinct(heard.stream()
                .filter(one -> one.type().equals(type) && one.subject().equals(subject))
                .toList());
    }

    /** Everything heard so far in a topic, redeliveries included. */
    public List<Heard> raw(String topic) {
        return heard.stream().filter(one -> one.topic().equals(topic)).toList();
    }

    private static List<Heard> distinct(Collection<Heard> records) {
        List<Heard> unique = new ArrayList<>();
        records.stream()
                .filter(one -> unique.stream().noneMatch(other -> other.id().equals(one.id())))
                .forEach(unique::add);
        return unique;
    }

    private void listen() {
        try {
            while (true) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> heard.add(toHeard(message)));
            }
        } catch (WakeupException closing) {
            consumer.close();
        }
    }

    private static Heard toHeard(ConsumerRecord<byte[], byte[]> message) {
        Map<String, String> headers = new HashMap<>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        String sequence = headers.getOrDefault("ce_sequence", "");
        return new Heard(
                message.topic(),
                headers.getOrDefault("ce_id", ""),
                headers.getOrDefault("ce_type", ""),
                headers.getOrDefault("ce_subject", ""),
                sequence.matches("\\d+") ? Long.parseLong(sequence) : 0,
                message.value() == null ? "" : new String(message.value(), StandardCharsets.UTF_8),
                headers);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @PreDestroy
    void close() throws InterruptedException {
        consumer.wakeup();
        listener.join(Duration.ofSeconds(5));
        producer.close(Duration.ofSeconds(1));
    }
}
