package eu.zirkel.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.zirkel.contracts.Capacity;
import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.contracts.RegistrationPolicy;
import eu.zirkel.contracts.RegistrationPolicy.Allocation;
import eu.zirkel.contracts.RegistrationPolicy.Promotion;
import eu.zirkel.contracts.SchedulingEvent.ActivityPostponed;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestApi.Answer;
import eu.zirkel.testing.TestEvents;
import java.time.Duration;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a seat that becomes free is offered to whoever waited longest, for two days. */
@ServiceTest
class SeatOffersTest {

    private static final FuzzyDate WHEN = FuzzyDate.at(ZonedDateTime.parse("2024-05-14T10:00:00+02:00[Europe/Berlin]"));

    @Autowired
    TestApi api;

    @Autowired
    TestEvents events;

    private Lecture lecture;
    private Answer anna;
    private Answer ben;
    private Answer carla;

    @BeforeEach
    void aSeatIsOfferedToBen() {
        lecture = Lecture.published(
                api,
                events,
                WHEN,
                Capacity.persons(1),
                new RegistrationPolicy(null, null, Allocation.FIRST_COME, Promotion.OFFER, Duration.ofDays(2), null),
                null);
        anna = lecture.register("anna");
        ben = lecture.register("ben");
        carla = lecture.register("carla");
        lecture.withdraw(anna);
        assertThat(status(ben)).isEqualTo("OFFERED");
    }

    @Test
    void itIsHeldForHimUntilTheDeadline() {
        assertThat(lecture.read(ben).json().path("offerDeadline").asString()).isEqualTo("2024-04-12T07:00:00Z");
        assertThat(events.await("registration.seat-offered", lecture.id)
                        .json()
                        .path("deadline")
                        .asString())
                .isEqualTo("2024-04-12T07:00:00Z");
        assertThat(lecture.register("dora").json().path("position").asInt()).isEqualTo(2);
        assertThat(lecture.seats().json().path("free").asInt()).isZero();
    }

    @Test
    void heTakesItOnce() {
        assertThat(answer(ben, "accept").json().path("status").asString()).isEqualTo("CONFIRMED");
        assertThat(status(ben)).isEqualTo("CONFIRMED");
        assertThat(answer(ben, "accept").code()).isEqualTo("NO_OFFER");
        assertThat(answer(ben, "decline").code()).isEqualTo("NO_OFFER");
    }

    @Test
    void whenHeDoesNotWantItTheNextIsAsked() {
        assertThat(answer(ben, "decline").json().path("status").asString()).isEqualTo("OFFER_LAPSED");
        assertThat(status(ben)).isEqualTo("OFFER_LAPSED");
        assertThat(status(carla)).isEqualTo("OFFERED");
    }

    @Test
    void whenHisTimeIsOverTheNextIsAskedAndHeIsTooLate() {
        await().until(() -> !events.all("registration.seat-offered", lecture.id).isEmpty());
        api.setClock("2024-04-12T09:00:00+02:00");

        await().until(() -> status(carla).equals("OFFERED"));
        assertThat(status(ben)).isEqualTo("OFFER_LAPSED");
        assertThat(answer(ben, "accept").status()).isEqualTo(410);
        assertThat(answer(ben, "accept").code()).isEqualTo("OFFER_EXPIRED");
    }

    @Test
    void aDateThatIsOffCutsNoOfferShort() {
        answer(ben, "accept");
        lecture.publish(new ActivityPostponed(lecture.id, null, 1));
        lecture.awaitPostponement();
        api.setClock("2024-05-20T09:00:00+02:00");

        lecture.withdraw(ben);

        assertThat(lecture.read(carla).json().path("offerDeadline").asString()).isEqualTo("2024-05-22T07:00:00Z");
    }

    @Test
    void whoWaitsHasNothingToAccept() {
        assertThat(answer(carla, "accept").code()).isEqualTo("NO_OFFER");
        assertThat(api.post("/api/registrations/" + carla.json().path("id").asString() + "/offer/accept?token=x", "{}")
                        .status())
                .isEqualTo(410);
    }

    private String status(Answer registered) {
        return lecture.read(registered).json().path("status").asString();
    }

    private Answer answer(Answer registered, String word) {
        String link = registered.json().path("link").asString();
        return api.post(
                "/api/registrations/%s/offer/%s?token=%s"
                        .formatted(
                                registered.json().path("id").asString(),
                                word,
                                link.substring(link.lastIndexOf('/') + 1)),
                "{}");
    }
}
