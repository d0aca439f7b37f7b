package eu.zirkel.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.contracts.Participant;
import eu.zirkel.contracts.RegistrationEvent.RegistrationConfirmed;
import eu.zirkel.contracts.RegistrationEvent.RegistrationWithdrawn;
import eu.zirkel.contracts.RegistrationEvent.Via;
import eu.zirkel.contracts.Target;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestApi.Answer;
import eu.zirkel.testing.TestEvents;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class WarningsBeforePublishingTest {

    private static final String SUNDAY = "{'precision':'DAY','value':'2019-08-18'}";

    @Autowired
    TestApi api;

    @Autowired
    TestEvents events;

    Plans plans;

    @BeforeEach
    void prepare() {
        plans = new Plans(api);
    }

    @Test
    void aSundayAndALongAgendaNeedAReason() {
        String id = plans.draft(SUNDAY);
        Answer slots = plans.step(
                id, "slots", "[{'type':'TALK','duration':'PT30M'},{'type':'DISCUSSION','duration':'PT20M'}]");
        assertThat(slots.body()).contains("SLOTS_EXCEED_DURATION", "Die Programmpunkte dauern");

        Answer refused =
                plans.step(id, "publish", "{'acknowledgeWarnings':[{'code':'UNUSUAL_WEEKDAY','reason':'ja'}]}");
        Answer published = plans.step(id, "publish", """
                {'acknowledgeWarnings':[{'code':'UNUSUAL_WEEKDAY','reason':'laut Webseite'},
                                        {'code':'SLOTS_EXCEED_DURATION','reason':'so gewollt'}]}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("WARNINGS_UNACKNOWLEDGED");
        assertThat(refused.json().path("warnings")).hasSize(1);
        assertThat(refused.json().path("warnings").get(0).path("code").asString())
                .isEqualTo("SLOTS_EXCEED_DURATION");
        assertThat(published.status()).isEqualTo(200);
        assertThat(events.await("scheduling.activity-published", id).sequence()).isEqualTo(1);
        assertThat(api.get("/api/activities/" + id).json().path("warnings")).isEmpty();
    }

    @Test
    void aReasonMustSaySomething() {
        String id = plans.draft(SUNDAY);

        Answer refused = plans.step(id, "publish", "{'acknowledgeWarnings':[{'code':'UNUSUAL_WEEKDAY','reason':' '}]}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("acknowledgeWarnings[0].reason");
    }

    @Test
    void fewerSeatsThanTakenOnesIsDoubtfulUntilThereAreEnough() {
        String id = plans.published(Plans.TEN);
        for (int i = 1; i <= 3; i++) {
            events.publish(id, new RegistrationConfirmed("r" + i, Target.activity(id), people(1), Via.DIRECT, "de"));
        }

        Awaitility.await()
                .until(() -> plans.step(id, "capacity", "{'total':2}").body().contains("CAPACITY_BELOW_CONFIRMED"));
        events.publish(id, new RegistrationWithdrawn("r1", Target.activity(id), people(1), 1, "de"));
        Awaitility.await()
                .until(() ->
                        !api.as("ORGANISER").get("/api/activities/" + id).body().contains("CAPACITY_BELOW_CONFIRMED"));
    }

    @Test
    void newsThatComeTwiceCountOnce() {
        String id = plans.published(Plans.TEN);
        plans.step(id, "capacity", "{'total':1}");
        RegistrationConfirmed confirmed =
                new RegistrationConfirmed("r1", Target.activity(id), people(1), Via.DIRECT, "de");

        events.publish(id, 1, confirmed);
        events.publish(id, 1, confirmed);
        events.publish(id, 2, new RegistrationWithdrawn("r1", Target.activity(id), people(1), 1, "de"));
        events.publish(id, 3, new RegistrationConfirmed("r2", Target.activity(id), people(2), Via.DIRECT, "de"));

        Awaitility.await()
                .until(() ->
                        api.as("ORGANISER").get("/api/activities/" + id).body().contains("CAPACITY_BELOW_CONFIRMED"));
        assertThat(plans.step(id, "capacity", "{'total':2}").json().path("warnings"))
                .isEmpty();
    }

    private static List<Participant> people(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> new Participant("p" + i, null))
                .toList();
    }
}
