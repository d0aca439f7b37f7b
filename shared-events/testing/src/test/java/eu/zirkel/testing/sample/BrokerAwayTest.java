package eu.zirkel.testing.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import eu.zirkel.contracts.SchedulingEvent.ActivityPostponed;
import eu.zirkel.messaging.Aggregates;
import eu.zirkel.service.Ids;
import eu.zirkel.testing.RealParts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A service that is started while nobody listens where the broker should be. */
@ExtendWith(RealParts.class)
class BrokerAwayTest {

    /** The relay waits five for the word of a broker that might still come. */
    private static final Duration FEW_SECONDS = Duration.ofSeconds(9);

    private final int port = RealParts.freePort();
    private final String id = Ids.next();

    @Test
    void itIsReadyDecidesAndStopsWithinSeconds() throws Exception {
        ConfigurableApplicationContext service = assertTimeout(Duration.ofSeconds(30), this::start);
        try (service) {
            assertThat(readiness(service)).isEqualTo(200);
            service.getBean(Aggregates.class).save(new Shelf(id).put("a").put("b"));
            assertThat(StoredShelves.pending(service.getBean(MongoTemplate.class), id))
                    .hasSize(2);
            assertTimeout(FEW_SECONDS, service::close);
        }
    }

    @Test
    void itPublishesAndReadsAsSoonAsTheBrokerComes() throws Exception {
        try (ConfigurableApplicationContext service = start()) {
            MongoTemplate store = service.getBean(MongoTemplate.class);
            service.getBean(Aggregates.class).save(new Shelf(id).say(new ActivityPostponed(id, "storm", 1)));
            try (Forwarder broker = new Forwarder(port, System.getProperty("KAFKA_BOOTSTRAP_SERVERS"))) {
                await().atMost(Duration.ofSeconds(30)).until(() -> store.findById(id, KnownActivity.class) != null);
                await().until(() -> StoredShelves.pending(store, id).isEmpty());
                assertThat(broker.isOpen()).isTrue();
            }
        }
    }

    /** In a store and a group of its own, so that what it has learnt it has read itself. */
    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(SampleApplication.class)
                .profiles("acceptance", "broker-away")
                .run(
                        "--server.port=0",
                        "--spring.mongodb.database=broker-away",
                        "--spring.cloud.stream.kafka.binder.brokers=127.0.0.1:" + port,
                        "--spring.cloud.stream.bindings.events-in-0.group=broker-away",
                        "--spring.cloud.stream.bindings.events-in-0.destination=scheduling.events");
    }

    private static int readiness(ConfigurableApplicationContext service) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port")
                + "/actuator/health/readiness");
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
