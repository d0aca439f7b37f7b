package eu.zirkel.registration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.zirkel.contracts.Capacity;
import eu.zirkel.contracts.SchedulingEvent.ActivityCancelled;
import eu.zirkel.contracts.SchedulingEvent.ActivityCapacityChanged;
import eu.zirkel.contracts.SchedulingEvent.ActivityHeld;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestApi.Answer;
import eu.zirkel.testing.TestEvents;
import eu.zirkel.testing.TestEvents.Heard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class SeatsAndWaitingListTest {

    @Autowired
    TestApi api;

    @Autowired
    TestEvents events;

    @Test
    void thoseWhoComeFirstGetTheSeatsAndTheNextOnesWaitInOrder() {
        Lecture lecture = Lecture.published(api, events, 2);

        assertThat(status(lecture.register("anna"))).isEqualTo("CONFIRMED");
        assertThat(status(lecture.register("ben"))).isEqualTo("CONFIRMED");
        Answer third = lecture.register("carla");
        assertThat(status(third)).isEqualTo("WAITLISTED");
        assertThat(third.json().path("position").asInt()).isEqualTo(1);
        Answer fourth = lecture.register("dora");
        assertThat(fourth.json().path("position").asInt()).isEqualTo(2);

        var seats = lecture.seats().json();
        assertThat(seats.path("confirmed").asInt()).isEqualTo(2);
        assertThat(seats.path("free").asInt()).isZero();
        assertThat(seats.path("waiting").asInt()).isEqualTo(2);
        events.await("registration.capacity-reached", lecture.id);
    }

    @Test
    void aSeatGivenBackGoesToTheHeadOfTheWaitingList() {
        Lecture lecture = Lecture.published(api, events, 1);
        Answer anna = lecture.register("anna");
        Answer ben = lecture.register("ben");
        Answer carla = lecture.register("carla");

        assertThat(lecture.withdraw(anna).status()).isEqualTo(200);

        assertThat(status(lecture.read(ben))).isEqualTo("CONFIRMED");
        assertThat(lecture.read(carla).json().path("position").asInt()).isEqualTo(1);
        assertThat(events.await("registration.registration-confirmed", lecture.id)
                        .json()
                        .path("registrationId"))
                .isNotNull();
        await().until(() -> events.all("registration.registration-confirmed", lecture.id).stream()
                .anyMatch(heard -> heard.json().path("via").asString("").equals("PROMOTION")));
        assertThat(lecture.withdraw(anna).code()).isEqualTo("ALREADY_WITHDRAWN");
    }

    @Test
    void nobodyWithdrawsAfterTheStartAndNobodyRegisters() {
        Lecture lecture = Lecture.published(api, events, 3);
        Answer anna = lecture.register("anna");

        api.setClock("2024-05-14T10:01:00+02:00");

        assertThat(lecture.withdraw(anna).code()).isEqualTo("ACTIVITY_STARTED");
        assertThat(lecture.register("ben").code()).isEqualTo("REGISTRATION_CLOSED");
    }

    @Test
    void moreSeatsMoveTheWaitingListUpAndFewerDropNobody() {
        Lecture lecture = Lecture.published(api, events, 2);
        Answer anna = lecture.register("anna");
        Answer ben = lecture.register("ben");
        Answer carla = lecture.register("carla");

        lecture.publish(new ActivityCapacityChanged(lecture.id, Capacity.persons(2), Capacity.persons(1)));
        await().until(() -> lecture.seats().json().path("capacity").asInt() == 1);
        assertThat(List.of(status(lecture.read(anna)), status(lecture.read(ben))))
                .containsOnly("CONFIRMED");

        lecture.withdraw(anna);
        assertThat(status(lecture.read(carla))).isEqualTo("WAITLISTED");

        lecture.publish(new ActivityCapacityChanged(lecture.id, Capacity.persons(1), Capacity.persons(2)));
        await().until(() -> status(lecture.read(carla)).equals("CONFIRMED"));
    }

    @Test
    void newsReadAgainGiveNoSeatsAway() {
        Lecture lecture = Lecture.published(api, events, 2);
        Answer anna = lecture.register("anna");
        Answer ben = lecture.register("ben");
        lecture.publish(new ActivityCapacityChanged(lecture.id, Capacity.persons(2), Capacity.persons(1)));
        await().until(() -> lecture.seats().json().path("capacity").asInt() == 1);
        Answer carla = lecture.register("carla");
        List<Heard> scheduling = events.raw("scheduling.events").stream()
                .filter(heard -> heard.subject().equals(lecture.id))
                .toList();

        lecture.publish(new ActivityCapacityChanged(lecture.id, Capacity.persons(1), Capacity.persons(2)));
        lecture.publish(new ActivityCapacityChanged(lecture.id, Capacity.persons(2), Capacity.persons(1)));
        scheduling.forEach(again -> events.send(
                again.topic(),
                again.type(),
                again.subject(),
                again.sequence(),
                again.body().getBytes(UTF_8)));
        lecture.publish(new ActivityHeld(lecture.id, Instant.parse("2024-05-14T08:45:00Z")));

        await().until(() -> status(lecture.read(carla)).equals("LAPSED"));
        assertThat(List.of(status(lecture.read(anna)), status(lecture.read(ben))))
                .containsOnly("CONFIRMED");
        assertThat(lecture.seats().json().path("capacity").asInt()).isEqualTo(1);
    }

    @Test
    void whenTheActivityIsCancelledEverybodysRegistrationEnds() {
        Lecture lecture = Lecture.published(api, events, 1);
        Answer anna = lecture.register("anna");
        Answer ben = lecture.register("ben");

        lecture.publish(new ActivityCancelled(lecture.id, "Krankheit", 1));

        await().until(() -> status(lecture.read(ben)).equals("CANCELLED_BY_ORGANISER"));
        assertThat(status(lecture.read(anna))).isEqualTo("CANCELLED_BY_ORGANISER");
        assertThat(lecture.register("carla").code()).isEqualTo("REGISTRATION_CLOSED");
    }

    @Test
    void whenTheActivityIsHeldTheWaitingListEndsAndAttendanceIsTaken() {
        Lecture lecture = Lecture.published(api, events, 2);
        lecture.register("anna");
        lecture.register("ben");
        Answer carla = lecture.register("carla");
        TestApi organiser = api.as("ORGANISER");
        assertThat(organiser
                        .post("/api/activities/" + lecture.id + "/attendance", "{'present':[]}")
                        .code())
                .isEqualTo("ACTIVITY_NOT_HELD");

        lecture.publish(new ActivityHeld(lecture.id, Instant.parse("2024-05-14T08:45:00Z")));

        await().until(() -> status(lecture.read(carla)).equals("LAPSED"));
        String anna = "";
        for (var participant : organiser
                .get("/api/activities/" + lecture.id + "/participants")
                .json()
                .path("participants")) {
            if (participant.path("name").asString().equals("anna")) {
                anna = participant.path("personId").asString();
            }
        }
        Answer attendance = organiser.post("/api/activities/" + lecture.id + "/attendance", "{'present':['%s']}", anna);
        assertThat(attendance.json().path("present").asInt()).isEqualTo(1);
        assertThat(attendance.json().path("absent").asInt()).isEqualTo(1);
        assertThat(organiser
                        .get("/api/activities/" + lecture.id + "/participants")
                        .body())
                .contains("ATTENDED", "NO_SHOW");
        events.await("registration.attendance-recorded", lecture.id);
    }

    @Test
    void fortyAtOnceForThirtySeatsGiveExactlyThirtyAndAGaplessWaitingList() throws Exception {
        Lecture lecture = Lecture.published(api, events, 30);
        List<Callable<Answer>> requests = new ArrayList<>();
        IntStream.rangeClosed(1, 40)
                .forEach(i -> requests.add(() -> lecture.registerWithKey("p" + i, lecture.id + "-" + i)));

        List<Answer> answers = all(requests);

        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers.stream().filter(answer -> status(answer).equals("CONFIRMED")))
                .hasSize(30);
        assertThat(answers.stream()
                        .filter(answer -> status(answer).equals("WAITLISTED"))
                        .map(answer -> answer.json().path("position").asInt())
                        .sorted())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

        List<Answer> repeated = all(requests);
        assertThat(repeated.stream().map(Answer::body).sorted())
                .isEqualTo(answers.stream().map(Answer::body).sorted().toList());
        assertThat(lecture.registerWithKey("somebody else", lecture.id + "-1").code())
                .isEqualTo("VALIDATION_FAILED");
        assertThat(lecture.registerWithKey("else", lecture.id + "-1").code()).isEqualTo("IDEMPOTENCY_MISMATCH");
        await().until(() ->
                events.all("registration.registration-confirmed", lecture.id).size() == 30);
        assertThat(events.all("registration.registration-waitlisted", lecture.id))
                .hasSize(10);
    }

    private static List<Answer> all(List<Callable<Answer>> requests) throws Exception {
        List<Answer> answers = new ArrayList<>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> future : executor.invokeAll(requests)) {
                answers.add(future.get());
            }
        }
        return answers;
    }

    private static String status(Answer answer) {
        return answer.json().path("status").asString("");
    }
}
