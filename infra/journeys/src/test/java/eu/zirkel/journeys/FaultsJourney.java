package eu.zirkel.journeys;

import static eu.zirkel.journeys.mail.Expected.mail;
import static eu.zirkel.journeys.mail.Expected.mails;
import static eu.zirkel.journeys.platform.Patience.AFTER_AN_OUTAGE;
import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.journeys.http.Answer;
import eu.zirkel.journeys.mail.Mailbox;
import eu.zirkel.journeys.platform.Journey;
import eu.zirkel.journeys.platform.Patience;
import eu.zirkel.journeys.platform.Platform;
import eu.zirkel.journeys.stage.Lecture;
import eu.zirkel.journeys.stage.Organiser;
import eu.zirkel.journeys.stage.Person;
import eu.zirkel.journeys.stage.Registered;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What participants notice when a part the platform stands on is away: as little as possible, and nothing is lost. */
@Journey
@Order(5)
class FaultsJourney {

    private static final Person ANNA = new Person("Anna", "anna@stadt.example");
    private static final Person BEN = new Person("Ben", "ben@stadt.example");
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Platform platform;
    private final Organiser organiser;
    private final Mailbox mailbox;

    FaultsJourney(Platform platform) {
        this.platform = platform;
        this.organiser = new Organiser(platform);
        this.mailbox = new Mailbox(platform);
    }

    @AfterEach
    void everythingRuns() {
        platform.start("kafka", "mongodb", "mail");
        platform.awaitHealthy(AFTER_AN_OUTAGE);
        mailbox.forget();
    }

    @Test
    @Order(1)
    void withoutTheBrokerPeopleRegisterAndTheMailComesLater() {
        Lecture lecture = organiser.lecture("Ohne Kafka", 10);
        platform.stop("kafka");

        Registered registered = lecture.register(ANNA);
        assertThat(registered.status()).isEqualTo("CONFIRMED");
        assertThat(lecture.look(registered).expect(200).text("status")).isEqualTo("CONFIRMED");

        platform.start("kafka");
        mailbox.expectWithin(AFTER_AN_OUTAGE, mail(lecture.confirmed()));
    }

    @Test
    @Order(2)
    void withoutTheStoreTheAnswerIsSoonThatItIsAwayAndThenAllGoesOnByItself() {
        Lecture lecture = organiser.lecture("Ohne MongoDB", 10);
        String key = UUID.randomUUID().toString();
        platform.stop("mongodb");

        List<Duration> waits = Stream.generate(() -> howLongARefusalTakes(lecture, key))
                .limit(3)
                .sorted()
                .toList();
        assertThat(waits.getFirst()).isLessThan(SOON);

        platform.start("mongodb");
        Patience.within(AFTER_AN_OUTAGE)
                .until(() -> lecture.tryToRegister(ANNA, key).status() == 201);
        mailbox.expectWithin(AFTER_AN_OUTAGE, mail(lecture.confirmed()));
        assertThat(lecture.confirmedSeats()).isEqualTo(1);
    }

    private static Duration howLongARefusalTakes(Lecture lecture, String key) {
        Instant asked = Instant.now();
        Answer refusal = lecture.tryToRegister(ANNA, key).expect(503, "UNAVAILABLE");
        assertThat(refusal.headers().firstValue("Retry-After")).isPresent();
        return Duration.between(asked, Instant.now());
    }

    @Test
    @Order(3)
    void withoutTheMailServerPeopleRegisterAndEachMailComesOnce() {
        Lecture lecture = organiser.lecture("Ohne Mailserver", 10);
        platform.stop("mail");

        List<Person> people = IntStream.rangeClosed(1, 5)
                .mapToObj(n -> Person.numbered("M", n))
                .toList();
        people.forEach(person -> assertThat(lecture.register(person).status()).isEqualTo("CONFIRMED"));

        platform.start("mail");
        mailbox.reopen();
        assertThat(mailbox.expectWithin(AFTER_AN_OUTAGE, mails(5, lecture.confirmed()))
                        .recipients(lecture.confirmed()))
                .containsExactlyElementsOf(people.stream().map(Person::email).toList());
    }

    @Test
    @Order(4)
    void aRecordNobodyCanReadIsPutAsideAndTheNextOnesAreRead() {
        Lecture lecture = organiser.lecture("Unlesbares", 10);
        String id = UUID.randomUUID().toString();
        // the key of the lecture, so that what follows stands behind it in the same partition
        platform.broker()
                .send(
                        "registration.events",
                        lecture.id(),
                        "{ this is no event",
                        Map.of(
                                "ce_specversion", "1.0",
                                "ce_id", id,
                                "ce_type", "registration.registration-confirmed",
                                "ce_source", "/registration",
                                "ce_subject", lecture.id(),
                                "ce_time", "2024-04-10T07:00:00Z",
                                "ce_sequence", "1",
                                "content-type", "application/json"));
        lecture.register(BEN);

        mailbox.expect(mail(lecture.confirmed()));
        String position = letterOtherThan("none", id);
        assertThat(position).startsWith("registration.events.notification.dlq/");
        assertThat(platform.deadLetters("show", position)).contains("{ this is no event");

        assertThat(platform.deadLetters("replay", position)).contains("replayed 1");
        // as unreadable as before, so it comes back as another letter
        assertThat(letterOtherThan(position, id)).startsWith("registration.events.notification.dlq/");
        mailbox.expectNothing();
    }

    /** Position of a waiting letter to notification that carries this event id, once there is one but the given. */
    private String letterOtherThan(String position, String id) {
        return Patience.within(AFTER_AN_OUTAGE)
                .until(() -> letter(id), found -> found.filter(one -> !one.equals(position))
                        .isPresent())
                .orElseThrow();
    }

    private Optional<String> letter(String id) {
        return platform.deadLetters("list")
                .lines()
                .filter(line -> line.contains(id) && line.contains(".notification.dlq/"))
                .map(line -> line.split("\\s+")[0])
                .findFirst();
    }
}
