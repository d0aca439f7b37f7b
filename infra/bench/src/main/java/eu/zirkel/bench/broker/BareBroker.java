package eu.zirkel.bench.broker;

import eu.zirkel.bench.figures.Latencies;
import eu.zirkel.bench.load.OpenLoop;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Produces and consumes with nothing around it, in the platform's own settings: acks=all, idempotent, no linger. */
public final class BareBroker implements AutoCloseable {

    private static final int PARTITIONS = 6;
    private static final Duration POLL = Duration.ofMillis(100);
    private static final long LOOK_MILLIS = 2;
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final String bootstrap;
    private final KafkaProducer<byte[], byte[]> producer;

    /** @param bootstrap host:port */
    public BareBroker(String bootstrap) {
        this.bootstrap = bootstrap;
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Creates an empty topic with as many partitions as the platform's have. */
    public void create(String topic) throws ExecutionException, InterruptedException {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", bootstrap);
        try (Admin admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
    }

    /** Sends one record; a future of its acknowledgement. */
    public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> message) {
        return producer.send(message);
    }

    /** A consumer of all partitions that stands at their ends. */
    public KafkaConsumer<byte[], byte[]> consumerAtEnd(String topic) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = IntStream.range(0, PARTITIONS)
                .mapToObj(number -> new TopicPartition(topic, number))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return consumer;
    }

    /** How many records a topic holds. */
    public static long size(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.endOffsets(consumer.assignment()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Waits until a topic holds that many records. */
    public static void awaitSize(KafkaConsumer<byte[], byte[]> consumer, long size, Duration patience)
            throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (size(consumer) < size) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("only " + size(consumer) + " records of " + size);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    /**
     * Sends that many records as fast as it can while a consumer reads them.
     *
     * @return records per second until the consumer has the last
     */
    public double throughput(String topic, int records) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumerAtEnd(topic)) {
            long begin = System.nanoTime();
            Thread sender = Thread.ofPlatform().start(() -> {
                for (int i = 0; i < records; i++) {
                    send(new ProducerRecord<>(topic, payload(i)));
                }
            });
            int seen = 0;
            while (seen < records) {
                seen += consumer.poll(POLL).count();
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            sender.join();
            return records / seconds;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Times from when a record was due to be sent until the consumer has it, at a fixed rate. */
    public Latencies latencies(String topic, int perSecond, double seconds) throws InterruptedException {
        Latencies latencies = new Latencies();
        int expected = (int) (perSecond * seconds);
        try (KafkaConsumer<byte[], byte[]> consumer = consumerAtEnd(topic)) {
            long end = System.nanoTime() + (long) (seconds * 1e9) + GRACE.toNanos();
            Thread reader = Thread.ofPlatform().start(() -> {
                while (latencies.count() < expected && System.nanoTime() < end) {
                    consumer.poll(POLL)
                            .forEach(message -> latencies.record(System.nanoTime()
                                    - ByteBuffer.wrap(message.value()).getLong()));
                }
            });
            OpenLoop.run(perSecond, seconds, due -> send(new ProducerRecord<>(topic, payload(due))));
            reader.join();
        }
        return latencies;
    }

    /** The size of a typical event, with a time in front. */
    private static byte[] payload(long nanos) {
        return ByteBuffer.allocate(400).putLong(nanos).array();
    }

    @Override
    public void close() {
        producer.close();
    }
}
