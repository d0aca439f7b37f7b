package eu.zirkel.testing.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.zirkel.contracts.NotificationEvent.MessageBounced;
import eu.zirkel.messaging.Aggregates;
import eu.zirkel.service.Ids;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestEvents;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Records without a value: what was said under their key is to be forgotten. */
@ServiceTest
class ErasingTest {

    private static final String BOUNCED = "notification.message-bounced";

    @Autowired
    TestEvents events;

    @Autowired
    Aggregates aggregates;

    @Autowired
    MeterRegistry meters;

    @Autowired
    Troubles troubles;

    private final String id = Ids.next();

    @Test
    void whatIsErasedIsToldByItsKeyAloneWhetherOrNotItHasAnEnvelope() {
        String shelf = Ids.next();
        events.erase("registration.people", id);
        aggregates.save(new Shelf(shelf).forget());

        await().until(() -> troubles.attempts(id) == 1 && troubles.attempts(shelf) == 1);
        assertThat(events.raw("registration.people.sample.dlq")).isEmpty();
    }

    @Test
    void aRecordWithoutValueOnAnyOtherTopicIsSkipped() {
        double before = meters.counter("zirkel.reactions.skipped").count();

        events.send("notification.events", BOUNCED, id, 1, null);
        events.publish(id, 2, new MessageBounced(id, "M", "person", "reason"));

        await().until(() -> troubles.attempts(id) == 1);
        assertThat(meters.counter("zirkel.reactions.skipped").count()).isGreaterThan(before);
        assertThat(events.raw("notification.events.sample.dlq"))
                .noneMatch(letter -> letter.subject().equals(id));
    }
}
