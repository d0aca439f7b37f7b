package eu.zirkel.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestApi.Answer;
import eu.zirkel.testing.TestEvents;
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
        assertThat(events.await("scheduling.online-room-assigned", id).sequence())
                .isEqualTo(1);
        assertThat(events.await("scheduling.activity-published", id).sequence()).isEqualTo(2);
        assertThat(api.get("/api/activities/" + id).json().path("warnings")).isEmpty();
    }

    @Test
    void aReasonMustSaySomething() {
        String id = plans.draft(SUNDAY);

        Answer refused = plans.step(id, "publish", "{'acknowledgeWarnings':[{'code':'UNUSUAL_WEEKDAY','reason':' '}]}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("acknowledgeWarnings[0].reason");
    }
}
