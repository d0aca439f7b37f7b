package eu.zirkel.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.testing.Requirement;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class TheNextOfASeriesTest {

    private static final String JUNE = "{'precision':'INSTANT','value':'2024-06-11T10:00[Europe/Berlin]'}";
    private static final String AUTUMN = "{'precision':'SEASON','year':2024,'season':'AUTUMN'}";

    @Autowired
    TestApi api;

    Plans plans;
    String programme;
    String series;

    @BeforeEach
    void prepare() {
        api.setClock("2024-04-08T09:00:00+02:00");
        plans = new Plans(api);
        programme = plans.programme();
        series = plans.series(programme, ",'objectives':{'de':'Kurz und knackig'}");
    }

    /** Story C20. */
    @Test
    @Requirement("C-24")
    void isThePublicOneThatFollowsByDate() {
        String autumn = published(series, AUTUMN);
        String june = published(series, JUNE);
        String may = published(series, Plans.TEN);
        plans.activity(series, "{'precision':'DAY','value':'2024-05-28'}", "");
        published(plans.series(programme, ""), "{'precision':'DAY','value':'2024-05-21'}");

        JsonNode next = next(may);
        assertThat(next.path("id").asString()).isEqualTo(june);
        assertThat(next.path("titles").path("de").asString()).startsWith("Stadtentwicklung");
        assertThat(next.path("when").path("value").asString()).isEqualTo("2024-06-11T10:00[Europe/Berlin]");
        assertThat(next(june).path("id").asString()).isEqualTo(autumn);
        assertThat(api.get("/api/activities/" + autumn).json().has("next")).isFalse();

        plans.step(june, "cancel", "{'reason':'Krankheit'}");
        assertThat(next(may).path("id").asString()).isEqualTo(autumn);
    }

    @Test
    void isNeverOneThatIsOver() {
        String may = published(series, Plans.TEN);
        published(series, JUNE);
        String autumn = published(series, AUTUMN);

        api.setClock("2024-07-01T09:00:00+02:00");

        assertThat(next(may).path("id").asString()).isEqualTo(autumn);
    }

    @Test
    void ofTwoAtTheSameTimeComesAfterTheOtherOnce() {
        String one = published(series, Plans.TEN);
        String other = published(series, Plans.TEN);

        String first = one.compareTo(other) < 0 ? one : other;
        assertThat(next(first).path("id").asString()).isEqualTo(first.equals(one) ? other : one);
        assertThat(next(first.equals(one) ? other : one).isMissingNode()).isTrue();
    }

    @Test
    @Requirement({"C-01", "C-02"})
    void everyActivitySaysForWhomItIsAndWhatItsSeriesIsAbout() {
        api.as("ORGANISER")
                .patch(
                        "/api/programmes/" + programme,
                        "{'targetGroup':{'de':'Beschäftigte der Landes- und Kommunalverwaltung'}}");

        JsonNode lecture =
                api.get("/api/activities/" + published(series, Plans.TEN)).json();

        assertThat(lecture.path("programmeTargetGroup").path("de").asString()).startsWith("Beschäftigte");
        assertThat(lecture.path("seriesObjectives").path("de").asString()).isEqualTo("Kurz und knackig");
        assertThat(api.get("/api/programmes/" + programme)
                        .json()
                        .path("targetGroup")
                        .path("de")
                        .asString())
                .startsWith("Beschäftigte");
    }

    private String published(String of, String when) {
        String id = plans.activity(of, when, "");
        assertThat(plans.step(id, "publish", "{}").status()).isEqualTo(200);
        return id;
    }

    private JsonNode next(String id) {
        return api.get("/api/activities/" + id).json().path("next");
    }
}
