package eu.zirkel.journeys;

import static eu.zirkel.journeys.mail.Expected.mail;
import static eu.zirkel.journeys.mail.Expected.mails;
import static eu.zirkel.journeys.mail.MailAssert.assertThatMail;
import static eu.zirkel.journeys.platform.Platform.SERVICES;
import static eu.zirkel.journeys.stage.Person.p;
import static eu.zirkel.journeys.stage.Person.people;
import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.journeys.http.Answer;
import eu.zirkel.journeys.http.Api;
import eu.zirkel.journeys.mail.CalendarFile;
import eu.zirkel.journeys.mail.Delivery;
import eu.zirkel.journeys.mail.Expected;
import eu.zirkel.journeys.mail.Mail;
import eu.zirkel.journeys.mail.Mailbox;
import eu.zirkel.journeys.platform.Journey;
import eu.zirkel.journeys.platform.Patience;
import eu.zirkel.journeys.platform.Platform;
import eu.zirkel.journeys.platform.Status;
import eu.zirkel.journeys.stage.CoffeePlan;
import eu.zirkel.journeys.stage.Lecture;
import eu.zirkel.journeys.stage.Organiser;
import eu.zirkel.journeys.stage.Passerby;
import eu.zirkel.journeys.stage.Person;
import eu.zirkel.journeys.stage.Registered;
import eu.zirkel.journeys.stage.Rush;
import eu.zirkel.testing.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Story C, "Thirty seats", on two instances of every service, step by step, numbers and wording as written. Two steps are told a little later than in the
 * story, because a clock that is set forward by a year does not run back: the last sentence of C15 (the recording expires)
 * comes after C22, and the second lecture of C18 is announced in C16 already, so that there is something to look forward to.
 */
@Journey
@Order(1)
class CoffeeLecturesJourney {

    private static final String ROOM = "https://webex.example/meet/cl-0514";
    private static final String DAY = "14.05.2024";
    private static final String REASON = "Die Reihe richtet sich an Beschäftigte der Verwaltung.";
    private static final Person P30 = p(30).from("Ruhr-Universität", "RESEARCH", "DE-NW");
    private static final Person P31 = p(31).from("Stadt Hannover", "MUNICIPAL_ADMINISTRATION", "DE-NI");

    private final Platform platform;
    private final Organiser organiser;
    private final Passerby passerby;
    private final Mailbox mailbox;
    private final Map<Person, Registered> seats = new HashMap<>();
    private final Map<Person, Registered> seatsOfSecond = new HashMap<>();

    private String programme = "";
    private String series = "";
    private String recording = "";
    private String recordingFile = "";
    private Lecture lecture;
    private Lecture second;

    CoffeeLecturesJourney(Platform platform) {
        this.platform = platform;
        platform.scale(SERVICES, 2);
        platform.itIs("2024-04-08T09:00:00+02:00");
        this.organiser = new Organiser(platform);
        this.passerby = new Passerby(platform);
        this.mailbox = new Mailbox(platform);
    }

    @AfterEach
    void theRoomIsSecret() {
        passerby.neverSaw(ROOM);
    }

    @Test
    @Order(1)
    void c1TheOrganiserPlansTheSeries() {
        programme = organiser.programme("Coffee Lectures");
        series = organiser.series(programme, CoffeePlan.SERIES);

        assertThat(series).isNotEmpty();
    }

    @Test
    @Order(2)
    void c2TheLectureIsPublishedWithADayAndNoTime() {
        lecture = organiser.lecture(series, CoffeePlan.lecture(ROOM), "Coffee Lecture: Bottom-up", DAY);

        Patience.eventually().untilAsserted(() -> {
            Answer answer = passerby.get("/a/" + lecture.id()).expect(200);
            assertThat(answer.page())
                    .contains(DAY, "noch 30 Plätze", "Der Vortrag wird aufgezeichnet")
                    .contains("Stadtentwicklung durch Bürgerbeteiligung Bottom-up")
                    .contains("Dr. Jan-Hendrik Kamlage", "Leiter der Forschungsgruppe")
                    .contains("Forschungsgruppe Partizipation und Transformation", "CURE", "Ruhr-Universität Bochum")
                    .doesNotContainPattern("\\d:\\d\\d Uhr");
            assertThat(answer.body()).contains("<form", "name=\"name\"", "name=\"email\"");
        });
        passerby.lookAround(lecture.id(), series, programme);
    }

    @Test
    @Order(3)
    void c3ACapacityOfNothingIsRefusedAndTooLongAnAgendaIsDoubted() {
        lecture.command("capacity", Map.of("total", 0)).expect(400, "VALIDATION_FAILED");

        Answer draft = organiser.draft(series, CoffeePlan.TOO_LONG).expect(201);
        assertThat(draft.list("warnings"))
                .anyMatch(warning -> warning.path("code").asString().startsWith("SLOT"));
        platform.as("organiser").delete("/api/activities/" + draft.text("id")).expect(204);
        assertThat(lecture.seats().json().path("capacity").asInt()).isEqualTo(30);
    }

    @Test
    @Order(4)
    void c4TheTimeIsFixedAndNobodyIsToldBecauseNobodyRegistered() {
        platform.itIs("2024-04-10T09:00:00+02:00");
        Answer fixed = lecture.command(
                        "date",
                        Map.of("when", Map.of("precision", "INSTANT", "value", "2024-05-14T10:00[Europe/Berlin]")))
                .expect(200);

        assertThat(fixed.text("startsAt")).isEqualTo("2024-05-14T08:00:00Z");
        assertThat(fixed.text("endsAt")).isEqualTo("2024-05-14T08:40:00Z");
        lecture = lecture.at(DAY + ", 10:00 Uhr");
        CalendarFile published = new CalendarFile(passerby.get("/api/activities/" + lecture.id() + "/calendar.ics")
                .expect(200)
                .body());
        assertThat(published.method()).isEqualTo("PUBLISH");
        assertThat(published.lines("DTSTART")).containsExactly("DTSTART;TZID=Europe/Berlin:20240514T100000");
        assertThat(published.value("UID")).isEqualTo(uid(lecture));
        assertThat(published.lines("ATTENDEE")).isEmpty();
        mailbox.expectNothing();
    }

    @Test
    @Order(5)
    @Requirement({"C-16", "C-20", "C-21", "C-27"})
    void c5ThirtyGetASeatTwoAreReviewedAndTheOthersWait() {
        people(1, 29).forEach(person -> assertThat(register(person).status()).isEqualTo("CONFIRMED"));
        assertThat(register(P30).status()).isEqualTo("UNDER_REVIEW");
        assertThat(register(P31).status()).isEqualTo("UNDER_REVIEW");
        assertThat(lecture.confirmedSeats()).isEqualTo(29);
        assertThat(register(p(32)).status()).isEqualTo("CONFIRMED");
        for (int position = 1; position <= 2; position++) {
            Registered waiting = register(p(32 + position));
            assertThat(waiting.status()).isEqualTo("WAITLISTED");
            assertThat(waiting.position()).isEqualTo(position);
        }
        lecture.tryToRegister(new Person("P", "p.example")).expect(400, "VALIDATION_FAILED");
        lecture.tryToRegister(new Person("Person P01", "P01@Stadt.Example")).expect(409, "DUPLICATE_REGISTRATION");

        Delivery delivery = mailbox.expect(
                mails(30, "Anmeldebestätigung: Coffee Lecture: Bottom-up am 14.05.2024, 10:00 Uhr"),
                mails(2, "Anmeldung eingegangen: Coffee Lecture: Bottom-up"),
                mail("Warteliste: Coffee Lecture: Bottom-up (Platz 1)"),
                mail("Warteliste: Coffee Lecture: Bottom-up (Platz 2)"));
        List<Person> thirty =
                Stream.concat(people(1, 29).stream(), Stream.of(p(32))).toList();
        assertThat(delivery.recipients(lecture.confirmed())).isEqualTo(addresses(thirty));
        delivery.of(lecture.confirmed()).forEach(this::invitesToTheLecture);
        assertThat(delivery.recipients(lecture.received())).isEqualTo(addresses(List.of(P30, P31)));
        delivery.of(lecture.received())
                .forEach(received -> assertThatMail(received).neverSays(ROOM).hasNoCalendarFile());
        for (int position = 1; position <= 2; position++) {
            Mail waiting = delivery.the(lecture.waiting(position));
            assertThat(waiting.to()).isEqualTo(p(32 + position).email());
            assertThatMail(waiting).neverSays(ROOM).hasNoCalendarFile();
        }
        assertThat(status(p(1))).isEqualTo("CONFIRMED");
        Patience.eventually()
                .untilAsserted(() ->
                        assertThat(passerby.get("/a/" + lecture.id()).page()).contains("ausgebucht – Warteliste"));
    }

    @Test
    @Order(6)
    @Requirement("C-16")
    void c6ALateApprovalKeepsItsReceiptAndARejectionSaysWhy() {
        Answer approved =
                lecture.decide(seats.get(P31), Map.of("decision", "APPROVE")).expect(200);
        assertThat(approved.text("status")).isEqualTo("WAITLISTED");
        assertThat(approved.json().path("position").asInt()).isEqualTo(1);
        lecture.decide(seats.get(P30), Map.of("decision", "REJECT")).expect(400, "VALIDATION_FAILED");
        lecture.decide(seats.get(P30), Map.of("decision", "REJECT", "reason", REASON))
                .expect(200);

        Delivery delivery = mailbox.expect(
                mail("Warteliste: Coffee Lecture: Bottom-up (Platz 1)"),
                mail("Keine Teilnahme möglich: Coffee Lecture: Bottom-up"));
        assertThat(delivery.the(lecture.waiting(1)).to()).isEqualTo(P31.email());
        assertThat(delivery.the(lecture.rejected()).to()).isEqualTo(P30.email());
        assertThatMail(delivery.the(lecture.rejected()))
                .says(REASON)
                .neverSays(ROOM)
                .hasNoCalendarFile();
        assertThat(waiting(lecture)).containsExactly(P31.email(), p(33).email(), p(34).email());
        lecture.decide(seats.get(P30), Map.of("decision", "APPROVE")).expect(409, "ALREADY_DECIDED");
        mailbox.expectNothing();
    }

    @Test
    @Order(7)
    void c7WhoeverWithdrawsMakesRoomForTheFirstInLine() {
        lecture.withdraw(seats.get(p(5))).expect(200);

        Delivery delivery = mailbox.expect(mail(lecture.withdrawn()), mail(lecture.promoted()));
        Mail goodbye = delivery.the("Abmeldung bestätigt: Coffee Lecture: Bottom-up");
        assertThat(goodbye.to()).isEqualTo(p(5).email());
        assertThatMail(goodbye).says("Abmeldung").neverSays("Absage").takesTheReaderOut(uid(lecture), 1);
        Mail welcome = delivery.the("Platz frei – Sie sind dabei: Coffee Lecture: Bottom-up am 14.05.2024, 10:00 Uhr");
        assertThat(welcome.to()).isEqualTo(P31.email());
        invitesToTheLecture(welcome);
        assertThat(status(P31)).isEqualTo("CONFIRMED");

        lecture.withdraw(seats.get(p(5))).expect(409, "ALREADY_WITHDRAWN");
        mailbox.expectNothing();
    }

    @Test
    @Order(8)
    void c8ASmallerRoomDropsNobodyAndALargerOneLetsTheNextIn() {
        Answer smaller = lecture.command("capacity", Map.of("total", 25)).expect(200);
        assertThat(warnings(smaller)).contains("CAPACITY_BELOW_CONFIRMED");
        platform.awaitQuiet();
        assertThat(lecture.confirmedSeats()).isEqualTo(30);

        Answer larger = lecture.command("capacity", Map.of("total", 31)).expect(200);
        assertThat(warnings(larger)).doesNotContain("CAPACITY_BELOW_CONFIRMED");
        assertThat(mailbox.expect(mail(lecture.promoted())).recipients(lecture.promoted()))
                .containsExactly(p(33).email());
        assertThat(lecture.confirmedSeats()).isEqualTo(31);

        Answer asBefore = lecture.command("capacity", Map.of("total", 30)).expect(200);
        assertThat(warnings(asBefore)).contains("CAPACITY_BELOW_CONFIRMED");
        mailbox.expectNothing();
        assertThat(lecture.confirmedSeats()).isEqualTo(31);
    }

    @Test
    @Order(9)
    void c9ASeatTooManyIsNotGivenAway() {
        lecture.withdraw(seats.get(p(6))).expect(200);

        mailbox.expect(mail(lecture.withdrawn()));
        assertThat(lecture.confirmedSeats()).isEqualTo(30);
        assertThat(status(p(34))).isEqualTo("WAITLISTED");
    }

    @Test
    @Order(10)
    void c10TheDayBeforeEverybodyConfirmedIsReminded() {
        platform.itIs("2024-05-13T10:00:00+02:00");

        Delivery delivery = mailbox.expect(mails(30, "Erinnerung: Coffee Lecture: Bottom-up am 14.05.2024, 10:00 Uhr"));
        assertThat(delivery.recipients(lecture.reminder()))
                .isEqualTo(confirmed(lecture))
                .contains(P31.email(), p(33).email())
                .doesNotContain(p(5).email(), p(6).email(), p(34).email(), P30.email());
        delivery.of(lecture.reminder())
                .forEach(reminder -> assertThatMail(reminder).says(ROOM));
    }

    @Test
    @Order(11)
    void c11WhoMovesUpLateGetsNoReminderThatIsOver() {
        platform.itIs("2024-05-13T18:00:00+02:00");
        lecture.withdraw(seats.get(p(7))).expect(200);

        Delivery delivery = mailbox.expect(mail(lecture.withdrawn()), mail(lecture.promoted()));
        assertThat(delivery.the(lecture.promoted()).to()).isEqualTo(p(34).email());
    }

    @Test
    @Order(12)
    void c12AnHourBeforeEverybodyConfirmedIsRemindedAgain() {
        platform.itIs("2024-05-14T09:00:00+02:00");

        Delivery delivery = mailbox.expect(mails(30, lecture.reminder()));
        assertThat(delivery.recipients(lecture.reminder()))
                .isEqualTo(confirmed(lecture))
                .contains(p(34).email())
                .doesNotContain(p(7).email());
    }

    @Test
    @Order(13)
    void c13OnceItHasBegunNobodyLeavesAndNobodyJoins() {
        platform.itIs("2024-05-14T10:01:00+02:00");

        lecture.withdraw(seats.get(p(8))).expect(409, "ACTIVITY_STARTED");
        lecture.tryToRegister(p(36)).expect(409, "REGISTRATION_CLOSED");
        mailbox.expectNothing();
    }

    @Test
    @Order(14)
    void c14TwentySixOfThirtyCame() {
        platform.itIs("2024-05-14T10:45:00+02:00");
        lecture.command("held", Map.of()).expect(200);
        platform.awaitQuiet();
        List<String> came = confirmed().stream()
                .limit(26)
                .map(participant -> participant.path("personId").asString())
                .toList();
        Answer recorded = lecture.command("attendance", Map.of("present", came)).expect(200);

        assertThat(recorded.json().path("present").asInt()).isEqualTo(26);
        assertThat(recorded.json().path("absent").asInt()).isEqualTo(4);
        assertThat(confirmed())
                .filteredOn(participant ->
                        participant.path("attendance").asString("").equals("NO_SHOW"))
                .hasSize(4);
        mailbox.expectNothing();
    }

    @Test
    @Order(15)
    @Requirement("C-19")
    void c15TheTalkCanBeWatchedByThoseWhoRegistered() {
        Api editor = platform.as("editor");
        recording = editor.post("/api/items", CoffeePlan.recording(lecture.id()))
                .expect(201)
                .text("id");
        recordingFile = editor.upload("/api/items/" + recording + "/files", "bottom-up.mp4", CoffeePlan.film())
                .expect(201)
                .text("id");
        editor.post("/api/items/" + recording + "/publish", Map.of()).expect(422, "CONSENT_MISSING");
        editor.patch("/api/items/" + recording, Map.of("speakerConsent", true)).expect(200);
        Answer doubtful =
                editor.post("/api/items/" + recording + "/publish", Map.of()).expect(422, "WARNINGS_UNACKNOWLEDGED");
        assertThat(warnings(doubtful)).containsExactly("CAPTIONS_MISSING");
        mailbox.expectNothing();

        editor.patch("/api/items/" + recording, Map.of("captions", true, "availableUntil", "2025-05-21"))
                .expect(200);
        editor.post("/api/items/" + recording + "/publish", Map.of()).expect(200);

        Delivery delivery = mailbox.expect(mails(30, "Aufzeichnung verfügbar: Coffee Lecture: Bottom-up"));
        assertThat(delivery.recipients(lecture.recorded()))
                .isEqualTo(confirmed(lecture))
                .contains(P31.email(), p(33).email(), p(34).email())
                .doesNotContain(p(5).email(), p(6).email(), p(7).email(), P30.email());
        passerby.get("/api/items/" + recording + "/files/" + recordingFile).expect(200);
    }

    @Test
    @Order(16)
    @Requirement("C-23")
    void c16ATruncatedAddressHelpsOn() {
        second = organiser.lecture(
                series, CoffeePlan.secondLecture(ROOM), "Coffee Lecture: Dorf", "11.06.2024, 10:00 Uhr");

        Answer answer = passerby.get("/a/10068").expect(404);
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(answer.body()).contains("type=\"search\"", "/a/" + second.id());
        assertThat(answer.page()).contains("Beteiligung im ländlichen Raum");
    }

    @Test
    @Order(17)
    @Requirement({"C-07", "C-08", "C-09", "C-11", "C-18"})
    void c17AGoodPracticeIsFoundInBothItsTownsAndOnTheLecturesPage() {
        Api editor = platform.as("editor");
        String practice = editor.post("/api/items", CoffeePlan.goodPractice(lecture.id()))
                .expect(201)
                .text("id");
        editor.post("/api/items/" + practice + "/publish", Map.of()).expect(200);

        for (String town : List.of("Essen", "Offenbach")) {
            Patience.eventually().untilAsserted(() -> assertThat(ids(passerby.get("/api/items?territory=" + town)))
                    .contains(practice));
        }
        assertThat(ids(passerby.get("/api/items?contributor=Dr.%20Jan-Hendrik%20Kamlage")))
                .contains(practice);
        JsonNode published = passerby.get("/api/items/" + practice).expect(200).json();
        assertThat(published.path("awards").path(0).asString()).isEqualTo("Auszeichnung für Innovationskraft");
        assertThat(published.path("transferability").path("de").asString())
                .isEqualTo("Auch für kleinere Kommunen geeignet");
        assertThat(published.path("licence").asString()).isEqualTo("CC BY 4.0");
        assertThat(published.path("recommendedForReuse").asBoolean()).isTrue();
        assertThat(passerby.get("/a/" + lecture.id()).expect(200).page()).contains("Beweg Dein Quartier");
        mailbox.expectNothing();
    }

    @Test
    @Order(18)
    @Requirement("C-21")
    void c18FortyAtOnceAgainstTwoInstancesFillThirtySeats() {
        List<Status.Instance> instances = platform.scale("registration", 2);
        List<Person> forty = IntStream.rangeClosed(1, 40)
                .mapToObj(n -> Person.numbered("S", n))
                .toList();

        Map<String, Double> before =
                instances.stream().collect(Collectors.toMap(Status.Instance::url, CoffeeLecturesJourney::taken));

        Map<Person, Registered> first = Rush.of(forty, person -> second.tryToRegister(person, key(person)));
        seatsOfSecond.putAll(first);
        assertThat(instances).hasSize(2).allMatch(one -> taken(one) > before.get(one.url()));
        assertThat(first.values())
                .filteredOn(it -> it.status().equals("CONFIRMED"))
                .hasSize(30);
        assertThat(first.values())
                .filteredOn(it -> it.status().equals("WAITLISTED"))
                .extracting(Registered::position)
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        List<Expected> expected = new ArrayList<>(List.of(mails(30, second.confirmed())));
        IntStream.rangeClosed(1, 10).forEach(position -> expected.add(mail(second.waiting(position))));
        Delivery delivery = mailbox.expect(expected.toArray(Expected[]::new));
        assertThat(delivery.recipients(second.confirmed())).isEqualTo(confirmed(second));
        first.forEach((person, registered) -> {
            if (registered.status().equals("WAITLISTED")) {
                assertThat(delivery.the(second.waiting(registered.position())).to())
                        .isEqualTo(person.email());
            }
        });

        Map<Person, Registered> again = Rush.of(forty, person -> second.tryToRegister(person, key(person)));
        assertThat(again).isEqualTo(first);
        second.tryToRegister(Person.numbered("T", 1), key(forty.getFirst())).expect(409, "IDEMPOTENCY_MISMATCH");
        mailbox.expectNothing();
        assertThat(second.confirmedSeats()).isEqualTo(30);
    }

    @Test
    @Order(19)
    void c19MailsAreMissedNeitherNorSentTwice() {
        Person leaving = someoneConfirmedInTheSecond();
        String next = waiting(second).getFirst();
        platform.stop("notification");
        second.withdraw(seatsOfSecond.get(leaving)).expect(200);
        platform.start("notification");

        Delivery delivery = mailbox.expect(mail(second.withdrawn()), mail(second.promoted()));
        assertThat(delivery.the(second.withdrawn()).to()).isEqualTo(leaving.email());
        assertThat(delivery.the(second.promoted()).to()).isEqualTo(next);

        platform.stop("notification");
        platform.broker().rewind("notification");
        platform.start("notification");
        platform.awaitQuiet(Patience.AFTER_AN_OUTAGE);
        mailbox.expectNothing();
    }

    @Test
    @Order(20)
    @Requirement("C-24")
    void c20WhoMissedTheLectureFindsItsRecordingAndTheNextOne() {
        Answer page = passerby.get("/a/" + lecture.id()).expect(200);
        JsonNode next = passerby.get("/api/activities/" + lecture.id())
                .expect(200)
                .json()
                .path("next");

        assertThat(next.path("id").asString()).isEqualTo(second.id());
        assertThat(page.body()).contains(recording, "/a/" + second.id());
        assertThat(page.page()).contains("Aufzeichnung", "Beteiligung im ländlichen Raum");
    }

    @Test
    @Order(21)
    void c21ACancellationReachesEverybodyAndTakesTheEventOutOfTheirCalendars() {
        List<String> invited = confirmed(second);
        List<String> waiting = waiting(second).stream().sorted().toList();
        second.command("cancel", Map.of("reason", "Die Referentin ist erkrankt."))
                .expect(200);

        Delivery delivery = mailbox.expect(mails(39, second.cancelled()));
        List<Mail> withCalendar = delivery.of(second.cancelled()).stream()
                .filter(mail -> mail.open().calendar().isPresent())
                .toList();
        assertThat(withCalendar).hasSize(30).allSatisfy(mail -> assertThatMail(mail)
                .says("Die Referentin ist erkrankt.")
                .cancels(uid(second), 1));
        assertThat(withCalendar).extracting(Mail::to).containsExactlyInAnyOrderElementsOf(invited);
        assertThat(delivery.of(second.cancelled()))
                .filteredOn(mail -> mail.open().calendar().isEmpty())
                .hasSize(9)
                .extracting(Mail::to)
                .containsExactlyInAnyOrderElementsOf(waiting);
        platform.itIs("2024-06-11T09:30:00+02:00");
        mailbox.expectNothing();
    }

    @Test
    @Order(22)
    @Requirement("C-21")
    void c22TheFiguresAreTrueAndStayTheSameWhenTheyAreCountedAgain() {
        Patience.eventually().untilAsserted(() -> {
            JsonNode figures = figures();
            assertThat(figures.path("activities").path("held").asInt()).isEqualTo(1);
            assertThat(figures.path("activities").path("cancelled").asInt()).isEqualTo(1);
            assertThat(figures.path("attendances").asInt()).isEqualTo(26);
            assertThat(figures.path("registrations").path("rejected").asInt()).isEqualTo(1);
            assertThat(figures.path("registrations").path("withdrawn").asInt()).isEqualTo(4);
        });
        JsonNode before = figures();

        platform.stop("scheduling");
        platform.broker().rewind("scheduling");
        platform.start("scheduling");
        platform.awaitQuiet(Patience.AFTER_AN_OUTAGE);

        assertThat(figures()).isEqualTo(before);
        mailbox.expectNothing();
    }

    @Test
    @Order(23)
    @Requirement("C-19")
    void c15AfterItsTimeTheRecordingIsGoneAndItsPageStays() {
        platform.itIs("2025-05-22T09:00:00+02:00");

        passerby.get("/api/items/" + recording + "/files/" + recordingFile).expect(410, "RECORDING_EXPIRED");
        passerby.get("/wissen/" + recording).expect(200);
    }

    private Registered register(Person person) {
        Registered registered = lecture.register(person);
        seats.put(person, registered);
        return registered;
    }

    private String status(Person person) {
        return lecture.look(seats.get(person)).expect(200).text("status");
    }

    private void invitesToTheLecture(Mail mail) {
        assertThatMail(mail)
                .says(ROOM)
                .says("Der Vortrag wird aufgezeichnet")
                .invites(uid(lecture), 1)
                .lasts("TZID=Europe/Berlin:20240514T100000", "TZID=Europe/Berlin:20240514T104000");
    }

    private JsonNode figures() {
        return passerby.get("/api/programmes/" + programme + "/statistics")
                .expect(200)
                .json();
    }

    private static List<String> waiting(Lecture lecture) {
        return lecture.list("waitlist").stream()
                .map(waiting -> waiting.path("email").asString())
                .toList();
    }

    private static List<String> confirmed(Lecture lecture) {
        return lecture.list("participants").stream()
                .filter(participant -> participant.path("status").asString().equals("CONFIRMED"))
                .map(participant -> participant.path("email").asString())
                .sorted()
                .toList();
    }

    private static List<String> warnings(Answer answer) {
        return answer.list("warnings").stream()
                .map(warning -> warning.path("code").asString())
                .toList();
    }

    private static List<String> ids(Answer found) {
        return found.expect(200).list("items").stream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private List<JsonNode> confirmed() {
        return lecture.list("participants").stream()
                .filter(participant -> participant.path("status").asString().equals("CONFIRMED"))
                .toList();
    }

    private Person someoneConfirmedInTheSecond() {
        return seatsOfSecond.entrySet().stream()
                .filter(seat -> seat.getValue().status().equals("CONFIRMED"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> addresses(List<Person> people) {
        return people.stream().map(Person::email).sorted().toList();
    }

    private static String uid(Lecture lecture) {
        return lecture.id() + "@zirkel.example";
    }

    private static double taken(Status.Instance registration) {
        return Platform.metric(registration, "zirkel_registrations_total");
    }

    private String key(Person person) {
        return second.id() + "-" + person.email();
    }
}
