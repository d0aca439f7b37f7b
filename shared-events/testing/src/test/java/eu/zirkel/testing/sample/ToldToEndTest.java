package eu.zirkel.testing.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import eu.zirkel.messaging.Aggregates;
import eu.zirkel.messaging.Relay;
import eu.zirkel.messaging.Timer;
import eu.zirkel.messaging.Timers;
import eu.zirkel.service.Ids;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** One of two instances is told to end while the other goes on (reliability §1.4 no. 9, F3). */
@ServiceTest
class ToldToEndTest {

    private static final Instant NOW = Instant.parse("2024-05-14T08:00:00Z");
    private static final Duration QUIET = Duration.ofMillis(700);

    @Autowired
    TestApi api;

    @Autowired
    Timers timers;

    @Autowired
    Relay relay;

    @Autowired
    Bells bells;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    TestEvents events;

    private final String id = Ids.next();

    @Test
    void itIsNotReadyButAnswersOnUntilNobodyAsksAnyMoreAndThenRefuses() throws Exception {
        ConfigurableApplicationContext other = new SpringApplicationBuilder(SampleApplication.class)
                .profiles("acceptance")
                .run(
                        "--server.port=0",
                        "--zirkel.drain=" + QUIET.toMillis() + "ms",
                        "--spring.cloud.stream.bindings.events-in-0.consumer.auto-startup=false");
        TestApi there = new TestApi(other.getEnvironment());
        assertThat(there.get("/api/shelves/" + id).headers()).doesNotContainEntry("connection", "close");

        Thread closing = Thread.ofPlatform().start(other::close);
        await().until(() -> there.get("/actuator/health/readiness").status() == 503);
        for (int i = 0; i < 50; i++) {
            TestApi.Answer answer = there.get("/api/shelves/" + id);
            assertThat(answer.code()).isEqualTo("NOT_FOUND");
            assertThat(answer.headers()).containsEntry("connection", "close");
        }
        long last = System.nanoTime();
        closing.join();

        assertThat(Duration.ofNanos(System.nanoTime() - last)).isGreaterThanOrEqualTo(QUIET);
        assertThatThrownBy(() -> there.get("/api/shelves/" + id)).hasRootCauseInstanceOf(java.io.IOException.class);
    }

    @Test
    void itFinishesTheTimerAtHandAndLeavesTheNextToOthers() throws Exception {
        api.setClock(NOW.toString());
        ConfigurableApplicationContext other = SampleApplication.anotherInstance();
        Bells there = other.getBean(Bells.class);
        CountDownLatch ringing = new CountDownLatch(1);
        CountDownLatch enough = new CountDownLatch(1);
        there.whileRinging(id + "first", () -> {
            ringing.countDown();
            waitFor(enough);
        });
        timers.stop();
        try {
            timers.set(new Timer(id + "first", "bell", NOW, Map.of()));
            ringing.await();
            timers.set(new Timer(id + "next", "bell", NOW, Map.of()));
            Thread closing = Thread.ofPlatform().start(other::close);
            await().until(() -> !other.getBean(Timers.class).isRunning());
            enough.countDown();
            closing.join();

            assertThat(there.rung(id)).extracting(Bells.Rung::id).containsExactly(id + "first");
            assertThat(mongo.findById(id + "first", Timer.class)).isNull();
        } finally {
            timers.start();
        }
        await().until(() -> mongo.findById(id + "next", Timer.class) == null);
        assertThat(bells.rung(id)).extracting(Bells.Rung::id).containsExactly(id + "next");
    }

    @Test
    void whatItHasDecidedIsPublishedBeforeItIsGone() {
        ConfigurableApplicationContext other = SampleApplication.anotherInstance();
        relay.stop();
        try {
            Shelf shelf = new Shelf(id);
            IntStream.range(0, 500).forEach(number -> shelf.put("thing " + number));
            other.getBean(Aggregates.class).save(shelf);
            other.close();

            assertThat(StoredShelves.pending(mongo, id)).isEmpty();
            await().until(() -> StoredShelves.heard(events, id).size() == 500);
        } finally {
            relay.start();
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
