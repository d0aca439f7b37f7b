package eu.zirkel.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.testing.Requirement;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestApi.Answer;
import eu.zirkel.testing.TestEvents;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Tools and pages elsewhere that a lecture speaks of. */
@ServiceTest
@Requirement("C-17")
class RelatedLinksTest {

    private static final String PORTAL =
            "{'label':{'de':'Beteiligungsportal NRW','en':'Participation portal'},'url':'https://beteiligung.nrw.de/portal'}";

    @Autowired
    TestApi api;

    @Autowired
    TestEvents events;

    Plans plans;
    TestApi organiser;

    @BeforeEach
    void prepare() {
        plans = new Plans(api);
        organiser = api.as("ORGANISER");
    }

    @Test
    void areShownWithTheLectureInTheirOrder() {
        String series = plans.series(plans.programme(), "");
        String lecture = plans.activity(
                series,
                Plans.DAY,
                ",'links':[" + PORTAL + ",{'label':{'de':'Werkzeugkasten'},'url':'http://werkzeug.example/a?b=c#d'}]");
        plans.step(lecture, "publish", "{}");

        JsonNode links = api.get("/api/activities/" + lecture).json().path("links");

        assertThat(links).hasSize(2);
        assertThat(links.path(0).path("label").path("en").asString()).isEqualTo("Participation portal");
        assertThat(links.path(0).path("url").asString()).isEqualTo("https://beteiligung.nrw.de/portal");
        assertThat(links.path(1).path("url").asString()).isEqualTo("http://werkzeug.example/a?b=c#d");
    }

    @Test
    void areReplacedByAPatchWithoutNewTerms() {
        String lecture = plans.published(Plans.DAY);

        organiser.patch("/api/activities/" + lecture, "{'links':[" + PORTAL + "]}");
        organiser.patch("/api/activities/" + lecture, "{'titles':{'de':'Anders'}}");
        assertThat(api.get("/api/activities/" + lecture).json().path("links")).hasSize(1);
        organiser.patch("/api/activities/" + lecture, "{'links':[]}");

        assertThat(api.get("/api/activities/" + lecture).json().path("links")).isEmpty();
        plans.step(lecture, "cancel", "{'reason':'Ende'}");
        events.await("scheduling.activity-cancelled", lecture);
        assertThat(events.all("scheduling.activity-content-changed", lecture))
                .extracting(event -> event.json().path("changedFields").toString())
                .containsExactly("[\"links\"]", "[\"titles\"]", "[\"links\"]");
        assertThat(events.all("scheduling.activity-published", lecture)).hasSize(1);
    }

    @Test
    void areTwentyAtMost() {
        String twenty = IntStream.range(0, 20).mapToObj(_ -> PORTAL).collect(Collectors.joining(","));
        String lecture = plans.draft(Plans.DAY);

        Answer most = organiser.patch("/api/activities/" + lecture, "{'links':[" + twenty + "]}");
        Answer more = organiser.patch("/api/activities/" + lecture, "{'links':[" + twenty + "," + PORTAL + "]}");

        assertThat(most.status()).as(most.body()).isEqualTo(200);
        assertThat(more.status()).isEqualTo(400);
        assertThat(more.json().path("errors").path(0).path("field").asString()).isEqualTo("links");
        assertThat(more.json().path("errors").path(0).path("code").asString()).isEqualTo("TOO_MANY");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            links[0].url      | ADDRESS           | {'links':[{'label':{'de':'x'},'url':'javascript:alert(1)'}]}
            links[0].url      | ADDRESS           | {'links':[{'label':{'de':'x'},'url':'JavaScript:alert(1)'}]}
            links[0].url      | ADDRESS           | {'links':[{'label':{'de':'x'},'url':' javascript:alert(1)'}]}
            links[0].url      | ADDRESS           | {'links':[{'label':{'de':'x'},'url':'data:text/html,x'}]}
            links[0].url      | ADDRESS           | {'links':[{'label':{'de':'x'},'url':'//elsewhere.example/'}]}
            links[0].url      | ADDRESS           | {'links':[{'label':{'de':'x'},'url':'ftp://x.example/'}]}
            links[0].url      | ADDRESS           | {'links':[{'label':{'de':'x'},'url':'https:///nowhere'}]}
            links[0].url      | ADDRESS           | {'links':[{'label':{'de':'x'},'url':'https://x.example/\\"onclick=\\"y'}]}
            links[0].url      | CONTROL_CHARACTER | {'links':[{'label':{'de':'x'},'url':'https://x.example/\\na'}]}
            links[0].url      | CONTROL_CHARACTER | {'links':[{'label':{'de':'x'},'url':'java\\tscript:alert(1)'}]}
            links[0].url      | REQUIRED          | {'links':[{'label':{'de':'x'}}]}
            links[0].label.de | REQUIRED          | {'links':[{'url':'https://x.example/'}]}
            links[0].label.de | REQUIRED          | {'links':[{'label':{'en':'x'},'url':'https://x.example/'}]}
            links[0].label.de | REQUIRED          | {'links':[{'label':{'de':' '},'url':'https://x.example/'}]}
            links[0].label.de | CONTROL_CHARACTER | {'links':[{'label':{'de':'a\\u0000b'},'url':'https://x.example/'}]}
            links[0].label.xx | UNKNOWN_LANGUAGE  | {'links':[{'label':{'de':'x','xx':'y'},'url':'https://x.example/'}]}
            links[1]          | REQUIRED          | {'links':[{'label':{'de':'x'},'url':'https://x.example/'},null]}
            links[0].title    | UNKNOWN_FIELD     | {'links':[{'label':{'de':'x'},'url':'https://x.example/','title':'x'}]}
            links             | WRONG_TYPE        | {'links':'https://x.example/'}
            topics[0].de      | CONTROL_CHARACTER | {'topics':[{'de':'a\\nb'}]}
            topics[0].xx      | UNKNOWN_LANGUAGE  | {'topics':[{'xx':'Reallabore'}]}
            topics[0]         | REQUIRED          | {'topics':[{}]}
            topics[1]         | REQUIRED          | {'topics':[{'de':'Reallabore'},null]}
            topics[0]         | WRONG_TYPE        | {'topics':['Reallabore']}
            """)
    @Requirement({"C-05", "C-17"})
    void thatAreWrongAreNamedLikeWrongTopicsAndChangeNothing(String field, String code, String patch) {
        String lecture = plans.draft(Plans.DAY);
        String before = organiser.get("/api/activities/" + lecture).body();

        Answer refused = organiser.patch("/api/activities/" + lecture, patch);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString() + " "
                                + error.path("code").asString()))
                .as(refused.body())
                .contains(field + " " + code)
                .doesNotHaveDuplicates();
        assertThat(refused.body()).doesNotContain("invalid.");
        assertThat(organiser.get("/api/activities/" + lecture).body()).isEqualTo(before);
    }
}
