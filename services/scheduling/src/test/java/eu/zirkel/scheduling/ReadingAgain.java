package eu.zirkel.scheduling;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.binding.BindingsLifecycleController.State;

/** What an operator does to have all news read again from the beginning: resets the consumer group. */
@TestComponent
final class ReadingAgain {

    private static final String GROUP = "scheduling";
    private static final String BINDING = "events-in-0";
    private static final Duration SOON = Duration.ofSeconds(60);

    private final BindingsLifecycleController bindings;
    private final String brokers;

    ReadingAgain(
            BindingsLifecycleController bindings,
            @Value("${spring.cloud.stream.kafka.binder.brokers}") String brokers) {
        this.bindings = bindings;
        this.brokers = brokers;
    }

    /** Returns when everything has been read; whatever is done in between happens while nothing is being read. */
    void fromTheBeginning(Runnable inBetween) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            everythingIsRead(admin);
            bindings.changeState(BINDING, State.STOPPED);
            inBetween.run();
            Awaitility.await().atMost(SOON).until(() -> reset(admin));
            bindings.changeState(BINDING, State.STARTED);
            everythingIsRead(admin);
        }
    }

    private static boolean reset(Admin admin) throws InterruptedException {
        try {
            admin.alterConsumerGroupOffsets(
                            GROUP,
                            committed(admin).keySet().stream()
                                    .collect(Collectors.toMap(any -> any, any -> new OffsetAndMetadata(0))))
                    .all()
                    .get();
            return true;
        } catch (ExecutionException stillInUse) {
            return false;
        }
    }

    private static void everythingIsRead(Admin admin) {
        Awaitility.await().atMost(SOON).until(() -> {
            Map<TopicPartition, OffsetAndMetadata> committed = committed(admin);
            var ends = admin.listOffsets(committed.keySet().stream()
                            .collect(Collectors.toMap(any -> any, any -> OffsetSpec.latest())))
                    .all()
                    .get();
            return !committed.isEmpty()
                    && committed.entrySet().stream()
                            .allMatch(entry -> entry.getValue().offset()
                                    == ends.get(entry.getKey()).offset());
        });
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin)
            throws InterruptedException, ExecutionException {
        return admin.listConsumerGroupOffsets(GROUP)
                .partitionsToOffsetAndMetadata()
                .get();
    }
}
