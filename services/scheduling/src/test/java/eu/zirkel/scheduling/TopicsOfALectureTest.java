package eu.zirkel.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.testing.Requirement;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestEvents;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The words that link a lecture to items of the knowledge base. */
@ServiceTest
@Requirement("C-05")
class TopicsOfALectureTest {

    private static final String PUBLISHED = "scheduling.activity-published";
    private static final String TOPICS =
            ",'topics':[{'de':'Reallabore','en':'Living Labs'},{'de':'Mobilitätswende'},{'en':'beteiligung'}]";

    @Autowired
    TestApi api;

    @Autowired
    TestEvents events;

    Plans plans;
    TestApi organiser;
    String series;
    String lecture;

    @BeforeEach
    void prepare() {
        api.setClock("2024-04-08T09:00:00+02:00");
        plans = new Plans(api);
        organiser = api.as("ORGANISER");
        series = plans.series(plans.programme(), "");
        lecture = plans.activity(series, Plans.DAY, TOPICS);
        assertThat(plans.step(lecture, "publish", "{}").status()).isEqualTo(200);
    }

    @Test
    void areShownOnItAndInLists() {
        JsonNode shown = api.get("/api/activities/" + lecture).json().path("topics");
        JsonNode listed = api.get("/api/activities?series=" + series)
                .json()
                .path("activities")
                .path(0)
                .path("topics");

        assertThat(shown.path(0).path("en").asString()).isEqualTo("Living Labs");
        assertThat(shown).hasSize(3);
        assertThat(listed).isEqualTo(shown);
    }

    /** As items of the knowledge base are found by them: see KnowledgeForALectureTest there. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Reallabore", "REALLABORE", " reallabore ", "living labs", "mobilitätswende", "MOBILITATSWENDE"})
    void areWhatItIsFoundByInAnyLanguageAndWhateverTheirCase(String topic) {
        String other = plans.activity(series, Plans.DAY, "");
        plans.step(other, "publish", "{}");

        assertThat(found(topic)).containsExactly(lecture);
        assertThat(found("Beteiligung")).containsExactlyInAnyOrder(lecture, other);
        assertThat(found("Mobilität")).isEmpty();
    }

    @Test
    void areToldToOthersOnceEachInTheLanguageOfTheProgrammeBeforeThoseOfTheProgramme() {
        assertThat(told()).containsExactly(List.of("Reallabore", "Mobilitätswende", "beteiligung"));
    }

    @Test
    void areReplacedByAPatchAndStayWithoutOne() {
        organiser.patch("/api/activities/" + lecture, "{'abstracts':{'de':'Was Städte voneinander lernen.'}}");
        assertThat(api.get("/api/activities/" + lecture).json().path("topics")).hasSize(3);

        organiser.patch("/api/activities/" + lecture, "{'topics':[{'de':'Klimaanpassung'}]}");

        assertThat(found("Reallabore")).isEmpty();
        assertThat(found("klimaanpassung")).containsExactly(lecture);
        organiser.patch("/api/activities/" + lecture, "{'topics':[]}");
        assertThat(found("klimaanpassung")).isEmpty();
        assertThat(api.get("/api/activities/" + lecture).json().path("topics")).isEmpty();
        plans.step(lecture, "cancel", "{'reason':'Ende'}");
        events.await("scheduling.activity-cancelled", lecture);
        assertThat(told())
                .containsExactly(
                        List.of("Reallabore", "Mobilitätswende", "beteiligung"),
                        List.of("Klimaanpassung", "Beteiligung"),
                        List.of("Beteiligung"));
        assertThat(events.all("scheduling.activity-content-changed", lecture))
                .extracting(event -> event.json().path("changedFields").toString())
                .containsExactly("[\"abstracts\"]", "[\"topics\"]", "[\"topics\"]");
    }

    @Test
    void mayStillChangeWhenItIsOver() {
        api.setClock("2024-05-15T09:00:00+02:00");
        plans.step(lecture, "held", "{}");

        assertThat(organiser
                        .patch("/api/activities/" + lecture, "{'topics':[{'de':'Klimaanpassung'}]}")
                        .status())
                .isEqualTo(200);
        assertThat(api.get("/api/activities/" + lecture)
                        .json()
                        .path("topics")
                        .path(0)
                        .path("de")
                        .asString())
                .isEqualTo("Klimaanpassung");
        events.await("scheduling.activity-content-changed", lecture);
        assertThat(told()).hasSize(1);
    }

    private List<List<String>> told() {
        events.await(PUBLISHED, lecture);
        return events.all(PUBLISHED, lecture).stream()
                .map(event -> event.json()
                        .path("topics")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList())
                .toList();
    }

    private List<String> found(String topic) {
        return api.get("/api/activities?series=" + series + "&topic="
                        + URLEncoder.encode(topic, StandardCharsets.UTF_8))
                .json()
                .path("activities")
                .valueStream()
                .map(one -> one.path("id").asString())
                .toList();
    }
}
