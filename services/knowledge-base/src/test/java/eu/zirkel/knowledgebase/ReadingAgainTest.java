package eu.zirkel.knowledgebase;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.contracts.SchedulingEvent.ActivityContentChanged;
import eu.zirkel.contracts.SchedulingEvent.ActivityHeld;
import eu.zirkel.contracts.SchedulingEvent.ActivityRescheduled;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestEvents;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.binding.BindingsLifecycleController.State;

@ServiceTest
class ReadingAgainTest {

    private static final String GROUP = "knowledge-base";
    private static final String BINDING = "events-in-0";

    @Autowired
    private TestApi api;

    @Autowired
    private TestEvents events;

    @Autowired
    private BindingsLifecycleController bindings;

    @Value("${spring.cloud.stream.kafka.binder.brokers}")
    private String brokers;

    @Test
    void allNewsFromTheBeginningChangeNothing() {
        Desk desk = new Desk(api);
        String activity = "again" + System.nanoTime();
        String id = desk.published("""
                {'type':'RECORDING','language':'de','titles':{'de':'Nochmal'},'activityId':'%s',
                 'speakerConsent':true,'captions':true}""", activity);
        FuzzyDate may = FuzzyDate.day(LocalDate.of(2024, 5, 14));
        FuzzyDate june = FuzzyDate.day(LocalDate.of(2024, 6, 11));
        events.publish(
                activity, new ActivityContentChanged(activity, Map.of("de", "Alt"), null, null, 1, List.of(), false));
        events.publish(activity, new ActivityRescheduled(activity, may, june, null, null, 1));
        events.publish(
                activity, new ActivityContentChanged(activity, Map.of("de", "Neu"), null, null, 2, List.of(), false));
        events.publish(activity, new ActivityHeld(activity, Instant.parse("2024-06-11T09:00:00Z")));
        events.await("knowledge-base.recording-published", id);
        Awaitility.await().until(() -> api.get("/api/items/" + id).body().contains("HELD"));
        String before = api.get("/api/items/" + id).body();
        int said = events.raw("knowledge-base.events").size();

        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            readFromTheBeginning(admin);
        }

        assertThat(api.get("/api/items/" + id).body()).isEqualTo(before).contains("Neu", "2024-06-11");
        String later = desk.published("{'type':'TEXT','language':'de','titles':{'de':'Danach'}}");
        events.await("knowledge-base.knowledge-item-published", later);
        assertThat(events.raw("knowledge-base.events")).hasSize(said + 1);
    }

    private void readFromTheBeginning(Admin admin) {
        everythingIsRead(admin);
        bindings.changeState(BINDING, State.STOPPED);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> reset(admin));
        bindings.changeState(BINDING, State.STARTED);
        everythingIsRead(admin);
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
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
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
