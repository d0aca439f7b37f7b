package eu.zirkel.testing.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import eu.zirkel.contracts.SchedulingEvent.ActivityHeld;
import eu.zirkel.contracts.SchedulingEvent.ActivityPostponed;
import eu.zirkel.messaging.LearnedDocuments;
import eu.zirkel.messaging.Learnt;
import eu.zirkel.service.Ids;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestEvents;
import eu.zirkel.testing.TestEvents.Heard;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.binding.BindingsLifecycleController.State;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** Many records wait, and are reacted to together. */
@ServiceTest
class ReactingTogetherTest {

    private static final String HELD = "scheduling.activity-held";

    @Autowired
    BindingsLifecycleController bindings;

    @Autowired
    TestEvents events;

    @Autowired
    Rounds rounds;

    @Autowired
    Troubles troubles;

    @Autowired
    LearnedDocuments learned;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    MeterRegistry meters;

    private final String id = Ids.next();

    @Test
    void aTopicToBeReadAtOnceThatNobodyReadsIsAMistakeThatKeepsTheServiceFromStarting() {
        SpringApplicationBuilder service = new SpringApplicationBuilder(SampleApplication.class).profiles("acceptance");

        assertThatThrownBy(() -> service.run("--server.port=0", "--zirkel.reactions.at-once=registration.person"))
                .rootCause()
                .hasMessageContaining("registration.person");
    }

    @Test
    void oneBadRecordAmongFiftyIsSetAsideAloneAndTheOthersAreReactedToInOrder() {
        double before = reactions();
        troubles.failWith(id + ".26", new IllegalStateException("on purpose"));

        whileNobodyReads(() -> publish(1, 51));

        await().atMost(Duration.ofSeconds(20)).until(() -> rounds.taken(id)
                .equals(ids(LongStream.rangeClosed(1, 51).filter(number -> number != 26))));
        assertThat(rounds.largest(id)).isGreaterThan(1);
        assertThat(deadLetters()).extracting(Heard::id).containsExactly(id + ".26");
        assertThat(reactions()).isEqualTo(before + 50);
    }

    @Test
    void whatCannotBeReadIsSetAsideAtOnceAndTheOthersAreReactedToInOrder() {
        double failures = meters.counter("zirkel.reactions.failed").count();

        whileNobodyReads(() -> {
            publish(1, 20);
            events.send("scheduling.events", HELD, id, 21, "not JSON".getBytes(StandardCharsets.UTF_8));
            publish(22, 40);
        });

        await().atMost(Duration.ofSeconds(20)).until(() -> rounds.taken(id)
                .equals(ids(LongStream.rangeClosed(1, 40).filter(number -> number != 21))));
        await().until(() -> deadLetters().size() == 1);
        assertThat(deadLetters().getFirst().headers())
                .containsEntry("kafka_dlt-exception-fqcn", "eu.zirkel.messaging.UndecodableEventException");
        assertThat(meters.counter("zirkel.reactions.failed").count()).isEqualTo(failures + 1);
    }

    @Test
    void anOutageInTheMiddleIsWaitedForAndNothingIsSetAsideOrDoneInAnotherOrder() {
        troubles.failWith(id + ".26", new DataAccessResourceFailureException("away"));

        whileNobodyReads(() -> publish(1, 50));
        // Others are given up after a second; at the fifth attempt alone 1.5 s have passed.
        await().atMost(Duration.ofSeconds(20)).until(() -> troubles.attempts(id + ".26") >= 6);
        assertThat(rounds.taken(id)).isEqualTo(ids(LongStream.rangeClosed(1, 25)));
        troubles.end(id + ".26");

        await().atMost(Duration.ofSeconds(20)).until(() -> rounds.taken(id).equals(ids(LongStream.rangeClosed(1, 50))));
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void whatComesBetweenKeepsItsPlace() {
        whileNobodyReads(() -> {
            publish(1, 10);
            events.publish(id, 11, new ActivityPostponed(id, "between", 1));
            troubles.failWith(id + ".12", new IllegalStateException("on purpose"));
            publish(12, 20);
        });

        await().atMost(Duration.ofSeconds(20)).until(() -> troubles.attempts(id + ".12") > 0);
        assertThat(rounds.taken(id)).isEqualTo(ids(LongStream.rangeClosed(1, 10)));
        assertThat(known(id).reason()).isEqualTo("between");
        troubles.end(id + ".12");
        await().atMost(Duration.ofSeconds(20)).until(() -> rounds.taken(id).size() >= 18);
    }

    @Test
    void ofSeveralNewsLearntTogetherEachTeachesWhatIsNewAndTheYoungestStays() {
        String other = Ids.next();

        assertThat(learned.learnAll(
                        KnownActivity.class, List.of(news(id, 1), news(other, 5), news(id, 3), news(id, 2))))
                .containsExactlyInAnyOrder(id, other);
        assertThat(known(id)).isEqualTo(new KnownActivity(id, "news 3", 1, 3));
        assertThat(known(other)).isEqualTo(new KnownActivity(other, "news 5", 1, 5));

        assertThat(learned.learnAll(KnownActivity.class, List.of(news(id, 3), news(other, 6), news(other, 4))))
                .isEmpty();
        assertThat(known(id)).isEqualTo(new KnownActivity(id, "news 3", 1, 3));
        assertThat(known(other)).isEqualTo(new KnownActivity(other, "news 6", 1, 6));
    }

    @Test
    void whatAnInsertCannotSayIsNotLearntTogether() {
        Learnt counting = new Learnt(id, 1, new Update().inc("lessons", 1));

        assertThatThrownBy(() -> learned.learnAll(KnownActivity.class, List.of(counting)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("whole properties");
    }

    private static Learnt news(String subject, long sequence) {
        return new Learnt(
                subject,
                sequence,
                new Update().set("reason", "news " + sequence).set("lessons", 1));
    }

    private void whileNobodyReads(Runnable action) {
        bindings.changeState("events-in-0", State.STOPPED);
        action.run();
        bindings.changeState("events-in-0", State.STARTED);
    }

    private void publish(long first, long last) {
        LongStream.rangeClosed(first, last)
                .forEach(sequence -> events.publish(id, sequence, new ActivityHeld(id, Instant.EPOCH)));
    }

    private List<String> ids(LongStream sequences) {
        return sequences.mapToObj(sequence -> id + "." + sequence).toList();
    }

    private KnownActivity known(String subject) {
        return mongo.findById(subject, KnownActivity.class);
    }

    private double reactions() {
        return meters.counter("zirkel.reactions", "type", HELD).count();
    }

    private List<Heard> deadLetters() {
        return events.raw("scheduling.events.sample.dlq").stream()
                .filter(letter -> letter.subject().equals(id))
                .toList();
    }
}
