package eu.zirkel.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class TheAgendaTest {

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
        series = plans.series(programme, "");
    }

    private String published(String when) {
        String id = plans.activity(series, when, "");
        assertThat(plans.step(id, "publish", "{}").status()).isEqualTo(200);
        return id;
    }

    private List<String> ids(String query) {
        JsonNode found =
                api.get("/api/activities?programme=" + programme + query).json();
        List<String> ids = new ArrayList<>();
        found.path("activities").forEach(one -> ids.add(one.path("id").asString()));
        return ids;
    }

    private List<String> territories() {
        List<String> towns = new ArrayList<>();
        api.get("/api/activities/territories").json().path("territories").forEach(one -> towns.add(one.asString()));
        return towns;
    }

    @Test
    void showsWhatIsToComeByDateAndTheUndatedLast() {
        String undated = published(Plans.UNKNOWN);
        String may = published(Plans.TEN);
        String year = published("{'precision':'YEAR','value':'2025'}");
        String today = published("{'precision':'DAY','value':'2024-04-08'}");
        published("{'precision':'DAY','value':'2024-04-05'}");

        assertThat(ids("")).containsExactly(today, may, year, undated);
        assertThat(ids("&past=false")).isEqualTo(ids(""));
    }

    @Test
    void showsWhatIsOverNewestFirst() {
        String march = published("{'precision':'DAY','value':'2024-03-05'}");
        String april = published("{'precision':'DAY','value':'2024-04-05'}");
        String cancelled = published(Plans.TEN);
        plans.step(cancelled, "cancel", "{'reason':'Absage'}");

        assertThat(ids("&past=true")).containsExactly(cancelled, april, march);
        assertThat(ids("")).isEmpty();
    }

    @Test
    void isReadPageByPageWhateverIsAddedMeanwhile() {
        List<String> all = new ArrayList<>();
        for (int day = 10; day < 15; day++) {
            all.add(published("{'precision':'DAY','value':'2024-06-%d'}".formatted(day)));
        }

        JsonNode first =
                api.get("/api/activities?limit=2&programme=" + programme).json();
        published("{'precision':'DAY','value':'2024-06-03'}");
        List<String> rest = ids("&limit=10&after=" + first.path("next").asString());
        JsonNode last = api.get("/api/activities?limit=10&past=false&programme=" + programme)
                .json();

        assertThat(first.path("activities")).hasSize(2);
        assertThat(rest).containsExactlyElementsOf(all.subList(2, 5));
        assertThat(last.path("next").isMissingNode() || last.path("next").isNull())
                .isTrue();
    }

    @Test
    void isNarrowedByMonthFormatTopicAndSeries() {
        String may = published(Plans.TEN);
        String spring = published("{'precision':'SEASON','year':2024,'season':'SPRING'}");
        String june = published("{'precision':'DAY','value':'2024-06-11'}");

        assertThat(ids("&month=2024-05")).containsExactly(spring, may);
        assertThat(ids("&month=2024-06")).containsExactly(june);
        assertThat(ids("&format=ONLINE&series=" + series)).contains(may, june);
        assertThat(ids("&format=ONSITE")).isEmpty();
        assertThat(ids("&topic=beteiligung")).contains(may);
        assertThat(ids("&topic=Verkehr")).isEmpty();
        assertThat(api.get("/api/activities?programme=unknown").json().path("activities"))
                .isEmpty();
    }

    @Test
    void isNarrowedToATownWhatIsToComeNames() {
        String pegnitz = published(Plans.TEN);
        plans.step(pegnitz, "relocate", "{'format':'ONSITE','venue':{'name':'Rathaus','town':'Pegnitz (Ofr.)'}}");
        String essen = plans.activity(series, Plans.TEN, ",'format':'ONSITE','venue':{'name':'Zeche','town':'Essen'}");
        published(Plans.TEN);

        assertThat(ids("&territory=" + URLEncoder.encode("Pegnitz (Ofr.)", StandardCharsets.UTF_8)))
                .containsExactly(pegnitz);
        assertThat(ids("&territory=Pegnitz")).isEmpty();
        assertThat(territories()).contains("Pegnitz (Ofr.)").doesNotContain("Essen");

        plans.step(essen, "publish", "{}");
        plans.step(pegnitz, "cancel", "{'reason':'Absage'}");

        assertThat(territories()).contains("Essen").doesNotContain("Pegnitz (Ofr.)");
    }

    @Test
    void saysWhenAnActivityWasLastChanged() {
        String id = published(Plans.TEN);
        api.setClock("2024-04-09T09:00:00+02:00");
        plans.step(id, "capacity", "{'total':12}");

        assertThat(api.get("/api/activities?programme=" + programme)
                        .json()
                        .at("/activities/0/changedAt")
                        .asString())
                .isEqualTo("2024-04-09T07:00:00Z");
    }
}
