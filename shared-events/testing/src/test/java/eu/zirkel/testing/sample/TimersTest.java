package eu.zirkel.testing.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.zirkel.messaging.Timer;
import eu.zirkel.messaging.Timers;
import eu.zirkel.service.Ids;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@ServiceTest
class TimersTest {

    private static final Instant NOW = Instant.parse("2024-05-14T08:00:00Z");

    @Autowired
    TestApi api;

    @Autowired
    Timers timers;

    @Autowired
    Bells bells;

    @Autowired
    MongoTemplate mongo;

    private final String id = Ids.next();

    @BeforeEach
    void itIsEightOClock() {
        api.setClock(NOW.toString());
    }

    @AfterEach
    void nothingIsLeft() {
        mongo.getCollection("timers").deleteMany(new Document());
    }

    @Test
    void timePassesFromTimerToTimerInOrder() {
        set(id + "c", NOW.plus(Duration.ofDays(30)));
        set(id + "a", NOW.plusSeconds(60));
        set(id + "b", NOW.plus(Duration.ofHours(5)));
        set(id + "later", NOW.plus(Duration.ofDays(90)));
        bells.whileRinging(id + "a", () -> set(id + "set by a", NOW.plus(Duration.ofHours(1))));

        api.setClock(NOW.plus(Duration.ofDays(60)).toString());

        assertThat(bells.rung(id))
                .containsExactly(
                        new Bells.Rung(id + "a", NOW.plusSeconds(60), Duration.ZERO),
                        new Bells.Rung(id + "set by a", NOW.plus(Duration.ofHours(1)), Duration.ZERO),
                        new Bells.Rung(id + "b", NOW.plus(Duration.ofHours(5)), Duration.ZERO),
                        new Bells.Rung(id + "c", NOW.plus(Duration.ofDays(30)), Duration.ZERO));
        assertThat(mongo.findAll(Timer.class)).extracting(Timer::id).containsExactly(id + "later");
    }

    @Test
    void aTimerThatIsSetTwiceRingsOnceAtItsLatestTime() {
        set(id, NOW.plusSeconds(60));
        set(id, NOW.plusSeconds(120));

        api.setClock(NOW.plusSeconds(90).toString());
        assertThat(bells.rung(id)).isEmpty();
        api.setClock(NOW.plusSeconds(600).toString());

        assertThat(bells.rung(id)).extracting(Bells.Rung::at).containsExactly(NOW.plusSeconds(120));
    }

    @Test
    void aCancelledTimerDoesNotRing() {
        set(id, NOW.plusSeconds(60));
        set(id + "other", NOW.plusSeconds(60));
        timers.cancel(id);
        timers.cancel("never set");

        api.setClock(NOW.plusSeconds(120).toString());

        assertThat(bells.rung(id)).extracting(Bells.Rung::id).containsExactly(id + "other");
    }

    @Test
    void whatIsOverdueRingsByItselfAndSaysHowLateItIs() {
        set(id, NOW.minusSeconds(300));

        await().until(() -> bells.rung(id).size() == 1);
        assertThat(bells.rung(id).getFirst().late()).isEqualTo(Duration.ofSeconds(300));
        await().until(() -> mongo.findAll(Timer.class).isEmpty());
    }

    @Test
    void eachTimerRingsOnceHoweverManyInstancesLookForIt() throws Exception {
        try (var other = SampleApplication.anotherInstance();
                var executor = Executors.newFixedThreadPool(2)) {
            List<String> ids =
                    IntStream.range(0, 100).mapToObj(i -> id + "-" + i).toList();
            ids.forEach(one -> set(one, NOW));

            executor.invokeAll(List.of(
                    Executors.callable(timers::runDue), Executors.callable(other.getBean(Timers.class)::runDue)));

            await().until(() -> mongo.findAll(Timer.class).isEmpty());
            List<Bells.Rung> here = bells.rung(id);
            List<Bells.Rung> there = other.getBean(Bells.class).rung(id);
            assertThat(Stream.concat(here.stream(), there.stream()).map(Bells.Rung::id))
                    .containsExactlyInAnyOrderElementsOf(ids);
            assertThat(here).isNotEmpty();
            assertThat(there).isNotEmpty();
        }
    }

    @Test
    void aTimerThatAnotherInstanceHoldsIsTakenOverWhenItsLeaseIsLost() {
        insertLeased(Duration.ofMinutes(1));
        timers.runDue();
        assertThat(bells.rung(id)).isEmpty();

        leaseEnds(Duration.ofSeconds(-1));
        timers.runDue();

        await().until(() -> bells.rung(id).size() == 1);
        await().until(() -> mongo.findAll(Timer.class).isEmpty());
    }

    @Test
    void aTimerThatFailedIsTriedAgainAfterItsLease() {
        bells.whileRinging(id, () -> {
            bells.whileRinging(id, () -> {});
            throw new IllegalStateException("on purpose");
        });
        set(id, NOW);
        await().until(() -> bells.rung(id).size() == 1);
        timers.runDue();
        assertThat(bells.rung(id)).hasSize(1);

        leaseEnds(Duration.ofSeconds(-1));

        await().until(() -> bells.rung(id).size() == 2);
        await().until(() -> mongo.findAll(Timer.class).isEmpty());
    }

    @Test
    void whoeverLostItsLeaseDoesNotRemoveTheTimerThatWasMovedMeanwhile() throws Exception {
        CountDownLatch ringing = new CountDownLatch(1);
        CountDownLatch moved = new CountDownLatch(1);
        bells.whileRinging(id, () -> {
            ringing.countDown();
            waitFor(moved);
        });
        set(id, NOW);
        assertThat(ringing.await(5, TimeUnit.SECONDS)).isTrue();
        set(id, NOW.plusSeconds(60));
        moved.countDown();
        bells.whileRinging(id, () -> {});

        api.setClock(NOW.plusSeconds(120).toString());

        assertThat(bells.rung(id)).extracting(Bells.Rung::at).containsExactly(NOW, NOW.plusSeconds(60));
    }

    @Test
    void anInstanceStartedLaterShowsTheSameTime() {
        try (var other = SampleApplication.anotherInstance()) {
            assertThat(other.getBean(java.time.Clock.class).instant()).isEqualTo(NOW);
        }
    }

    private void set(String timer, Instant due) {
        timers.set(new Timer(timer, "bell", due, Map.of()));
    }

    private void insertLeased(Duration lease) {
        mongo.getCollection("timers")
                .insertOne(new Document("_id", id)
                        .append("kind", "bell")
                        .append("due", Date.from(NOW))
                        .append("data", new Document())
                        .append("leasedUntil", Date.from(Instant.now().plus(lease))));
    }

    private void leaseEnds(Duration fromNow) {
        mongo.getCollection("timers")
                .updateOne(
                        new Document("_id", id),
                        new Document(
                                "$set",
                                new Document(
                                        "leasedUntil", Date.from(Instant.now().plus(fromNow)))));
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
