package eu.zirkel.registration;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.service.Ids;
import eu.zirkel.testing.Requirement;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestApi.Answer;
import eu.zirkel.testing.TestEvents;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class RegisterImportTest {

    private static final String HEADER =
            "country,code_system,code,name,kind,subdivision,population,population_year,population_source\n";

    @Autowired
    TestApi api;

    @Autowired
    TestEvents events;

    @Test
    @Requirement({"V-04", "K-24"})
    void aListIsTakenInAndTheSameListAgainChangesNothing() {
        Town one = Town.somewhere(api);
        Town other = Town.somewhere(api);
        String list = HEADER + one.line("3200") + "\n" + other.line("") + "\n";

        Answer first = load(list);
        Answer second = load(list);

        assertThat(first.status()).isEqualTo(200);
        assertThat(counts(first)).containsExactly(2, 0, 0);
        assertThat(counts(second)).containsExactly(0, 0, 2);
        var found = found(one);
        assertThat(found.path("population").path("value").asInt()).isEqualTo(3_200);
        assertThat(found.path("population").path("source").asString()).isEqualTo("Destatis");
        assertThat(found.path("codes").path("AGS").asString()).isEqualTo(one.code());
        assertThat(found(other).has("population")).isFalse();
        events.await("registration.organisation-registered", found.path("id").asString());
    }

    @Test
    void aListFromASpreadsheetIsTakenInAlike() {
        Town one = Town.somewhere(api);
        String list = (HEADER + one.line("3200") + "\n").replace(',', ';').replace("\n", "\r\n");

        assertThat(counts(load("\ufeff" + list))).containsExactly(1, 0, 0);
        assertThat(found(one).path("population").path("value").asInt()).isEqualTo(3_200);
    }

    @Test
    void aNewerListBringsUpToDateWhatItNamesAndLeavesTheRest() {
        Town town = Town.somewhere(api);
        String id = Town.id(town.register());
        api.as("ORGANISER").patch("/api/organisations/" + id, "{'names':{'de':'%s','fr':'Ville'}}", town.name());

        Answer loaded = load(HEADER + town.line("26100"));

        assertThat(counts(loaded)).containsExactly(0, 1, 0);
        var read = api.get("/api/organisations/" + id).json();
        assertThat(read.path("population").path("value").asInt()).isEqualTo(26_100);
        assertThat(read.path("names").path("fr").asString()).isEqualTo("Ville");
        assertThat(read.path("worldRegion").asString()).isEqualTo("EUROPE");
        assertThat(counts(load(HEADER + town.line("")))).containsExactly(0, 0, 1);
    }

    @Test
    void anOrganisationWithoutAnOfficialKeyIsKnownByItsName() {
        String line = "DE,,,Ministerium %s,STATE_ADMINISTRATION,DE-NW,,,".formatted(Ids.next());

        assertThat(counts(load(HEADER + line))).containsExactly(1, 0, 0);
        assertThat(counts(load(HEADER + line))).containsExactly(0, 0, 1);
        assertThat(counts(load(HEADER + line.replace("DE-NW", "DE-BY")))).containsExactly(1, 0, 0);
    }

    @Test
    void theLaterOfTwoLinesAboutOneCounts() {
        Town town = Town.somewhere(api);

        Answer loaded = load(HEADER + town.line("1") + "\n" + town.line("2") + "\n" + town.line("2"));

        assertThat(counts(loaded)).containsExactly(1, 1, 1);
        assertThat(found(town).path("population").path("value").asInt()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "population | INVALID | DE,AGS,1,Stadt,MUNICIPALITY,DE-NW,571.039,2023,x",
                "population | INVALID | DE,AGS,1,Stadt,MUNICIPALITY,DE-NW,-5,2023,x",
                "population_year | INVALID | DE,AGS,1,Stadt,MUNICIPALITY,DE-NW,5,20X5,x",
                "country | REQUIRED | ,AGS,1,Stadt,MUNICIPALITY,DE-NW,,,",
                "country | UNKNOWN_COUNTRY | Deutschland,AGS,1,Stadt,MUNICIPALITY,,,,",
                "code | REQUIRED | DE,AGS,,Stadt,MUNICIPALITY,DE-NW,,,",
                "code_system | REQUIRED | DE,,1,Stadt,MUNICIPALITY,DE-NW,,,",
                "code | INVALID | DE,AGS,$ne:1,Stadt,MUNICIPALITY,DE-NW,,,",
                "name | REQUIRED | DE,AGS,1,,MUNICIPALITY,DE-NW,,,",
                "kind | INVALID | DE,AGS,1,Stadt,Gemeinde,DE-NW,,,",
                "subdivision | SUBDIVISION | DE,AGS,1,Stadt,MUNICIPALITY,NRW,,,",
                "`` | COLUMNS | DE,AGS,1,Stadt",
                "`` | NOT_CSV | DE,AGS,1,\"Stadt,MUNICIPALITY,DE-NW,,,",
                "`` | NOT_CSV | DE,AGS,1,\"St\"adt,MUNICIPALITY,DE-NW,,,"
            })
    void aBadLineIsNamedAndTheOthersCount(String column, String code, String line) {
        Town before = Town.somewhere(api);
        Town after = Town.somewhere(api);

        Answer loaded = load(HEADER + before.line("1") + "\r\n" + line + "\r\n\r\n" + after.line("2"));

        assertThat(loaded.status()).isEqualTo(200);
        assertThat(counts(loaded)).containsExactly(2, 0, 0);
        assertThat(loaded.json().path("rejected")).hasSize(1);
        var rejected = loaded.json().path("rejected").get(0);
        assertThat(rejected.path("line").asInt()).isEqualTo(3);
        assertThat(rejected.path("field").asString()).isEqualTo(column);
        assertThat(rejected.path("code").asString()).isEqualTo(code);
        assertThat(rejected.path("message").asString()).isNotBlank().doesNotStartWith("invalid.");
    }

    @Test
    void columnsMayStandInAnyOrderAndTextsInQuotes() {
        Town town = Town.called(api, "Neustadt, \"die Alte\" " + Ids.next());
        String list =
                "\ufeffname,population_source,population_year,population,subdivision,kind,code,code_system,country\n\"%s\",,,,DE-NW,MUNICIPALITY,%s,AGS,DE"
                        .formatted(town.name().replace("\"", "\"\""), town.code());

        assertThat(counts(load(list))).containsExactly(1, 0, 0);
        assertThat(found(town).path("name").asString()).isEqualTo(town.name());
    }

    @Test
    void whatIsNoSuchTableIsRefusedAsAWhole() {
        Town town = Town.somewhere(api);
        TestApi organiser = api.as("ORGANISER").with("Content-Type", "text/csv");

        assertThat(error(load(""))).isEqualTo("country COLUMN_MISSING");
        assertThat(error(load(HEADER.replace(",code,", ",key,") + town.line("1"))))
                .isEqualTo("code COLUMN_MISSING");
        assertThat(error(load(HEADER.replace("\n", ",colour\n") + town.line("1") + ",red")))
                .isEqualTo(" COLUMN_UNKNOWN");
        assertThat(error(load(HEADER + "x\n".repeat(50_001)))).isEqualTo(" TOO_MANY");
        assertThat(organiser
                        .send("POST", "/api/organisations/import", "x".repeat(5_000_000))
                        .status())
                .isEqualTo(413);
        assertThat(api.as("ORGANISER")
                        .send("POST", "/api/organisations/import", "{}")
                        .status())
                .isEqualTo(415);
        assertThat(Town.names(api.get("/api/organisations?q=" + town.code()))).isEmpty();
    }

    @Test
    void theSameListFromSeveralSidesAtOnceMakesEachOrganisationOnce() throws Exception {
        List<Town> towns =
                IntStream.range(0, 600).mapToObj(i -> Town.somewhere(api)).toList();
        String list = HEADER + towns.stream().map(town -> town.line("5")).collect(Collectors.joining("\n"));
        Callable<Answer> request = () -> load(list);

        List<Answer> answers;
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = executor.invokeAll(List.of(request, request, request)).stream()
                    .map(future -> future.resultNow())
                    .toList();
        }

        assertThat(answers).allMatch(answer -> answer.status() == 200);
        assertThat(answers.stream()
                        .mapToInt(answer -> counts(answer).getFirst())
                        .sum())
                .isEqualTo(600);
        assertThat(answers.stream().mapToInt(answer -> counts(answer).getLast()).sum())
                .isEqualTo(1_200);
    }

    private Answer load(String list) {
        return api.as("ORGANISER").with("Content-Type", "text/csv").send("POST", "/api/organisations/import", list);
    }

    private tools.jackson.databind.JsonNode found(Town town) {
        String word = town.name().substring(town.name().lastIndexOf(' ') + 1);
        return StreamSupport.stream(
                        api.get("/api/organisations?q=" + word)
                                .json()
                                .path("organisations")
                                .spliterator(),
                        false)
                .findFirst()
                .orElseThrow();
    }

    private static String error(Answer refused) {
        assertThat(refused.status()).isEqualTo(400);
        var error = refused.json().path("errors").get(0);
        return error.path("field").asString() + " " + error.path("code").asString();
    }

    private static List<Integer> counts(Answer loaded) {
        return List.of(
                loaded.json().path("created").asInt(),
                loaded.json().path("updated").asInt(),
                loaded.json().path("unchanged").asInt());
    }
}
