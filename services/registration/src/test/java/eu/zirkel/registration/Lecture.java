package eu.zirkel.registration;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.contracts.Capacity;
import eu.zirkel.contracts.Format;
import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.contracts.Recording;
import eu.zirkel.contracts.RegistrationPolicy;
import eu.zirkel.contracts.SchedulingEvent.ActivityPublished;
import eu.zirkel.service.Ids;
import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestApi.Answer;
import eu.zirkel.testing.TestEvents;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A lecture on 14 May 2024 at ten, as scheduling publishes it, and people who register for it. */
final class Lecture {

    private static final String PROGRAMME = "programme";
    private static final FuzzyDate TEN_O_CLOCK =
            FuzzyDate.at(ZonedDateTime.parse("2024-05-14T10:00:00+02:00[Europe/Berlin]"));

    static final String NOW = "2024-04-10T09:00:00+02:00";

    final String id = Ids.next();
    private final TestApi api;
    private final TestEvents events;

    private Lecture(TestApi api, TestEvents events) {
        this.api = api;
        this.events = events;
    }

    static Lecture published(TestApi api, TestEvents events, @Nullable Integer seats) {
        return published(
                api,
                events,
                TEN_O_CLOCK,
                seats == null ? null : Capacity.persons(seats),
                RegistrationPolicy.firstCome(),
                null);
    }

    static Lecture published(
            TestApi api,
            TestEvents events,
            FuzzyDate when,
            @Nullable Capacity capacity,
            @Nullable RegistrationPolicy policy,
            @Nullable String externalUrl) {
        return published(api, events, PROGRAMME, when, capacity, policy, externalUrl);
    }

    /** One of a programme of its own, with one seat. */
    static Lecture of(TestApi api, TestEvents events, String programme) {
        return published(
                api, events, programme, TEN_O_CLOCK, Capacity.persons(1), RegistrationPolicy.firstCome(), null);
    }

    private static Lecture published(
            TestApi api,
            TestEvents events,
            String programme,
            FuzzyDate when,
            @Nullable Capacity capacity,
            @Nullable RegistrationPolicy policy,
            @Nullable String externalUrl) {
        Lecture lecture = new Lecture(api, events);
        api.setClock(NOW);
        events.publish(
                lecture.id,
                new ActivityPublished(
                        lecture.id,
                        "series",
                        programme,
                        "LECTURE",
                        Map.of("de", "Bottom-up"),
                        null,
                        null,
                        when,
                        "Europe/Berlin",
                        Duration.ofMinutes(40),
                        Format.ONLINE,
                        null,
                        capacity,
                        policy,
                        externalUrl,
                        new Recording(true, Recording.Scope.TALK),
                        null,
                        0));
        Awaitility.await().until(() -> lecture.seats().status() == 200);
        return lecture;
    }

    Answer register(String name, String email) {
        return api.post("/api/registrations", body(name, email));
    }

    Answer register(String person) {
        return register(person, person + "." + id + "@town.example");
    }

    Answer registerWithKey(String person, String key) {
        return api.with("Idempotency-Key", key)
                .post("/api/registrations", body(person, person + "." + id + "@town.example"));
    }

    String body(String name, String email) {
        return """
                {'target':{'type':'ACTIVITY','id':'%s'},'participants':[{'name':'%s','email':'%s'}],'language':'de'}""".formatted(id, name, email);
    }

    void awaitPostponement() {
        AtomicInteger early = new AtomicInteger();
        Awaitility.await()
                .until(() -> register("early-" + early.incrementAndGet()).code().equals("DATE_NOT_FIXED"));
    }

    Answer withdraw(Answer registered) {
        String link = registered.json().path("link").asString();
        return api.post(
                "/api/registrations/%s/withdraw?token=%s"
                        .formatted(registered.json().path("id").asString(), link.substring(link.lastIndexOf('/') + 1)),
                "{}");
    }

    Answer read(Answer registered) {
        String link = registered.json().path("link").asString();
        return api.get("/api/links/" + link.substring(link.lastIndexOf('/') + 1));
    }

    Answer seats() {
        return api.get("/api/activities/" + id + "/seats");
    }

    void publish(Record event) {
        events.publish(id, event);
    }

    /** Neither the store nor the topic of people has heard of a person who was refused. */
    void keptNothingOf(MongoTemplate mongo, String person) {
        String address = address(person);
        assertThat(mongo.getCollection("people").countDocuments(new Document("address", address)))
                .isZero();
        String next = "after-" + person;
        register(next);
        Awaitility.await().until(() -> saidOf(address(next)));
        assertThat(saidOf(address)).isFalse();
    }

    String address(String person) {
        return person + "." + id.toLowerCase(Locale.ROOT) + "@town.example";
    }

    private boolean saidOf(String address) {
        return events.raw("registration.people").stream()
                .anyMatch(heard -> heard.body().toLowerCase(Locale.ROOT).contains("\"" + address + "\""));
    }
}
