package eu.zirkel.journeys;

import static eu.zirkel.journeys.mail.Expected.mails;
import static eu.zirkel.journeys.platform.Patience.AFTER_AN_OUTAGE;
import static eu.zirkel.journeys.platform.Platform.SERVICES;
import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.journeys.http.Api;
import eu.zirkel.journeys.load.Portals;
import eu.zirkel.journeys.load.Reckoning;
import eu.zirkel.journeys.load.Sight;
import eu.zirkel.journeys.load.Visitors;
import eu.zirkel.journeys.mail.Delivery;
import eu.zirkel.journeys.mail.Mail;
import eu.zirkel.journeys.mail.Mailbox;
import eu.zirkel.journeys.platform.Journey;
import eu.zirkel.journeys.platform.Patience;
import eu.zirkel.journeys.platform.Platform;
import eu.zirkel.journeys.platform.Status;
import eu.zirkel.journeys.stage.Lecture;
import eu.zirkel.journeys.stage.Lectures;
import eu.zirkel.journeys.stage.Person;
import eu.zirkel.testing.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Every service twice: one half of all instances and then the other is restarted while people read, register and withdraw,
 * and nobody notices. {@code -Djourneys.seed=…} repeats the choices of an earlier run.
 */
@Journey
@Order(2)
class SeveralInstancesJourney {

    private static final String[] READERS = {"scheduling", "registration", "knowledge-base", "notification"};
    private static final long SEED = Long.getLong("journeys.seed", System.nanoTime());
    private static final int SEATS = 30;
    private static final int ANSWERS_AROUND = 40;
    private static final String SEARCH = "/api/items?q=Instanz";
    private static final String A_WEEK_BEFORE = "2027-04-07T10:00:00+02:00";
    private static final String A_DAY_BEFORE = "2027-04-13T10:00:00+02:00";

    private final Platform platform;
    private final Mailbox mailbox;
    private final Lectures series;
    private final List<Lecture> lectures;
    private final Map<String, List<Status.Instance>> instances = new HashMap<>();

    SeveralInstancesJourney(Platform platform) {
        this.platform = platform;
        platform.itIs("2027-03-01T09:00:00+01:00");
        this.series = new Lectures(platform, "Mehrere Instanzen", SEATS);
        this.lectures = List.of(
                series.add("Erster Vortrag", "2035-05-16T10:00", "16.05.2035, 10:00 Uhr"),
                series.add("Zweiter Vortrag", "2035-06-13T10:00", "13.06.2035, 10:00 Uhr"));
        this.mailbox = new Mailbox(platform);
    }

    @AfterEach
    void everythingRuns() {
        platform.start(SERVICES.toArray(String[]::new));
        mailbox.forget();
    }

    @AfterAll
    void oneInstanceAgain() {
        platform.scale(SERVICES, 1);
    }

    @Test
    @Order(1)
    void everyServiceRunsTwiceThePortalToo() {
        instances.putAll(platform.scale(SERVICES, 2));

        assertThat(instances.values())
                .allSatisfy(two -> assertThat(two).hasSize(2).doesNotHaveDuplicates());
        assertThat(instances.get("portal")).allSatisfy(portal -> assertThat(at(portal)
                        .get("/a/" + lectures.getFirst().id())
                        .expect(200)
                        .page())
                .contains("Erster Vortrag"));
    }

    @Test
    @Order(2)
    @Requirement({"C-21", "C-27"})
    void eachInstanceIsRestartedAndNobodyNotices() {
        publishItems();
        try (Portals portals = new Portals(instances.get("portal"));
                Visitors visitors = new Visitors(portals, lectures, SEATS, sights())) {
            visitors.start(SEED);
            awaitAnswers(visitors);
            restartAll("-1", visitors);
            restartAll("-2", visitors);
            awaitAnswers(visitors);
            visitors.close();
            System.out.printf("Several instances, seed %d: %s%n", SEED, visitors);
            assertThat(visitors.failures()).as("seed %d", SEED).isEmpty();

            platform.awaitQuiet(AFTER_AN_OUTAGE);
            Delivery delivery = mailbox.newMails();
            assertThat(new Reckoning(visitors, delivery).differences())
                    .as("seed %d", SEED)
                    .isEmpty();
            assertThatTheReckoningHasEyes(visitors, delivery);
        }
        assertThat(instances.get("registration"))
                .as("those that were restarted work, too")
                .allMatch(one -> Platform.metric(one, "zirkel_registrations_total") > 0);
        assertThat(at(instances.get("portal").getLast())
                        .get("/a/" + lectures.getFirst().id())
                        .expect(200)
                        .page())
                .contains("ausgebucht – Warteliste");
    }

    /** One of the two of every service, all at the same time: half of everything is away. */
    private void restartAll(String number, Visitors visitors) {
        String[] half = SERVICES.stream().map(service -> service + number).toArray(String[]::new);
        visitors.meanwhile("while the instances " + number + " stop");
        platform.stop(half);
        visitors.meanwhile("while the instances " + number + " start");
        platform.start(half);
        visitors.meanwhile("after the instances " + number + " have started");
    }

    private void publishItems() {
        Api editor = platform.as("editor");
        for (String title : List.of("Eine Instanz", "Noch eine Instanz")) {
            String id = editor.post(
                            "/api/items", Map.of("type", "TEXT", "language", "de", "titles", Map.of("de", title)))
                    .expect(201)
                    .text("id");
            editor.post("/api/items/" + id + "/publish", Map.of()).expect(200);
        }
        Patience.eventually().untilAsserted(() -> assertThat(instances.get("knowledge-base"))
                .allSatisfy(one -> assertThat(at(one).get(SEARCH).body()).contains("Noch eine Instanz")));
    }

    private List<Sight> sights() {
        Map<String, String> operator = Map.of("Authorization", "Bearer " + platform.token("operator"));
        List<Sight> sights = new ArrayList<>(List.of(
                new Sight("/", "Mehrere Instanzen"),
                new Sight("/p/" + series.programme(), "Erster Vortrag"),
                new Sight("/wissen?q=Instanz", "Noch eine Instanz"),
                new Sight(SEARCH, "Noch eine Instanz"),
                new Sight("/api/programmes/" + series.programme(), "Mehrere Instanzen"),
                new Sight("/api/activities?series=" + series.series(), "Zweiter Vortrag"),
                new Sight("/api/messages?limit=5", "messages", operator)));
        for (Lecture lecture : lectures) {
            sights.add(new Sight("/a/" + lecture.id(), lecture.title()));
            sights.add(new Sight("/api/activities/" + lecture.id(), lecture.title()));
        }
        return sights;
    }

    private static void awaitAnswers(Visitors visitors) {
        int before = visitors.answered();
        Patience.within(AFTER_AN_OUTAGE).until(() -> visitors.answered() >= before + ANSWERS_AROUND);
    }

    /** A reckoning that never finds anything proves nothing. */
    private static void assertThatTheReckoningHasEyes(Visitors visitors, Delivery delivery) {
        List<Mail> all = delivery.mails();
        List<Mail> oneMore = new ArrayList<>(all);
        oneMore.add(all.getFirst().writtenAgain());

        assertThat(new Reckoning(visitors, new Delivery(all.subList(1, all.size()))).differences())
                .hasSize(1);
        assertThat(new Reckoning(visitors, new Delivery(oneMore)).differences()).hasSize(1);
    }

    @Test
    @Order(3)
    void eachReminderComesOnceThoughTwoInstancesLookForIt() {
        Lecture soon = series.add("Naher Vortrag", "2027-04-14T10:00", "14.04.2027, 10:00 Uhr");
        List<Person> people = IntStream.rangeClosed(1, 25)
                .mapToObj(number -> Person.numbered("R", number))
                .toList();
        people.forEach(soon::register);
        mailbox.expectWithin(AFTER_AN_OUTAGE, mails(people.size(), soon.confirmed()));

        for (String time : List.of(A_WEEK_BEFORE, A_DAY_BEFORE)) {
            bothSeeThatItIs(time);
            platform.itIs(time);
            assertThat(mailbox.expectWithin(AFTER_AN_OUTAGE, mails(people.size(), soon.reminder()))
                            .recipients(soon.reminder()))
                    .containsExactlyElementsOf(
                            people.stream().map(Person::email).toList());
        }
    }

    /** At the same moment. */
    private void bothSeeThatItIs(String time) {
        List<CompletableFuture<Void>> clocks = instances.get("notification").stream()
                .map(one -> CompletableFuture.runAsync(() ->
                        at(one).put("/api/test/clock", Map.of("now", time)).expect(204)))
                .toList();
        clocks.forEach(CompletableFuture::join);
    }

    @Test
    @Order(4)
    void whatTwoInstancesReadAgainFromTheBeginningChangesNothing() {
        Map<String, String> before = countedAndFound();

        platform.stop(READERS);
        List.of(READERS).forEach(platform.broker()::rewind);
        platform.start(READERS);
        platform.awaitQuiet(AFTER_AN_OUTAGE);

        assertThat(countedAndFound()).isEqualTo(before);
        mailbox.expectNothing();
    }

    private Map<String, String> countedAndFound() {
        Map<String, String> all = series.figures();
        instances
                .get("knowledge-base")
                .forEach(one -> all.put(
                        "found at " + one.url(), at(one).get(SEARCH).expect(200).body()));
        return all;
    }

    private static Api at(Status.Instance instance) {
        return new Api(instance.url(), Map.of("Accept-Language", "de"));
    }
}
