package eu.zirkel.testing.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.zirkel.contracts.NotificationEvent.MessageBounced;
import eu.zirkel.contracts.NotificationEvent.MessageSent;
import eu.zirkel.contracts.NotificationEvent.MessageSuppressed;
import eu.zirkel.contracts.SchedulingEvent.ActivityPostponed;
import eu.zirkel.messaging.Aggregates;
import eu.zirkel.messaging.Incoming;
import eu.zirkel.messaging.LearnedDocuments;
import eu.zirkel.service.Ids;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestEvents;
import eu.zirkel.testing.TestEvents.Heard;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

@ServiceTest
class ReactingTest {

    private static final String BOUNCED = "notification.message-bounced";

    @Autowired
    TestApi api;

    @Autowired
    TestEvents events;

    @Autowired
    Aggregates aggregates;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    MeterRegistry meters;

    @Autowired
    LearnedDocuments learned;

    @Autowired
    Troubles troubles;

    private final String id = Ids.next();

    @Test
    void whatFailsIsTriedAgainThenSetAsideAndTheNextRecordsHaveTheirTurn() {
        troubles.failWith(id, new IllegalStateException("on purpose"));

        events.publish(id, bounced());
        await().until(() -> troubles.attempts(id) > 2);
        troubles.failWith(id, new IllegalStateException("still"));
        Heard letter = deadLetter("notification.events");
        troubles.end(id);
        int attempts = troubles.attempts(id);
        events.publish(id, bounced());

        await().until(() -> troubles.attempts(id) == attempts + 1);
        assertThat(letter.id()).isEqualTo(id + ".1");
        assertThat(letter.type()).isEqualTo(BOUNCED);
        assertThat(letter.headers())
                .containsEntry("kafka_dlt-original-topic", "notification.events")
                .containsEntry("kafka_dlt-exception-fqcn", "java.lang.IllegalStateException");
        assertThat(deadLetters("notification.events")).hasSize(1);
    }

    @Test
    void aFailureThatPassesLeavesNoTrace() {
        troubles.failWith(id, new IllegalStateException("on purpose"));

        events.publish(id, bounced());
        await().until(() -> troubles.attempts(id) >= 2);
        troubles.end(id);
        int attempts = troubles.attempts(id);

        await().until(() -> troubles.attempts(id) > attempts);
        assertThat(deadLetters("notification.events")).isEmpty();
    }

    @Test
    void whileTheStoreIsAwayNothingIsSetAsideHoweverLongItTakes() {
        troubles.failWith(id, new DataAccessResourceFailureException("away"));

        events.publish(id, bounced());
        // The waits double from 100 ms; at the fifth attempt 1.5 s have passed, and others are given up after one.
        await().until(() -> troubles.attempts(id) >= 5);
        troubles.end(id);
        int attempts = troubles.attempts(id);

        await().until(() -> troubles.attempts(id) > attempts);
        assertThat(deadLetters("notification.events")).isEmpty();
    }

    @Test
    void whatCannotBeReadIsSetAsideAtOnceWhateverIsWrongWithIt() {
        String broken = Ids.next();
        double failedBefore = meters.counter("zirkel.reactions.failed").count();
        double setAside = meters.counter("zirkel.dead.letters").count();

        events.send("notification.events", BOUNCED, id, 1, bytes("not JSON"));
        events.send("notification.events", BOUNCED, broken, 1, bytes("{}"), Map.of("ce_sequence", "first"));

        await().until(() -> deadLetters("notification.events", id).size() == 1
                && deadLetters("notification.events", broken).size() == 1);
        await().until(() -> meters.counter("zirkel.dead.letters").count() == setAside + 2);
        assertThat(meters.counter("zirkel.reactions.failed").count())
                .as("each failed once")
                .isEqualTo(failedBefore + 2);
        assertThat(troubles.attempts(id) + troubles.attempts(broken)).isZero();
    }

    @Test
    void unknownTypesAreSkippedAndCounted() {
        double before = meters.counter("zirkel.reactions.skipped").count();

        events.send("notification.events", "notification.something-of-tomorrow", id, 1, bytes("not even JSON"));
        events.publish(id, 2, new MessageSuppressed(id, "M", "person", "reason"));
        events.publish(id, 3, bounced());

        await().until(() -> troubles.attempts(id) == 1);
        assertThat(meters.counter("zirkel.reactions.skipped").count()).isGreaterThanOrEqualTo(before + 2);
        assertThat(deadLetters("notification.events")).isEmpty();
    }

    @Test
    void aReplayedRecordIsForTheServiceItNamesAlone() {
        byte[] data = bytes("{\"messageId\":\"m\",\"code\":\"M\",\"personId\":\"p\",\"reason\":\"r\"}");
        events.send("notification.events", BOUNCED, id, 1, data, Map.of("zirkel_only", "another-service"));
        events.send("notification.events", BOUNCED, id, 2, data, Map.of("zirkel_only", "sample"));
        events.send("notification.events", BOUNCED, id, 3, data);

        await().until(() -> troubles.attempts(id) >= 2);
        assertThat(troubles.attempts(id)).isEqualTo(2);
    }

    @Test
    void oldNewsAndNewsHeardTwiceTeachNothing() {
        events.publish(id, 2, new ActivityPostponed(id, "second", 2));
        await().until(() -> known() != null);
        events.publish(id, 2, new ActivityPostponed(id, "second", 2));
        events.publish(id, 1, new ActivityPostponed(id, "first", 1));
        events.publish(id, 5, new ActivityPostponed(id, "fifth", 5));

        await().until(() -> known().sequence() == 5);
        assertThat(known().reason()).isEqualTo("fifth");
        assertThat(known().lessons()).isEqualTo(2);
    }

    @Test
    void ofTwoNewsAtTheSameMomentTheYoungerStays() throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 100; round++) {
                String subject = id + round;
                List<Callable<Boolean>> both = List.of(() -> learn(subject, 1), () -> learn(subject, 2));

                executor.invokeAll(both);

                assertThat(mongo.findById(subject, KnownActivity.class).sequence())
                        .isEqualTo(2);
            }
        }
    }

    private boolean learn(String subject, long sequence) {
        return learned.learn(
                KnownActivity.class,
                new Incoming<>(subject + "." + sequence, subject, sequence, Instant.EPOCH, "news"),
                new Update().inc("lessons", 1));
    }

    @Test
    void aDecisionTakenAlreadyIsNotTakenAgain() {
        aggregates.save(new Shelf(id));
        String message = Ids.next();
        MessageSent sent = new MessageSent(message, "M", id);

        events.publish(message, 1, sent);
        events.publish(message, 1, sent);
        events.publish(message, 2, new MessageBounced(message, "M", id, "r"));

        await().until(() -> troubles.attempts(message) == 1);
        await().until(() -> StoredShelves.heard(events, id).equals(List.of(message)));
        assertThat(aggregates.find(Shelf.class, id).orElseThrow().things()).containsExactly(message);
    }

    @Test
    void theCorrelationTravelsFromTheRequestThroughEveryEventItCauses() {
        String message = Ids.next();
        aggregates.save(new Shelf(id));

        assertThat(api.as("EDITOR")
                        .with("X-Correlation-Id", "request-" + id)
                        .post("/api/shelves/%s/messages/%s/%s".formatted(message, message, id), "{}")
                        .status())
                .isEqualTo(200);

        Heard caused = events.await("notification.message-sent", message);
        assertThat(caused.headers())
                .containsEntry("ce_correlation", "request-" + id)
                .doesNotContainKey("ce_causation");
        Heard reaction = events.await(Shelf.PUT, id);
        assertThat(reaction.headers())
                .containsEntry("ce_correlation", "request-" + id)
                .containsEntry("ce_causation", caused.id());
    }

    private MessageBounced bounced() {
        return new MessageBounced(id, "M", "person", "reason");
    }

    private KnownActivity known() {
        return mongo.findById(id, KnownActivity.class);
    }

    private Heard deadLetter(String topic) {
        return await().until(() -> deadLetters(topic), letters -> !letters.isEmpty())
                .getFirst();
    }

    private List<Heard> deadLetters(String topic) {
        return deadLetters(topic, id);
    }

    private List<Heard> deadLetters(String topic, String subject) {
        return events.raw(topic + ".sample.dlq").stream()
                .filter(letter -> letter.subject().equals(subject))
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
