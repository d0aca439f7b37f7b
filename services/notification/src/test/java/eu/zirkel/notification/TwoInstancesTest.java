package eu.zirkel.notification;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.testing.Requirement;
import eu.zirkel.testing.TestApi;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.binding.BindingsLifecycleController.State;
import org.springframework.context.ConfigurableApplicationContext;

/** Two instances share topics, store and mail server: each mail and each reminder goes out once. */
class TwoInstancesTest extends NotificationTest {

    private static final String CONFIRMED = "Anmeldebestätigung: Bottom-up am 14.05.2036, 10:00 Uhr";
    private static final String REMINDER = "Erinnerung: Bottom-up am 14.05.2036, 10:00 Uhr";

    @Autowired
    BindingsLifecycleController bindings;

    @Value("${spring.cloud.stream.kafka.binder.brokers}")
    String brokers;

    private ConfigurableApplicationContext other;

    @BeforeEach
    void startAnother() {
        other = new SpringApplicationBuilder(NotificationApplication.class)
                .profiles("acceptance")
                .run("--server.port=0");
    }

    @AfterEach
    void stopIt() {
        other.close();
    }

    @Test
    @Requirement("C-21")
    void everybody_is_confirmed_once_and_reminded_once_and_nobody_again_when_all_is_read_again() throws Exception {
        passUntil("2036-05-01T09:00:00+02:00");
        publishedProgramme();
        publishedActivity(at("2036-05-14T10:00"));
        List<Someone> people = Stream.generate(() -> new Someone().known().confirmed())
                .limit(30)
                .toList();
        people.forEach(person -> person.receives(CONFIRMED));
        passUntil("2036-05-13T10:00:00+02:00");
        people.forEach(person -> person.receives(CONFIRMED, REMINDER));

        Someone gone = people.getFirst().withdrawn(1);
        gone.receives(CONFIRMED, REMINDER, "Abmeldung bestätigt: Bottom-up");
        int before = MAILBOX.getReceivedMessages().length;
        readAllAgain();

        Someone marker = new Someone().known().confirmed();
        marker.receives(CONFIRMED);
        assertThat(MAILBOX.getReceivedMessages()).hasSize(before + 1);
    }

    /** On both at once, as the portal's clock is passed on to every instance. */
    private void passUntil(String instant) throws Exception {
        Callable<Boolean> here = () -> passUntil(api, instant);
        Callable<Boolean> there = () -> passUntil(new TestApi(other.getEnvironment()), instant);
        try (var both = Executors.newFixedThreadPool(2)) {
            for (Future<Boolean> passed : both.invokeAll(List.of(here, there))) {
                assertThat(passed.get()).isTrue();
            }
        }
    }

    private static boolean passUntil(TestApi instance, String instant) {
        instance.setClock(instant);
        return true;
    }

    /** From the beginning, by the instance that did not read all of it the first time. */
    private void readAllAgain() {
        BindingsLifecycleController others = other.getBean(BindingsLifecycleController.class);
        others.changeState("events-in-0", State.STOPPED);
        bindings.changeState("events-in-0", State.STOPPED);
        ConsumerGroup.reset(brokers);
        others.changeState("events-in-0", State.STARTED);
        ConsumerGroup.isUpToDate(brokers);
        bindings.changeState("events-in-0", State.STARTED);
    }
}
