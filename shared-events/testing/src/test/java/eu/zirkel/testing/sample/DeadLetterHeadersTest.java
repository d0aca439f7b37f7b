package eu.zirkel.testing.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.zirkel.contracts.NotificationEvent.MessageBounced;
import eu.zirkel.service.Ids;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestEvents;
import eu.zirkel.testing.TestEvents.Heard;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What operators read of a failure in {@code ./zirkel dead-letters list}. */
@ServiceTest
class DeadLetterHeadersTest {

    private static final String BOUNCED = "notification.message-bounced";

    @Autowired
    TestEvents events;

    @Autowired
    Troubles troubles;

    private final String id = Ids.next();

    @Test
    void aDeadLetterNamesTheFailureItselfAndRepeatsNothingOfWhatWasRead() {
        String address = "anna@stadt.example";
        troubles.failWith(id, new IllegalArgumentException("no such person: " + address));
        String unreadable = Ids.next();

        events.publish(id, new MessageBounced(id, "M", "person", "reason"));
        events.send(
                "notification.events",
                BOUNCED,
                unreadable,
                1,
                ("{\"messageId\":{\"of\":\"" + address + "\"}}").getBytes(StandardCharsets.UTF_8));

        Heard failed = letterOf(id);
        assertThat(failed.headers())
                .containsEntry("kafka_dlt-exception-fqcn", "java.lang.IllegalArgumentException")
                .hasEntrySatisfying("kafka_dlt-exception-message", message -> assertThat(message)
                        .startsWith("at eu.zirkel.testing.sample.DeadLetterHeadersTest."));
        Heard unread = letterOf(unreadable);
        assertThat(unread.headers())
                .containsEntry("kafka_dlt-exception-fqcn", "eu.zirkel.messaging.UndecodableEventException")
                .containsEntry("kafka_dlt-exception-message", "not a MessageBounced");
        assertThat(List.of(failed, unread))
                .allSatisfy(
                        letter -> assertThat(letter.headers().values()).noneMatch(header -> header.contains(address)));
    }

    private Heard letterOf(String subject) {
        return await().until(
                        () -> events.raw("notification.events.sample.dlq").stream()
                                .filter(letter -> letter.subject().equals(subject))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }
}
