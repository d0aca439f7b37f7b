package eu.zirkel.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The records that services could not take in, and the way back for them once the cause is gone.
 *
 * <p>What has been replayed is remembered as the committed offset of the group {@code dead-letters}. A replay goes
 * through a partition in order, so that the letters of one aggregate keep theirs.
 */
final class LetterBox implements AutoCloseable {

    private static final String GROUP = "dead-letters";
    private static final Duration POLL = Duration.ofMillis(500);

    private final String bootstrap;
    private final KafkaConsumer<byte[], byte[]> consumer;

    LetterBox(String bootstrap) {
        this.bootstrap = bootstrap;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        GROUP,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Every letter that waits; those replayed are left out unless asked for. */
    List<DeadLetter> list(boolean withReplayed) {
        List<DeadLetter> letters = new ArrayList<>();
        for (TopicPartition partition : partitions()) {
            read(partition, withReplayed, letters::add);
        }
        return letters;
    }

    /** The letters of a topic (all topics when the name is {@code all}) go back in order; returns how many. */
    int replay(String topic) throws ExecutionException, InterruptedException {
        int replayed = 0;
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            for (TopicPartition partition : partitions()) {
                if (!topic.equals("all") && !topic.equals(partition.topic())) {
                    continue;
                }
                List<DeadLetter> letters = new ArrayList<>();
                read(partition, false, letters::add);
                for (DeadLetter letter : letters) {
                    producer.send(letter.again()).get();
                    remember(letter);
                }
                replayed += letters.size();
            }
        }
        return replayed;
    }

    /** One letter goes back. Nothing is remembered: letters before it may still wait, and twice does no harm. */
    void replay(DeadLetter letter) throws ExecutionException, InterruptedException {
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            producer.send(letter.again()).get();
        }
        TopicPartition partition =
                new TopicPartition(letter.letter().topic(), letter.letter().partition());
        if (firstWaiting(partition, false) == letter.letter().offset()) {
            remember(letter);
        }
    }

    private void remember(DeadLetter letter) {
        consumer.commitSync(Map.of(
                new TopicPartition(letter.letter().topic(), letter.letter().partition()),
                new OffsetAndMetadata(letter.letter().offset() + 1)));
    }

    private void read(TopicPartition partition, boolean withReplayed, Consumer<DeadLetter> reader) {
        consumer.assign(List.of(partition));
        long end =
                Objects.requireNonNull(consumer.endOffsets(List.of(partition)).get(partition));
        long from = firstWaiting(partition, withReplayed);
        consumer.seek(partition, from);
        while (consumer.position(partition) < end) {
            consumer.poll(POLL).records(partition).stream()
                    .filter(found -> found.offset() < end)
                    .map(DeadLetter::new)
                    .forEach(reader);
        }
    }

    private long firstWaiting(TopicPartition partition, boolean withReplayed) {
        long beginning = Objects.requireNonNull(
                consumer.beginningOffsets(List.of(partition)).get(partition));
        OffsetAndMetadata replayed = consumer.committed(Set.of(partition)).get(partition);
        return withReplayed || replayed == null ? beginning : Math.max(beginning, replayed.offset());
    }

    private List<TopicPartition> partitions() {
        return consumer.listTopics().entrySet().stream()
                .filter(topic -> DeadLetter.isDeadLetterTopic(topic.getKey()))
                .map(Map.Entry::getValue)
                .flatMap(Collection::stream)
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
