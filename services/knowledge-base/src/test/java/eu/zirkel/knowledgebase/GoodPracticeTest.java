package eu.zirkel.knowledgebase;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.testing.Requirement;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestEvents;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Story C17: "Beweg Dein Quartier". */
@ServiceTest
class GoodPracticeTest {

    private static final String SECTIONS = """
            'challenge':{'de':'Verkehr'},'approach':{'de':'Beteiligung'},'results':{'de':'Straßenfeste'},
            'transferability':{'de':'In anderen Kommunen'}""";

    @Autowired
    private TestApi api;

    @Autowired
    private TestEvents events;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(api);
    }

    @Test
    @Requirement({"C-07", "C-08", "C-09", "C-11", "C-18"})
    void isFoundInEachOfItsMunicipalitiesByItsLectureItsSpeakerItsAwardAndItsRecommendation() {
        String lecture = "coffeelecture" + System.nanoTime();
        String id = desk.published("""
                {'type':'GOOD_PRACTICE','language':'de','titles':{'de':'Beweg Dein Quartier'},%s,
                 'awards':['Innovationspreis Ahornblatt'],'licence':'CC BY 4.0','recommendedForReuse':true,
                 'municipalities':['Essen','Offenbach'],'activityIds':['%s'],
                 'contributors':[{'name':'Dr. Jan-Hendrik Kamlage','function':'Wissenschaftliche Begleitung',
                                  'affiliation':'CURE, Ruhr-Universität Bochum','consent':true}]}""", SECTIONS, lecture);

        assertThat(desk.found("territory=Essen&q=Quartier")).contains(id);
        assertThat(desk.found("territory=Offenbach&type=GOOD_PRACTICE")).contains(id);
        assertThat(desk.found("activity=" + lecture)).containsExactly(id);
        assertThat(desk.found("q=Ahornblatt")).containsExactly(id);
        assertThat(desk.found("q=Kamlage")).contains(id);
        assertThat(desk.found("contributor=" + encoded("dr. jan-hendrik kamlage") + "&activity=" + lecture))
                .containsExactly(id);
        assertThat(desk.found("recommended=true&activity=" + lecture)).containsExactly(id);
        assertThat(desk.found("recommended=false&activity=" + lecture)).isEmpty();
        JsonNode page = api.get("/api/items/" + id).json();
        assertThat(page.path("transferability").path("de").asString()).isEqualTo("In anderen Kommunen");
        assertThat(page.path("recommendedForReuse").asBoolean()).isTrue();
        assertThat(page.path("contributors").path(0).path("function").asString())
                .isEqualTo("Wissenschaftliche Begleitung");
        assertThat(desk.find("activity=" + lecture)
                        .path("items")
                        .path(0)
                        .path("recommendedForReuse")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void noPersonIsNamedInEvents() {
        String id = desk.published("""
                {'type':'GOOD_PRACTICE','language':'de','titles':{'de':'Ohne Namen'},%s,
                 'contributors':[{'name':'Käthe Musterfrau','consent':true}]}""", SECTIONS);

        assertThat(events.await("knowledge-base.knowledge-item-published", id).body())
                .doesNotContain("Musterfrau");
    }

    @ParameterizedTest(name = "without {0}")
    @CsvSource({"challenge", "approach", "results", "transferability"})
    @Requirement("C-09")
    void needsItsFourSections(String section) {
        String body = "{'type':'GOOD_PRACTICE','language':'de','titles':{'de':'Unfertig'}," + SECTIONS + "}";

        TestApi.Answer incomplete = desk.editor.post("/api/items", body.replace(section, "summaries"));
        String id = desk.published(body);
        TestApi.Answer emptied = desk.editor.patch("/api/items/" + id, "{'" + section + "':null}");

        assertThat(incomplete.status()).isEqualTo(400);
        assertThat(incomplete.json().path("errors").path(0).path("field").asString())
                .isEqualTo(section);
        assertThat(emptied.status()).isEqualTo(400);
        assertThat(api.get("/api/items/" + id).json().path(section).path("de").asString())
                .isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    contributors[0].consent     | 'contributors':[{'name':'Käthe Muster'}]
                    contributors[0].consent     | 'contributors':[{'name':'Käthe Muster','consent':false}]
                    contributors[1].name        | 'contributors':[{'name':'Käthe Muster','consent':true},{'consent':true}]
                    contributors[0].function    | 'contributors':[{'name':'Käthe Muster','consent':true,'function':'a\\u0000b'}]
                    contributors[0].email       | 'contributors':[{'name':'Käthe Muster','consent':true,'email':'k@x.example'}]
                    contributors                | 'contributors':'Käthe Muster'
                    recommendedForReuse         | 'recommendedForReuse':'yes'
                    recommendedForReuse         | 'recommendedForReuse':true
                    """)
    void whatCannotBeSaidIsNamed(String field, String said) {
        TestApi.Answer refused =
                desk.editor.post("/api/items", "{'type':'TEXT','language':'de','titles':{'de':'Text'}," + said + "}");

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().path("errors").valueStream().map(error -> error.path("field")
                        .asString()))
                .contains(field);
        assertThat(refused.body()).doesNotContain("invalid.");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
