package eu.zirkel.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.zirkel.contracts.Capacity;
import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.contracts.RegistrationPolicy;
import eu.zirkel.contracts.SchedulingEvent.ActivityDateFixed;
import eu.zirkel.contracts.SchedulingEvent.ActivityPostponed;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestApi.Answer;
import eu.zirkel.testing.TestEvents;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@ServiceTest
class RefusedRequestsTest {

    @Autowired
    TestApi api;

    @Autowired
    TestEvents events;

    @Autowired
    MongoTemplate mongo;

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("not JSON", "{'target':", ""),
                Arguments.of("an unknown field", valid("'colour':'red'"), "colour"),
                Arguments.of("a number for a text", valid("'language':5"), "language"),
                Arguments.of(
                        "an operator where text belongs",
                        person("{'$gt':''}", "'p@town.example'"),
                        "participants[0].name"),
                Arguments.of(
                        "no participants",
                        "{'target':{'type':'ACTIVITY','id':'ID'},'participants':[]}",
                        "participants"),
                Arguments.of("no target", "{'participants':[{'name':'P','email':'p@town.example'}]}", "target"),
                Arguments.of(
                        "an unknown target type",
                        "{'target':{'type':'MOON','id':'ID'},'participants':[]}",
                        "target.type"),
                Arguments.of("an address without @", person("'P'", "'p.example'"), "participants[0].email"),
                Arguments.of(
                        "an address with a line break",
                        person("'P'", "'p@town.example\\r\\nBcc: all@town.example'"),
                        "participants[0].email"),
                Arguments.of("a name with a line break", person("'P\\nQ'", "'p@town.example'"), "participants[0].name"),
                Arguments.of(
                        "a name of 10,000 characters",
                        person("'" + "n".repeat(10_000) + "'", "'p@town.example'"),
                        "participants[0].name"),
                Arguments.of("a blank name", person("' '", "'p@town.example'"), "participants[0].name"),
                Arguments.of("an answer to an operator", valid("'answers':{'$where':'1'}"), "answers.$where"),
                Arguments.of("an answer to a path", valid("'answers':{'a.b':'1'}"), "answers.a.b"),
                Arguments.of("an answer to nothing", valid("'answers':{'':'1'}"), "answers[]"),
                Arguments.of("an unknown language", valid("'language':'xx'"), "language"));
    }

    private static String valid(String more) {
        return "{'target':{'type':'ACTIVITY','id':'ID'},'participants':[{'name':'P','email':'p@town.example'}]," + more
                + "}";
    }

    private static String person(String name, String email) {
        return "{'target':{'type':'ACTIVITY','id':'ID'},'participants':[{'name':%s,'email':%s}]}"
                .formatted(name, email);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void isRefusedWithTheFieldThatIsWrong(String what, String body, String field) {
        Answer answer = api.with("Accept-Language", "fr").post("/api/registrations", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo("VALIDATION_FAILED");
        assertThat(answer.json().path("detail").asString()).isEqualTo("Veuillez vérifier vos indications.");
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("eu.zirkel");
        if (!field.isEmpty()) {
            assertThat(answer.json().path("errors").get(0).path("field").asString())
                    .isEqualTo(field);
            assertThat(answer.json().path("errors").get(0).path("message").asString())
                    .isNotBlank();
        }
    }

    @Test
    void aBodyOverSixtyFourKilobytesIsTooLarge() {
        assertThat(api.post("/api/registrations", person("'" + "n".repeat(70_000) + "'", "'p@town.example'"))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void anotherContentTypeIsNotUnderstood() {
        Answer answer = api.with("Content-Type", "text/plain").send("POST", "/api/registrations", "hello");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void whatDoesNotExistIsNotFoundAndALinkThatOpensNothingIsGone() {
        assertThat(api.post("/api/registrations", valid("'language':'de'")).status())
                .isEqualTo(404);
        assertThat(api.get("/api/registrations/none?token=x").status()).isEqualTo(404);
        assertThat(api.get("/api/links/none").code()).isEqualTo("LINK_EXPIRED");
        assertThat(api.get("/api/links/none").status()).isEqualTo(410);
        assertThat(api.get("/api/nothing").status()).isEqualTo(404);
    }

    @Test
    void aLinkOpensOneRegistrationOnly() {
        Lecture lecture = Lecture.published(api, events, 5);
        Answer anna = lecture.register("anna");
        Answer ben = lecture.register("ben");
        String token = token(ben);

        assertThat(api.get("/api/registrations/" + anna.json().path("id").asString() + "?token=" + token)
                        .status())
                .isEqualTo(410);
        assertThat(api.get("/api/registrations/" + ben.json().path("id").asString() + "?token=" + token)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theSamePersonRegistersOnceHoweverTheAddressIsSpelt() {
        Lecture lecture = Lecture.published(api, events, 5);
        lecture.register("Anna", "anna." + lecture.id + "@town.example");

        Answer again = lecture.register("Anna", "ANNA." + lecture.id + "@Town.example");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("DUPLICATE_REGISTRATION");
        assertThat(lecture.seats().json().path("confirmed").asInt()).isEqualTo(1);
        assertThat(api.as("ORGANISER")
                        .get("/api/activities/" + lecture.id + "/participants")
                        .json()
                        .path("participants"))
                .hasSize(1);
    }

    @Test
    void registrationKeepsItsTerms() {
        FuzzyDate day = FuzzyDate.day(LocalDate.of(2024, 5, 14));
        RegistrationPolicy later = new RegistrationPolicy(
                Instant.parse("2024-05-01T07:00:00Z"),
                null,
                RegistrationPolicy.Allocation.FIRST_COME,
                RegistrationPolicy.Promotion.AUTO,
                null,
                null);
        RegistrationPolicy over = new RegistrationPolicy(
                null,
                Instant.parse("2024-04-01T07:00:00Z"),
                RegistrationPolicy.Allocation.FIRST_COME,
                RegistrationPolicy.Promotion.AUTO,
                null,
                null);

        assertThat(lecture(day, later, null)
                        .register("p")
                        .json()
                        .path("opensAt")
                        .asString())
                .isEqualTo("2024-05-01T07:00:00Z");
        assertThat(lecture(day, over, null).register("p").code()).isEqualTo("REGISTRATION_CLOSED");
        assertThat(lecture(day, null, null).register("p").code()).isEqualTo("REGISTRATION_NOT_OFFERED");
        assertThat(lecture(FuzzyDate.year(2024), RegistrationPolicy.firstCome(), null)
                        .register("p")
                        .code())
                .isEqualTo("DATE_NOT_FIXED");
        assertThat(lecture(day, null, "https://elsewhere.example").register("p").code())
                .isEqualTo("EXTERNAL_ACTIVITY");
    }

    @Test
    void nothingIsKeptOfWhoeverIsRefused() {
        Lecture lecture = Lecture.published(api, events, 5);
        lecture.registerWithKey("anna", "key-" + lecture.id);
        String twice = lecture.body("carla", lecture.address("carla"))
                .replace(
                        "]",
                        ",{'name':'C','email':'%s'}]"
                                .formatted(lecture.address("carla").toUpperCase(Locale.ROOT)));
        String withAnna = lecture.body("dora", lecture.address("dora"))
                .replace("]", ",{'name':'Anna','email':'%s'}]".formatted(lecture.address("anna")));
        String nowhere = lecture.body("emil", lecture.address("emil"))
                .replace("'language'", "'organisationId':'nowhere','language'");

        assertThat(lecture.registerWithKey("ben", "key-" + lecture.id).code()).isEqualTo("IDEMPOTENCY_MISMATCH");
        assertThat(api.post("/api/registrations", twice).code()).isEqualTo("DUPLICATE_REGISTRATION");
        assertThat(api.post("/api/registrations", withAnna).code()).isEqualTo("DUPLICATE_REGISTRATION");
        assertThat(api.post("/api/registrations", nowhere).status()).isEqualTo(400);

        for (String refused : List.of("ben", "carla", "dora", "emil")) {
            lecture.keptNothingOf(mongo, refused);
        }
        assertThat(lecture.registerWithKey("anna", "key-" + lecture.id).status())
                .as("the same again is still answered")
                .isEqualTo(201);
    }

    @Test
    void aPostponedLectureTakesNobodyUntilItHasADateAgain() {
        Lecture lecture = Lecture.published(api, events, 5);
        lecture.publish(new ActivityPostponed(lecture.id, null, 1));

        lecture.awaitPostponement();
        lecture.publish(new ActivityDateFixed(
                lecture.id, FuzzyDate.unknown(), FuzzyDate.day(LocalDate.of(2024, 6, 11)), null, 2));
        await().until(() -> lecture.register("anna").status() == 201);
    }

    @Test
    void aLinkOpensUntilAYearAfterTheDay() {
        Lecture lecture = lecture(FuzzyDate.day(LocalDate.of(2024, 5, 14)), RegistrationPolicy.firstCome(), null);
        Answer anna = lecture.register("anna");

        api.setClock("2025-05-14T23:00:00+02:00");
        assertThat(lecture.read(anna).status()).isEqualTo(200);

        api.setClock("2025-05-16T09:00:00+02:00");
        assertThat(lecture.read(anna).status()).isEqualTo(410);
        assertThat(lecture.read(anna).code()).isEqualTo("LINK_EXPIRED");
        assertThat(lecture.withdraw(anna).code()).isEqualTo("LINK_EXPIRED");
    }

    @Test
    void whatOrganisersSeeIsNotForOthers() {
        assertThat(api.get("/api/activities/x/participants").status()).isEqualTo(401);
        assertThat(api.get("/api/activities/x/waitlist").code()).isEqualTo("UNAUTHENTICATED");
        assertThat(api.as("EDITOR").get("/api/activities/x/participants").status())
                .isEqualTo(403);
        assertThat(api.with("Authorization", "Bearer nonsense")
                        .get("/api/activities/x/participants")
                        .status())
                .isEqualTo(401);
        assertThat(api.as("OPERATOR")
                        .post("/api/activities/x/attendance", "{'present':[]}")
                        .status())
                .isEqualTo(403);
    }

    private Lecture lecture(FuzzyDate when, RegistrationPolicy policy, String externalUrl) {
        return Lecture.published(api, events, when, Capacity.persons(5), policy, externalUrl);
    }

    private static String token(Answer registered) {
        String link = registered.json().path("link").asString();
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
