package eu.zirkel.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.journeys.http.Answer;
import eu.zirkel.journeys.http.Api;
import eu.zirkel.journeys.mail.Mailbox;
import eu.zirkel.journeys.platform.Journey;
import eu.zirkel.journeys.platform.Platform;
import eu.zirkel.journeys.stage.Lecture;
import eu.zirkel.journeys.stage.Organiser;
import eu.zirkel.journeys.stage.Person;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What does not belong is refused politely in the caller's language; it changes nothing and causes no mail. */
@Journey
@Order(4)
class BadInputJourney {

    private static final Person EVA = new Person("Eva", "eva@stadt.example");

    /** One line of the table: what is sent and how it must be refused. */
    record Row(String what, BiFunction<Api, Lecture, Answer> request, int status, String code) {

        /** A registration with this text in the place of its body. */
        static Row body(String what, String body, int status, String code) {
            return new Row(
                    what,
                    (api, lecture) -> api.post(
                            "/api/registrations", body.replace('\'', '"').replace("ID", lecture.id())),
                    status,
                    code);
        }

        /** A registration of somebody with this name and address, both as JSON. */
        static Row person(String what, String name, String email, int status, String code) {
            return body(
                    what,
                    "{'target':{'type':'ACTIVITY','id':'ID'},'participants':[{'name':%s,'email':%s}]}"
                            .formatted(name, email),
                    status,
                    code);
        }

        @Override
        public String toString() {
            return what + " → " + status;
        }
    }

    private final Platform platform;
    private final Lecture lecture;
    private final Mailbox mailbox;

    BadInputJourney(Platform platform) {
        this.platform = platform;
        this.lecture = new Organiser(platform).lecture("Gute Eingaben", 10);
        lecture.tryToRegister(EVA, "key-of-" + lecture.id()).expect(201);
        this.mailbox = new Mailbox(platform);
    }

    static Stream<Row> table() {
        String mail = "'p@town.example'";
        return Stream.of(
                Row.body("malformed JSON", "{'target':", 400, "VALIDATION_FAILED"),
                Row.body("not even an object", "'hello'", 400, "VALIDATION_FAILED"),
                Row.body(
                        "an unknown field",
                        "{'target':{'type':'ACTIVITY','id':'ID'},'participants':[],'colour':'red'}",
                        400,
                        "VALIDATION_FAILED"),
                Row.body("a wrong type", "{'target':5,'participants':'all'}", 400, "VALIDATION_FAILED"),
                Row.person("an operator as a name", "{'$gt':''}", mail, 400, "VALIDATION_FAILED"),
                Row.person("an operator as an address", "'P'", "{'$gt':''}", 400, "VALIDATION_FAILED"),
                Row.body(
                        "an operator as an id",
                        "{'target':{'type':'ACTIVITY','id':{'$gt':''}},'participants':[]}",
                        400,
                        "VALIDATION_FAILED"),
                Row.person("an address without @", "'P'", "'p.example'", 400, "VALIDATION_FAILED"),
                Row.person(
                        "an address with a line break",
                        "'P'",
                        "'p@town.example\\r\\nBcc: all@town.example'",
                        400,
                        "VALIDATION_FAILED"),
                Row.person(
                        "a name with a line break", "'P\\r\\nBcc: all@town.example'", mail, 400, "VALIDATION_FAILED"),
                Row.person("10,000 characters", "'" + "n".repeat(10_000) + "'", mail, 400, "VALIDATION_FAILED"),
                Row.person("over 64 kB", "'" + "n".repeat(70_000) + "'", mail, 413, "PAYLOAD_TOO_LARGE"),
                new Row(
                        "another content type",
                        (api, lecture) -> api.with("Content-Type", "text/plain").post("/api/registrations", "hello"),
                        415,
                        "UNSUPPORTED_MEDIA_TYPE"),
                new Row(
                        "an unknown activity",
                        (api, lecture) -> api.post("/api/registrations", EVA.registration("0000000000000000")),
                        404,
                        "NOT_FOUND"),
                new Row(
                        "an unknown registration",
                        (api, lecture) -> api.post("/api/registrations/0000000000000000/withdraw?token=x", Map.of()),
                        404,
                        "NOT_FOUND"),
                new Row("an unknown page", (api, lecture) -> api.get("/api/activities/10068"), 404, "NOT_FOUND"),
                new Row("an unknown part", (api, lecture) -> api.get("/api/nothing"), 404, "NOT_FOUND"),
                new Row("an unknown link", (api, lecture) -> api.get("/api/links/x"), 410, "LINK_EXPIRED"),
                new Row(
                        "another body under the same key",
                        (api, lecture) -> api.with("Idempotency-Key", "key-of-" + lecture.id())
                                .post(
                                        "/api/registrations",
                                        new Person("Eva", "other@stadt.example").registration(lecture.id())),
                        409,
                        "IDEMPOTENCY_MISMATCH"),
                new Row(
                        "the organiser's list without a token",
                        (api, lecture) -> api.get("/api/activities/" + lecture.id() + "/participants"),
                        401,
                        "UNAUTHENTICATED"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    @Order(1)
    void isRefusedInTheLanguageOfTheCaller(Row row) {
        List<String> details = Stream.of("de", "en", "fr")
                .map(language -> {
                    Api api = platform.visitor().with("Accept-Language", language);
                    Answer refusal = row.request().apply(api, lecture).expect(row.status(), row.code());
                    assertThat(refusal.body()).doesNotContain("Exception", "eu.zirkel", "\tat ", ".java");
                    return refusal.text("detail").isEmpty() ? refusal.text("title") : refusal.text("detail");
                })
                .toList();

        assertThat(details)
                .as("the same in three languages")
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
        assertThat(lecture.confirmedSeats()).isEqualTo(1);
    }

    @Test
    @Order(2)
    void noneOfItChangedAnythingOrCausedAMail() {
        assertThat(lecture.list("participants")).hasSize(1);
        mailbox.expectNothing();
    }
}
