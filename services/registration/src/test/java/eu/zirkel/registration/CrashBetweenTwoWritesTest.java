package eu.zirkel.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.zirkel.contracts.SchedulingEvent.ActivityCancelled;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestApi.Answer;
import eu.zirkel.testing.TestEvents;
import eu.zirkel.testing.TestEvents.Heard;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** Leaves the store as a process leaves it that dies between the registration's write and the roster's, and the next. */
@ServiceTest
class CrashBetweenTwoWritesTest {

    @Autowired
    TestApi api;

    @Autowired
    TestEvents events;

    @Autowired
    MongoTemplate mongo;

    @Test
    void aRegistrationTheRosterNeverHeardOfGetsItsSeat() {
        Lecture lecture = Lecture.published(api, events, 2);
        leaveBehind(lecture, stored(lecture.register("anna")));

        await().until(() -> stored(lecture.id + "-orphan").getString("state").equals("CONFIRMED"));
        assertThat(lecture.seats().json().path("confirmed").asInt()).isEqualTo(2);
        await().until(() ->
                events.all("registration.registration-confirmed", lecture.id).size() == 2);
    }

    @Test
    void whoIsReceivedByTheRosterLaterIsShownAsReceivedLater() {
        Lecture lecture = Lecture.published(api, events, 1);
        Document written = stored(lecture.register("anna"));
        lecture.register("carl");

        leaveBehind(
                lecture, written.append("receivedAt", Date.from(Instant.now().minusSeconds(3600))));

        await().until(() -> stored(lecture.id + "-orphan").getString("state").equals("WAITLISTED"));
        JsonNode waiting = api.as("ORGANISER")
                .get("/api/activities/" + lecture.id + "/waitlist")
                .json()
                .path("participants");
        assertThat(waiting).hasSize(2);
        assertThat(Instant.parse(waiting.get(1).path("receivedAt").asString()))
                .isAfterOrEqualTo(
                        Instant.parse(waiting.get(0).path("receivedAt").asString()));
    }

    /** A registration of somebody else that was written, and no more. */
    private void leaveBehind(Lecture lecture, Document like) {
        Document orphan = new Document(like)
                .append("_id", lecture.id + "-orphan")
                .append("state", "RECEIVED")
                .append("decided", 0L);
        orphan.remove("answered");
        Document member =
                new Document(orphan.getList("participants", Document.class).getFirst());
        orphan.append(
                "participants",
                java.util.List.of(member.append("personId", lecture.id + "-ben").append("link", lecture.id)));
        mongo.getCollection("registrations").insertOne(orphan);
    }

    @Test
    void aRegistrationThatMissedItsRostersDecisionLearnsIt() {
        Lecture lecture = Lecture.published(api, events, 1);
        lecture.register("anna");
        Answer ben = lecture.register("ben");
        String id = ben.json().path("id").asString();

        mongo.getCollection("registrations")
                .updateOne(
                        new Document("_id", id),
                        new Document("$set", new Document("state", "RECEIVED").append("decided", 0L)));

        await().until(() -> stored(id).getString("state").equals("WAITLISTED"));
        assertThat(events.all("registration.registration-waitlisted", lecture.id))
                .hasSize(1);
    }

    @Test
    void aRegistrationThatMissedItsPromotionLearnsItFromTheRostersEvent() {
        Lecture lecture = Lecture.published(api, events, 1);
        Answer anna = lecture.register("anna");
        Answer ben = lecture.register("ben");
        String id = ben.json().path("id").asString();
        lecture.withdraw(anna);
        var promotion = events.await("registration.registration-confirmed", lecture.id);
        await().until(() ->
                events.all("registration.registration-confirmed", lecture.id).size() == 2);
        var promoted =
                events.all("registration.registration-confirmed", lecture.id).getLast();
        assertThat(promoted.json().path("registrationId").asString())
                .isEqualTo(id)
                .isNotEqualTo(promotion.id());

        mongo.getCollection("registrations")
                .updateOne(
                        new Document("_id", id),
                        new Document("$set", new Document("state", "WAITLISTED").append("decided", 2L)));
        events.send(
                promoted.topic(),
                promoted.type(),
                promoted.subject(),
                promoted.sequence(),
                promoted.body().getBytes());

        await().until(() -> stored(id).getString("state").equals("CONFIRMED"));
    }

    @Test
    void aDecisionHeardOfAfterTheActivityWasCalledOffBringsNobodyBack() {
        Lecture lecture = Lecture.published(api, events, 2);
        Answer anna = lecture.register("anna");
        Document written = stored(anna);
        Heard confirmed = events.await("registration.registration-confirmed", lecture.id);
        lecture.publish(new ActivityCancelled(lecture.id, null, 1));
        await().until(() -> stored(anna).getString("state").equals("CANCELLED_BY_ORGANISER"));

        leaveBehind(lecture, written);
        mongo.getCollection("registrations")
                .updateOne(
                        new Document("_id", lecture.id + "-orphan"),
                        new Document("$set", new Document("state", "UNDER_REVIEW")));
        confirmedOnceMore(confirmed, confirmed.body());
        confirmedOnceMore(confirmed, confirmed.body().replace(written.getString("_id"), lecture.id + "-orphan"));

        await().until(() -> stored(lecture.id + "-orphan").getString("state").equals("CONFIRMED"));
        assertThat(stored(anna).getString("state")).isEqualTo("CANCELLED_BY_ORGANISER");
    }

    private void confirmedOnceMore(Heard confirmed, String body) {
        events.send(
                confirmed.topic(),
                confirmed.type(),
                confirmed.subject(),
                confirmed.sequence() + 10,
                body.getBytes(StandardCharsets.UTF_8));
    }

    private Document stored(Answer registered) {
        return stored(registered.json().path("id").asString());
    }

    private Document stored(String id) {
        Document found = mongo.getCollection("registrations")
                .find(new Document("_id", id))
                .first();
        assertThat(found).isNotNull();
        return found;
    }
}
