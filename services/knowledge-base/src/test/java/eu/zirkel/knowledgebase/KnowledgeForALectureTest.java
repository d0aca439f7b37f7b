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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What readers of a Coffee Lecture find beside it: by its topics, as words of the glossary, by their region. */
@ServiceTest
class KnowledgeForALectureTest {

    private static final String PUBLISHED = "knowledge-base.knowledge-item-published";

    @Autowired
    private TestApi api;

    @Autowired
    private TestEvents events;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(api);
    }

    /** The same spellings by which scheduling finds the lecture: see TopicsOfALectureTest there. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Reallabore", "REALLABORE", " reallabore ", "living labs", "mobilitätswende", "MOBILITATSWENDE"})
    @Requirement("C-05")
    void isFoundByTheTopicsOfTheLectureWhateverTheirCase(String topic) {
        String lecture = "lecture" + System.nanoTime();
        String tagged = desk.published("""
                {'type':'METHOD','language':'de','titles':{'de':'Ausprobieren auf Zeit'},'activityIds':['%s'],
                 'topics':['Reallabore','Living Labs','Mobilitätswende']}""", lecture);
        desk.published("""
                {'type':'TEXT','language':'de','titles':{'de':'Reallabore, nur erwähnt'},'activityIds':['%s'],
                 'topics':['Verkehr']}""", lecture);

        assertThat(desk.found("activity=" + lecture + "&topic=" + encoded(topic)))
                .containsExactly(tagged);
        assertThat(events.await(PUBLISHED, tagged).json().path("topics").path(0).asString())
                .isEqualTo("Reallabore");
    }

    @Test
    @Requirement("C-06")
    void explainsItsWordsInAGlossary() {
        String id = desk.draft("""
                {'type':'GLOSSARY','language':'de','titles':{'de':'Ideenworkshop','en':'Ideas workshop'},
                 'summaries':{'de':'Gemeinsam Vorschläge sammeln und ordnen'},
                 'bodies':{'de':'Ein **dialogorientiertes** Beteiligungsformat.'},'topics':['Beteiligungsformate']}""");
        assertThat(desk.found("type=GLOSSARY&q=Ideenworkshop")).isEmpty();

        assertThat(desk.publish(id).status()).isEqualTo(200);

        assertThat(desk.found("type=GLOSSARY&topic=beteiligungsformate")).contains(id);
        assertThat(desk.found("type=GLOSSARY&q=Ideenworkshop")).containsExactly(id);
        assertThat(desk.found("type=GLOSSARY&q=workshops&language=en")).isEmpty();
        assertThat(desk.found("type=GLOSSARY&q=" + encoded("ideas workshops"))).contains(id);
        assertThat(desk.found("type=METHOD&q=Ideenworkshop")).isEmpty();
        JsonNode entry = api.get("/api/items/" + id).json();
        assertThat(entry.path("type").asString()).isEqualTo("GLOSSARY");
        assertThat(entry.path("html").path("de").asString()).contains("<strong>dialogorientiertes</strong>");
        assertThat(events.await(PUBLISHED, id).json().path("type").asString()).isEqualTo("GLOSSARY");
    }

    @Test
    @Requirement("C-06")
    void itsGlossaryTakesNothingThatBelongsToOtherTypes() {
        TestApi.Answer refused = desk.editor.post("/api/items", """
                {'type':'GLOSSARY','language':'de','titles':{'de':'Umfrage'},'challenge':{'de':'x'},'scope':'TALK'}""");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").valueStream().map(error -> error.path("field")
                        .asString()))
                .containsExactlyInAnyOrder("challenge", "scope");
    }

    @Test
    @Requirement("C-25")
    void isTaggedWithTheRegionsItTellsOf() {
        String outlook = desk.published("""
                {'type':'REPORT','language':'de','titles':{'de':'Ausblick auf laufende Projekte'},
                 'territories':['Rheinisches Revier','DE-NW'],'topics':['Strukturwandel']}""");
        String elsewhere = desk.published("""
                {'type':'REPORT','language':'de','titles':{'de':'Ausblick auf laufende Projekte anderswo'},
                 'territories':['Lausitz'],'topics':['Strukturwandel']}""");

        assertThat(desk.found("territory=" + encoded("rheinisches revier"))).contains(outlook);
        assertThat(desk.found("territory=" + encoded("Rheinisches Revier") + "&topic=strukturwandel"))
                .containsExactly(outlook);
        assertThat(desk.found("territory=de-nw&topic=Strukturwandel"))
                .contains(outlook)
                .doesNotContain(elsewhere);
        assertThat(desk.found("territory=Revier")).isEmpty();
        assertThat(desk.found("q=" + encoded("Rheinisches Revier"))).contains(outlook);
        assertThat(api.get("/api/items/" + outlook).json().path("territories").toString())
                .isEqualTo("[\"Rheinisches Revier\",\"DE-NW\"]");
        assertThat(events.await(PUBLISHED, outlook).json().path("territories").toString())
                .isEqualTo("[\"Rheinisches Revier\",\"DE-NW\"]");

        desk.editor.patch("/api/items/" + elsewhere, "{'territories':['Lausitz','Rheinisches Revier']}");
        assertThat(desk.found("territory=" + encoded("Rheinisches Revier") + "&topic=Strukturwandel"))
                .containsExactlyInAnyOrder(outlook, elsewhere);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
