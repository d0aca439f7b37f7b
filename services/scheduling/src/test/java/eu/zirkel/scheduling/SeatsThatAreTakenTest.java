package eu.zirkel.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.contracts.RegistrationEvent.RegistrationConfirmed;
import eu.zirkel.contracts.RegistrationEvent.Via;
import eu.zirkel.contracts.Target;
import eu.zirkel.testing.Requirement;
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
import org.springframework.context.annotation.Import;

/** Story C8 and what else takes and frees seats. */
@ServiceTest
@Import(ReadingAgain.class)
@Requirement("C-21")
class SeatsThatAreTakenTest {

    private static final String BELOW = "CAPACITY_BELOW_CONFIRMED";

    @Autowired
    TestApi api;

    @Autowired
    TestEvents events;

    @Autowired
    ReadingAgain reading;

    Plans plans;
    Others others;
    Target lecture;

    @BeforeEach
    void prepare() {
        plans = new Plans(api);
        others = new Others(events);
        lecture = Target.activity(plans.published(Plans.TEN));
    }

    @Test
    void fewerSeatsThanAreTakenIsDoubtfulAndAsManyAreNot() {
        IntStream.rangeClosed(1, 30).forEach(i -> others.confirm(lecture, "p" + i, Via.DIRECT));
        others.waitlist(lecture, "p31");
        counted(30);

        Answer fewer = capacity(25);
        assertThat(fewer.status()).isEqualTo(200);
        assertThat(fewer.json().path("capacity").path("total").asInt()).isEqualTo(25);
        assertThat(warnings(fewer)).containsExactly(BELOW);
        assertThat(fewer.body()).contains("Niemand verliert seinen Platz");
        assertThat(warnings(capacity(31))).isEmpty();

        others.confirm(lecture, "p31", Via.PROMOTION);
        counted(31);
        assertThat(warnings(capacity(30))).containsExactly(BELOW);

        others.withdraw(lecture, "p6");
        counted(30);
        assertThat(warnings(shown())).isEmpty();
    }

    @Test
    void aLateApprovalTakesASeatAndASeatThatIsOnlyOfferedDoesNot() {
        others.confirm(lecture, "p1", Via.DIRECT);
        others.submit(lecture, "p2");
        others.confirm(lecture, "p2", Via.REVIEW);
        others.waitlist(lecture, "p3");
        others.offer(lecture, "p3");
        others.waitlist(lecture, "p4");
        others.offer(lecture, "p4");
        others.submit(lecture, "p5");
        counted(2);
        assertThat(warnings(capacity(2))).isEmpty();

        others.withdraw(lecture, "p3");
        others.lapseOffer(lecture, "p4");
        others.reject(lecture, "p5");
        statistics("rejected", 1);
        assertThat(warnings(capacity(2))).isEmpty();
        assertThat(warnings(capacity(1))).containsExactly(BELOW);

        others.waitlist(lecture, "p6");
        others.offer(lecture, "p6");
        others.confirm(lecture, "p6", Via.OFFER);
        counted(3);
        assertThat(warnings(capacity(2))).containsExactly(BELOW);
    }

    @Test
    void personsAreCountedAndGroupsWhereGroupsAreMeant() {
        String series = plans.series(plans.programme(), ",'capacity':{'unit':'GROUP','total':2}");
        String id = plans.activity(series, Plans.TEN, "");
        plans.step(id, "publish", "{}");
        Target workshop = Target.activity(id);
        others.confirm(workshop, Via.DIRECT, null, Others.person("a1", null), Others.person("a2", null));
        others.confirm(workshop, Via.DIRECT, null, Others.person("b1", null));
        others.confirm(lecture, Via.DIRECT, null, Others.person("c1", null), Others.person("c2", null));
        counted(1);

        assertThat(warnings(capacity(1))).containsExactly(BELOW);
        assertThat(warnings(plans.step(id, "capacity", "{'total':2}"))).isEmpty();
        assertThat(warnings(plans.step(id, "capacity", "{'total':1}"))).containsExactly(BELOW);
    }

    @Test
    void newsThatComeTwiceOrLateOrAllAgainChangeNothing() {
        RegistrationConfirmed confirmed = new RegistrationConfirmed(
                Others.of(lecture, "p1"), lecture, List.of(Others.person("p1", null)), Via.DIRECT, null, "de");
        others.confirm(lecture, "p1", Via.DIRECT);
        others.withdraw(lecture, "p1");
        others.confirm(lecture, "p2", Via.DIRECT);
        events.publish(lecture.id(), 1, confirmed);
        others.confirm(lecture, "p3", Via.DIRECT);
        counted(2);

        reading.fromTheBeginning(() -> {});

        assertThat(confirmed()).isEqualTo(2);
        assertThat(warnings(capacity(2))).isEmpty();
        assertThat(warnings(capacity(1))).containsExactly(BELOW);
    }

    private Answer capacity(int total) {
        return plans.step(lecture.id(), "capacity", "{'total':" + total + "}");
    }

    private Answer shown() {
        return api.as("ORGANISER").get("/api/activities/" + lecture.id());
    }

    private static List<String> warnings(Answer answer) {
        return answer.json()
                .path("warnings")
                .valueStream()
                .map(warning -> warning.path("code").asString())
                .toList();
    }

    private void counted(int confirmed) {
        statistics("confirmed", confirmed);
    }

    private void statistics(String what, int number) {
        Awaitility.await().until(() -> registrations(what) == number);
    }

    private int confirmed() {
        return registrations("confirmed");
    }

    private int registrations(String what) {
        String programme = shown().json().path("programmeId").asString();
        return api.get("/api/programmes/" + programme + "/statistics")
                .json()
                .path("registrations")
                .path(what)
                .asInt();
    }
}
