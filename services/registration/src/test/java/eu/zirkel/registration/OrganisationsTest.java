package eu.zirkel.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.zirkel.service.Ids;
import eu.zirkel.testing.Requirement;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestApi.Answer;
import eu.zirkel.testing.TestEvents;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class OrganisationsTest {

    @Autowired
    TestApi api;

    @Autowired
    TestEvents events;

    @Test
    @Requirement({"V-04", "K-24"})
    void whatAnOrganiserRegistersEverybodyCanReadAndOthersHear() {
        Town town = Town.somewhere(api);

        Answer registered = town.register();

        assertThat(registered.status()).isEqualTo(201);
        String id = Town.id(registered);
        Answer read = api.get("/api/organisations/" + id);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().path("name").asString()).isEqualTo(town.name());
        assertThat(read.json().path("population").path("year").asInt()).isEqualTo(2023);
        assertThat(read.json().path("codes").path("AGS").asString()).isEqualTo(town.code());
        assertThat(read.json().has("origin")).isFalse();
        var heard = events.await("registration.organisation-registered", id).json();
        assertThat(heard.path("names").path("de").asString()).isEqualTo(town.name());
        assertThat(heard.path("subdivision").asString()).isEqualTo("DE-NW");
        assertThat(heard.path("population").path("value").asInt()).isEqualTo(25_000);
    }

    @Test
    void aNameIsShownInTheReadersLanguageElseTheFirst() {
        String id = Town.id(api.as("ORGANISER")
                .post("/api/organisations", "{'names':{'fr':'Cologne','de':'Köln'},'country':'DE'}"));

        assertThat(name(api.with("Accept-Language", "de"), id)).isEqualTo("Köln");
        assertThat(name(api.with("Accept-Language", "en"), id)).isEqualTo("Cologne");
    }

    @Test
    @Requirement("K-24")
    void aChangeTouchesWhatItNamesAndIsPublishedOnce() {
        String id = Town.id(Town.somewhere(api).register());
        TestApi organiser = api.as("ORGANISER");

        String population = "{'population':{'value':12000,'year':2018,'source':'LfStat'}}";
        Answer changed = organiser.patch("/api/organisations/" + id, population);
        Answer again = organiser.patch("/api/organisations/" + id, population);
        organiser.patch("/api/organisations/" + id, "{'kind':'COUNTY'}");

        assertThat(List.of(changed.status(), again.status())).containsOnly(200);
        assertThat(changed.json().path("population").path("value").asInt()).isEqualTo(12_000);
        assertThat(changed.json().path("kind").asString()).isEqualTo("MUNICIPALITY");
        await().until(() -> events.await("registration.organisation-changed", id)
                .json()
                .path("kind")
                .asString()
                .equals("COUNTY"));
        List<TestEvents.Heard> heard = events.all("registration.organisation-changed", id);
        assertThat(heard).extracting(TestEvents.Heard::sequence).containsExactly(2L, 3L);
        assertThat(heard.getFirst().json().path("population").path("value").asInt())
                .isEqualTo(12_000);
    }

    @Test
    void thereIsOneOrganisationAtMostOfEachOfficialKey() {
        Town town = Town.somewhere(api);
        town.register();
        String other = Town.id(Town.somewhere(api).register());

        Answer twice = town.register();
        Answer moved = api.as("ORGANISER")
                .patch("/api/organisations/" + other, "{'codes':{'LAU':'1','AGS':'%s'}}", town.code());
        Answer abroad = api.as("ORGANISER")
                .post("/api/organisations", town.json().replace("DE-NW", "AT-1").replace("'DE'", "'AT'"));

        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.code()).isEqualTo("CODE_TAKEN");
        assertThat(moved.code()).isEqualTo("CODE_TAKEN");
        assertThat(abroad.status()).isEqualTo(201);
    }

    @Test
    void organisationsWithoutAnyOfficialKeyDoNotMeet() {
        Answer one = api.as("ORGANISER").post("/api/organisations", "{'names':{'de':'Verein'}}");
        Answer other = api.as("ORGANISER").post("/api/organisations", "{'names':{'de':'Verein'},'codes':{}}");

        assertThat(List.of(one.status(), other.status())).containsOnly(201);
    }

    @Test
    void ofManyWhoRegisterTheSameKeyAtOnceOneSucceeds() throws Exception {
        Town town = Town.somewhere(api);

        List<Answer> answers = all(12, town::register);

        assertThat(answers.stream().map(Answer::status)).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(Town.names(api.get("/api/organisations?q=" + word(town)))).containsExactly(town.name());
    }

    @Test
    void theSameRequestUnderTheSameKeyIsCarriedOutOnce() throws Exception {
        Town town = Town.somewhere(api);
        TestApi organiser = api.as("ORGANISER").with("Idempotency-Key", Ids.next());

        List<Answer> answers = all(6, () -> organiser.post("/api/organisations", town.json()));
        Answer other = organiser.post("/api/organisations", "{'names':{'de':'Anders'}}");

        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers.stream().map(Town::id).distinct()).hasSize(1);
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_MISMATCH");
        assertThat(events.await("registration.organisation-registered", Town.id(answers.getFirst()))
                        .sequence())
                .isEqualTo(1);
    }

    @Test
    void onlyOrganisersKeepTheRegister() {
        String path = "/api/organisations/" + Town.id(Town.somewhere(api).register());
        String body = Town.somewhere(api).json();

        for (TestApi stranger : List.of(api, api.as("EDITOR"), api.as("OPERATOR"))) {
            int refused = stranger == api ? 401 : 403;
            assertThat(stranger.post("/api/organisations", body).status()).isEqualTo(refused);
            assertThat(stranger.patch(path, "{'kind':'COUNTY'}").status()).isEqualTo(refused);
            assertThat(stranger.with("Content-Type", "text/csv")
                            .send("POST", "/api/organisations/import", "country")
                            .status())
                    .isEqualTo(refused);
        }
        assertThat(api.get(path).json().path("kind").asString()).isEqualTo("MUNICIPALITY");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThat(api.get("/api/organisations/none").status()).isEqualTo(404);
        assertThat(api.as("ORGANISER").patch("/api/organisations/none", "{}").status())
                .isEqualTo(404);
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("nothing", "{}", "names", "REQUIRED"),
                Arguments.of("an operator for names", "{'names':{'$gt':''}}", "names.$gt", "UNKNOWN_LANGUAGE"),
                Arguments.of("an operator for a name", "{'names':{'de':{'$gt':''}}}", "names.de", "WRONG_TYPE"),
                Arguments.of("a number for a name", "{'names':{'de':5}}", "names.de", "WRONG_TYPE"),
                Arguments.of("a name that is absent", "{'names':{'de':null}}", "names.de", "REQUIRED"),
                Arguments.of("a blank name", "{'names':{'de':' '}}", "names.de", "REQUIRED"),
                Arguments.of("a name with a line break", named("A\\nB", ""), "names.de", "CONTROL_CHARACTER"),
                Arguments.of("a name of 301 characters", named("n".repeat(301), ""), "names.de", "TOO_LONG"),
                Arguments.of("a kind in small letters", named("A", ",'kind':'town'"), "kind", "INVALID"),
                Arguments.of("an operator for a kind", named("A", ",'kind':{'$ne':1}"), "kind", "WRONG_TYPE"),
                Arguments.of("a country by name", named("A", ",'country':'Kenia'"), "country", "UNKNOWN_COUNTRY"),
                Arguments.of("a country that is none", named("A", ",'country':'ZZ'"), "country", "UNKNOWN_COUNTRY"),
                Arguments.of(
                        "a subdivision of another country",
                        named("A", ",'country':'FR','subdivision':'DE-NW'"),
                        "subdivision",
                        "SUBDIVISION"),
                Arguments.of("a region in words", named("A", ",'worldRegion':'Middle East'"), "worldRegion", "INVALID"),
                Arguments.of(
                        "fewer inhabitants than none",
                        named("A", ",'population':{'value':-5}"),
                        "population.value",
                        "INVALID"),
                Arguments.of(
                        "inhabitants in words",
                        named("A", ",'population':{'value':'many'}"),
                        "population.value",
                        "WRONG_TYPE"),
                Arguments.of(
                        "no number of inhabitants",
                        named("A", ",'population':{'year':2020}"),
                        "population.value",
                        "WRONG_TYPE"),
                Arguments.of(
                        "a year that cannot be",
                        named("A", ",'population':{'value':5,'year':20205}"),
                        "population.year",
                        "INVALID"),
                Arguments.of(
                        "a key without a country", named("A", ",'codes':{'AGS':'05113000'}"), "country", "REQUIRED"),
                Arguments.of(
                        "a key that is none",
                        named("A", ",'country':'DE','codes':{'AGS':'a b'}"),
                        "codes.AGS",
                        "INVALID"),
                Arguments.of(
                        "a register that is none",
                        named("A", ",'country':'DE','codes':{'$ne':'1'}"),
                        "codes.$ne",
                        "INVALID"),
                Arguments.of("an unknown field", named("A", ",'colour':'red'"), "colour", "UNKNOWN_FIELD"));
    }

    private static String named(String name, String more) {
        return "{'names':{'de':'" + name + "'}" + more + "}";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void isRefusedWithTheFieldThatIsWrong(String what, String body, String field, String code) {
        Answer answer = api.as("ORGANISER").with("Accept-Language", "fr").post("/api/organisations", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION_FAILED");
        var error = answer.json().path("errors").get(0);
        assertThat(error.path("field").asString()).isEqualTo(field);
        assertThat(error.path("code").asString()).isEqualTo(code);
        assertThat(error.path("message").asString()).isNotBlank().doesNotStartWith("invalid.");
    }

    @Test
    void aRefusedChangeChangesNothing() {
        String path = "/api/organisations/" + Town.id(Town.somewhere(api).register());
        String before = api.get(path).body();

        Answer refused = api.as("ORGANISER").patch(path, "{'kind':'COUNTY','country':'FR'}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").get(0).path("field").asString())
                .isEqualTo("subdivision");
        assertThat(api.get(path).body()).isEqualTo(before);
    }

    private static String name(TestApi reader, String id) {
        return reader.get("/api/organisations/" + id).json().path("name").asString();
    }

    private static String word(Town town) {
        return town.name().substring(town.name().indexOf(' ') + 1);
    }

    private static List<Answer> all(int times, Callable<Answer> request) throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = executor.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> request).toList());
            return answers.stream().map(Future::resultNow).toList();
        }
    }
}
