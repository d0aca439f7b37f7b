package eu.zirkel.registration;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.testing.Requirement;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestApi.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Towns whose names nobody else in these tests has. */
@ServiceTest
class OrganisationSearchTest {

    private static final List<String> TOWNS = List.of(
            "Qöllnburg",
            "Bad Qöllnburg",
            "Qöllnburg am Süßen Bach",
            "Qaën-sur-Mer",
            "Qéry-l’Évêque",
            "Sankt Quesdorf (Westf.)");

    @Autowired
    TestApi api;

    @Autowired
    MongoTemplate mongo;

    @BeforeEach
    void register() {
        if (find("Qöllnburg").isEmpty()) {
            TOWNS.forEach(name -> Town.called(api, name).register());
        }
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
        "qaën, Qaën-sur-Mer",
        "QAEN, Qaën-sur-Mer",
        "qaen mer, Qaën-sur-Mer",
        "qaën-sur-m, Qaën-sur-Mer",
        "quesd, Sankt Quesdorf (Westf.)",
        "westf quesd, Sankt Quesdorf (Westf.)",
        "qéry l'év, Qéry-l’Évêque",
        "bad qol, Bad Qöllnburg",
        "bad qoell, Bad Qöllnburg",
        "Stadt Bad Qöl, Bad Qöllnburg",
        "qöllnburg suess, Qöllnburg am Süßen Bach",
        "qöllnburg süss, Qöllnburg am Süßen Bach",
        "qöllnburg suß, Qöllnburg am Süßen Bach"
    })
    @Requirement("V-04")
    void theBeginningOfAnyWordIsEnoughHoweverItIsSpelt(String typed, String name) {
        assertThat(find(typed)).containsExactly(name);
    }

    @Test
    void namesThatBeginLikeThatComeFirst() {
        assertThat(find("qoelln")).containsExactly("Qöllnburg", "Qöllnburg am Süßen Bach", "Bad Qöllnburg");
        assertThat(find("qoelln", "&limit=1")).containsExactly("Qöllnburg");
        assertThat(find("qoelln", "&limit=2")).containsExactly("Qöllnburg", "Qöllnburg am Süßen Bach");
    }

    @Test
    void countryAndKindNarrowIt() {
        assertThat(find("qoelln", "&country=DE&kind=MUNICIPALITY")).hasSize(3);
        assertThat(find("qoelln", "&country=FR")).isEmpty();
        assertThat(find("qoelln", "&kind=COUNTY")).isEmpty();
        assertThat(find("qoelln", "&country=&kind=")).hasSize(3);
        assertThat(find("", "&country=DE&kind=MUNICIPALITY&limit=3")).hasSize(3);
    }

    @Test
    void thereAreNeverMoreThanTwenty() {
        for (int i = 10; i < 35; i++) {
            Town.called(api, "Qyritz " + i).register();
        }

        assertThat(find("qyritz", "&limit=500")).hasSize(20).startsWith("Qyritz 10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".*",
                "(",
                "^q",
                "[q",
                "q.*",
                "\\Q",
                "{\"$gt\":\"\"}",
                "$where",
                "*",
                "'",
                "q{1000}",
                "(q+)+$",
                "\u0000"
            })
    void whatMeansSomethingElsewhereMeansNothingHere(String typed) {
        Answer answer = api.get("/api/organisations?q=" + encoded(typed));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(Town.names(answer)).doesNotContain("Bad Qöllnburg");
    }

    @Test
    void parametersOfAnotherShapeAreNotUnderstood() {
        assertThat(api.get("/api/organisations?q[$ne]=x&country[$ne]=DE").status())
                .isIn(200, 400);
        assertThat(find("qoelln", "&country=" + encoded("{\"$ne\":1}"))).isEmpty();
        assertThat(api.get("/api/organisations?limit=many").code()).isEqualTo("VALIDATION_FAILED");
        assertThat(api.get("/api/organisations?limit=0").code()).isEqualTo("VALIDATION_FAILED");
        assertThat(api.get("/api/organisations?q=" + "q".repeat(301)).code()).isEqualTo("VALIDATION_FAILED");
        assertThat(find("a b c d e f g h i j k")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=qoelln",
                "q=bad+qol",
                "q=q",
                "q=",
                "country=DE",
                "q=.*",
                "q=qoelln&kind=MUNICIPALITY&country=DE"
            })
    void noSearchLooksAtEveryOrganisation(String query) {
        long before = scans();

        assertThat(api.get("/api/organisations?" + query).status()).isEqualTo(200);
        assertThat(api.as("ORGANISER").get("/api/organisations?" + query).status())
                .isEqualTo(200);

        assertThat(scans()).isEqualTo(before);
    }

    /** How often the store went through all organisations without an index. */
    private long scans() {
        Document statistics = mongo.getCollection("organisations")
                .aggregate(List.of(new Document("$collStats", new Document("queryExecStats", new Document()))))
                .first();
        assertThat(statistics).isNotNull();
        return ((Number) statistics.getEmbedded(List.of("queryExecStats", "collectionScans", "total"), Number.class))
                .longValue();
    }

    private List<String> find(String typed) {
        return find(typed, "");
    }

    private List<String> find(String typed, String more) {
        Answer answer = api.get("/api/organisations?q=" + encoded(typed) + more);
        assertThat(answer.status()).isEqualTo(200);
        return Town.names(answer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
