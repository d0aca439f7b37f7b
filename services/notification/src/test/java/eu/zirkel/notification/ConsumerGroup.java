package eu.zirkel.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;

/** What this service has read of the topics. */
final class ConsumerGroup {

    private static final String NAME = "notification";

    private ConsumerGroup() {}

    /** Back to the beginning of everything, as soon as nobody reads any more. */
    static void reset(String brokers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> reset(admin));
        }
    }

    /** Waits until everything in the topics has been read. */
    static void isUpToDate(String brokers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(read(admin))
                    .isEqualTo(written(admin)));
        }
    }

    private static Map<TopicPartition, Long> read(Admin admin) throws InterruptedException, ExecutionException {
        return admin.listConsumerGroupOffsets(NAME).partitionsToOffsetAndMetadata().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private static Map<TopicPartition, Long> written(Admin admin) throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> ends = read(admin).keySet().stream()
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return admin.listOffsets(ends).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private static boolean reset(Admin admin) throws InterruptedException {
        try {
            Set<TopicPartition> read = admin.listConsumerGroupOffsets(NAME)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .keySet();
            admin.alterConsumerGroupOffsets(
                            NAME, read.stream().collect(Collectors.toMap(any -> any, any -> new OffsetAndMetadata(0))))
                    .all()
                    .get();
            return true;
        } catch (ExecutionException stillInUse) {
            return false;
        }
    }
}
