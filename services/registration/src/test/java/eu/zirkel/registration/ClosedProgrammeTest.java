package eu.zirkel.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.zirkel.contracts.SchedulingEvent.ProgrammeClosed;
import eu.zirkel.service.Ids;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestApi.Answer;
import eu.zirkel.testing.TestEvents;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A programme has ended although something of it still lies ahead. */
@ServiceTest
class ClosedProgrammeTest {

    @Autowired
    TestApi api;

    @Autowired
    TestEvents events;

    private final String programme = Ids.next();

    @Test
    void whoHasASeatKeepsItAndWhoWaitsWaitsNoMoreAndNobodyRegisters() {
        Lecture lecture = Lecture.of(api, events, programme);
        Answer anna = lecture.register("anna");
        Answer ben = lecture.register("ben");
        assertThat(status(ben)).isEqualTo("WAITLISTED");
        assertThat(isClosed(lecture)).isFalse();

        closed();

        await().until(() -> status(lecture.read(ben)).equals("LAPSED"));
        assertThat(isClosed(lecture)).isTrue();
        assertThat(status(lecture.read(anna))).isEqualTo("CONFIRMED");
        assertThat(lecture.register("carla").code()).isEqualTo("REGISTRATION_CLOSED");
        assertThat(lecture.withdraw(anna).status()).isEqualTo(200);
        assertThat(status(lecture.read(ben))).isEqualTo("LAPSED");
    }

    @Test
    void anActivityHeardOfLaterTakesNobody() {
        Lecture lecture = Lecture.of(api, events, programme);
        closed();
        await().until(() -> isClosed(lecture));

        Lecture late = Lecture.of(api, events, programme);

        await().until(() -> isClosed(late));
        assertThat(late.register("anna").code()).isEqualTo("REGISTRATION_CLOSED");
    }

    @Test
    void otherProgrammesGoOn() {
        Lecture lecture = Lecture.of(api, events, programme);
        Lecture other = Lecture.of(api, events, Ids.next());
        closed();
        await().until(() -> isClosed(lecture));

        assertThat(status(other.register("anna"))).isEqualTo("CONFIRMED");
    }

    private void closed() {
        events.publish(programme, new ProgrammeClosed(programme, Instant.parse("2024-04-10T08:00:00Z")));
    }

    private static boolean isClosed(Lecture lecture) {
        return lecture.seats().json().path("closed").asBoolean();
    }

    private static String status(Answer answer) {
        return answer.json().path("status").asString();
    }
}
