package eu.zirkel.journeys.platform;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The broker as an operator sees it: consumer groups and their offsets, and a way to put a strange record in. */
public final class Broker implements AutoCloseable {

    private static final List<String> GROUPS = List.of("scheduling", "registration", "notification", "knowledge-base");
    private static final int PATIENCE_MILLIS = 5_000;

    private final String address;
    private final Admin admin;

    Broker(String address) {
        this.address = address;
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                address,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                1_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS));
    }

    /** What services have not taken in: a line for each partition, or for a group in which nobody reads. */
    List<String> unread() {
        return get(admin.describeConsumerGroups(GROUPS).all()).values().stream()
                .flatMap(this::unreadBy)
                .toList();
    }

    private Stream<String> unreadBy(ConsumerGroupDescription group) {
        List<TopicPartition> assigned = group.members().stream()
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .toList();
        if (assigned.isEmpty()) {
            return Stream.of(group.groupId() + " reads nothing");
        }
        Map<TopicPartition, OffsetAndMetadata> committed = committed(group.groupId());
        return ends(assigned).entrySet().stream()
                .filter(end -> positionOf(committed.get(end.getKey())) < end.getValue())
                .map(end -> "%s read %d of %d in %s"
                        .formatted(
                                group.groupId(),
                                positionOf(committed.get(end.getKey())),
                                end.getValue(),
                                end.getKey()));
    }

    private static long positionOf(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    private Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        return get(admin.listOffsets(partitions.stream()
                                .collect(Collectors.toMap(Function.identity(), any -> OffsetSpec.latest())))
                        .all())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, (Map.Entry<TopicPartition, ListOffsetsResultInfo> end) -> end.getValue()
                                .offset()));
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(String group) {
        return get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    }

    /** Makes a stopped service read everything again, from the first record of every topic it knows. */
    public void rewind(String group) {
        Patience.eventually()
                .until(() -> get(admin.describeConsumerGroups(List.of(group)).all())
                        .get(group)
                        .members()
                        .isEmpty());
        Map<TopicPartition, OffsetAndMetadata> beginning = new HashMap<>();
        committed(group).keySet().forEach(one -> beginning.put(one, new OffsetAndMetadata(0)));
        get(admin.alterConsumerGroupOffsets(group, beginning).all());
    }

    /** Sends one record as it stands, in the partition of this key. */
    public void send(String topic, String key, String value, Map<String, String> headers) {
        Map<String, Object> settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, address);
        ProducerRecord<String, String> message = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }
}
