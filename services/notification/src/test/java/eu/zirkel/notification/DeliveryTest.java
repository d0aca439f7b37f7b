package eu.zirkel.notification;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.notification.MailRoad.Passed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Every message reaches an end, and every attempt sends the same bytes (reliability M1 to M4). */
class DeliveryTest extends NotificationTest {

    private static final String CONFIRMED = "Anmeldebestätigung: Bottom-up am 14.05.2024, 10:00 Uhr";

    @Autowired
    MongoTemplate mongo;

    private boolean closed;

    @AfterEach
    void reopen() {
        if (closed) {
            ROAD.reopen();
        }
    }

    @Test
    void mails_wait_for_the_mail_server_and_all_go_out_when_it_is_back() {
        publishedLecture();
        close();
        List<Someone> people = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            people.add(new Someone().known().confirmed());
        }
        people.forEach(person -> person.message("M-REG-CONFIRMED", "QUEUED"));
        open();
        people.forEach(person -> {
            person.receives(CONFIRMED);
            assertThat(ROAD.passedTo(person.address)).hasSize(1);
        });
    }

    @Test
    void a_mail_server_that_says_later_is_asked_later() {
        publishedLecture();
        Someone anna = new Someone();
        ROAD.refuse(anna.address, "451 4.7.1 Greylisted, try again");
        anna.known().confirmed();
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> stored(anna).getInteger("attempts") >= 2);
        ROAD.accept(anna.address);
        anna.receives(CONFIRMED);
    }

    @Test
    void a_mail_server_that_says_never_is_believed_and_the_others_are_told_without_the_address() {
        publishedLecture();
        Someone anna = new Someone();
        ROAD.refuse(anna.address, "550 5.1.1 <" + anna.address + ">: no such user");
        anna.known().confirmed();
        var message = anna.message("M-REG-CONFIRMED", "FAILED");
        assertThat(message.path("reason").asString()).isEqualTo("550 5.1.1");
        var bounced =
                events.await("notification.message-bounced", message.path("id").asString());
        assertThat(bounced.json().path("reason").asString()).isEqualTo("550 5.1.1");
        assertThat(bounced.body()).doesNotContain("@");
        assertThat(stored(anna)).doesNotContainKeys("mime", "address", "due");
    }

    @Test
    void a_session_that_breaks_behind_the_dot_is_repeated_with_the_same_id_and_bytes() {
        publishedLecture();
        Someone anna = new Someone();
        ROAD.breakDownBehindTheDot(anna.address);
        anna.known().confirmed();
        anna.receives(CONFIRMED, CONFIRMED);
        List<Passed> passed = ROAD.passedTo(anna.address);
        assertThat(passed).hasSize(2);
        assertThat(passed.get(0).bytes()).isEqualTo(passed.get(1).bytes()).contains("Message-ID: <");
        anna.message("M-REG-CONFIRMED", "SENT");
    }

    @Test
    void what_a_dead_instance_held_is_sent_by_another_when_the_lease_ends() {
        publishedLecture();
        close();
        Someone anna = new Someone().known().confirmed();
        anna.message("M-REG-CONFIRMED", "QUEUED");
        Awaitility.await().until(() -> "QUEUED".equals(stored(anna).getString("status")));
        mongo.getCollection("messages")
                .updateOne(
                        new Document("personId", anna.id),
                        new Document(
                                "$set",
                                new Document("status", "SENDING")
                                        .append("holder", "dead")
                                        .append("due", Date.from(systemTime().plusSeconds(4)))));
        byte[] written = stored(anna).get("mime", org.bson.types.Binary.class).getData();
        open();
        Awaitility.await()
                .during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(4))
                .until(() -> anna.mails().isEmpty());
        anna.receives(CONFIRMED);
        assertThat(ROAD.passedTo(anna.address))
                .singleElement()
                .extracting(Passed::bytes)
                .asString()
                .startsWith(new String(written, java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void sessions_are_kept_from_mail_to_mail() {
        publishedLecture();
        everythingBeforeIsDone();
        int before = ROAD.sessions();
        List<Someone> people = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            people.add(new Someone().known().confirmed());
        }
        people.forEach(person -> person.receives(CONFIRMED));
        assertThat(ROAD.sessions() - before).isLessThanOrEqualTo(4);
        people.forEach(person -> assertThat(ROAD.passedTo(person.address)).hasSize(1));
    }

    @Test
    void what_was_sent_keeps_neither_address_nor_bytes() {
        publishedLecture();
        Someone anna = new Someone().known().confirmed();
        anna.message("M-REG-CONFIRMED", "SENT");
        assertThat(stored(anna)).doesNotContainKeys("mime", "address", "due", "holder");
    }

    private void close() {
        closed = true;
        ROAD.close();
    }

    private void open() {
        ROAD.reopen();
        closed = false;
    }

    private static Instant systemTime() {
        return Clock.systemUTC().instant();
    }

    private Document stored(Someone person) {
        Document message = mongo.getCollection("messages")
                .find(new Document("personId", person.id))
                .first();
        return message == null ? new Document("attempts", 0) : message;
    }
}
