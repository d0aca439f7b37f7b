package eu.zirkel.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.testing.Requirement;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Stories N2, N20 and V24: what was declared stays as rough as it was, and what was counted stands beside it. */
@ServiceTest
@Requirement("N-17")
class DeclaredFiguresTest {

    @Autowired
    TestApi api;

    Plans plans;
    String programme;

    @BeforeEach
    void prepare() {
        plans = new Plans(api);
        api.setClock("2024-05-14T10:45:00+02:00");
        programme = plans.programme();
    }

    @Test
    void theCountedFigureStandsBesideTheDeclaredOneAndIsNeverAdded() {
        declare("""
                {'label':{'de':'Durchgeführte Aktivitäten'},'value':150,'qualifier':'ABOUT','figure':'ACTIVITIES_HELD',
                 'asOf':{'precision':'YEAR','value':'2021'}},
                {'label':{'de':'Teilnehmende','en':'Participants'},'value':3000,'qualifier':'ALMOST'},
                {'label':{'de':'Unterzeichnende'},'value':200,'qualifier':'MORE_THAN',
                 'asOf':{'precision':'PART_OF_YEAR','year':2019,'part':'LATE'}}""");
        String series = plans.series(programme, "");
        for (int i = 1; i <= 2; i++) {
            String id = plans.activity(series, Plans.TEN, "");
            plans.step(id, "publish", "{}");
            plans.step(id, "held", "{}");
        }

        assertThat(displays("de"))
                .containsExactly(
                        "etwa 150 (Stand 2021) · seither 2 auf der Plattform",
                        "fast 3000 · 0 auf der Plattform",
                        "mehr als 200 (Ende 2019)");
        assertThat(displays("en"))
                .containsExactly(
                        "about 150 (as of 2021) · 2 on this platform",
                        "almost 3000 · 0 on this platform",
                        "more than 200 (late 2019)");
        assertThat(displays("fr"))
                .containsExactly(
                        "environ 150 (état\u00a0: 2021) · depuis, 2 sur la plateforme",
                        "près de 3000 · 0 sur la plateforme",
                        "plus de 200 (fin 2019)");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
                    EXACT | {"precision":"DAY","value":"2021-12-31"}                    | 12.000 (Stand 31.12.2021)
                    ABOUT | {"precision":"MONTH","value":"2021-12"}                     | etwa 12.000 (Stand Dezember 2021)
                    ABOUT | {"precision":"SEASON","year":2020,"season":"WINTER"}        | etwa 12.000 (Winter 2020/21)
                    ABOUT | {"precision":"UNKNOWN"}                                     | etwa 12.000
                    ABOUT | {"precision":"RANGE","from":{"precision":"YEAR","value":"2018"},"to":{"precision":"YEAR","value":"2021"}} | etwa 12.000 (2018–2021)
                    ABOUT | {"precision":"RANGE","from":{"precision":"YEAR","value":"2019"}} | etwa 12.000 (seit 2019)
                    ABOUT | {"precision":"YEAR","value":"2021","label":{"de":"Zwischenstand 2021"}} | etwa 12.000 (Zwischenstand 2021)
                    """)
    void itsDateIsAsPreciseAsItIsKnown(String qualifier, String asOf, String display) {
        declare("{'label':{'de':'Bäume'},'value':12000,'qualifier':'" + qualifier + "','asOf':" + asOf + "}");

        assertThat(displays("de")).containsExactly(display);
    }

    @Test
    void aFigureThatIsNotCountedCannotBeNamed() {
        var refused = api.as("ORGANISER")
                .patch(
                        "/api/programmes/" + programme,
                        "{'baselines':[{'label':{'de':'x'},'value':1,'figure':'TREES'}]}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("baselines[0].figure", "ACTIVITIES_HELD");
    }

    private void declare(String baselines) {
        assertThat(api.as("ORGANISER")
                        .patch("/api/programmes/" + programme, "{'baselines':[" + baselines + "]}")
                        .status())
                .isEqualTo(200);
    }

    private List<String> displays(String language) {
        return api.with("Accept-Language", language)
                .get("/api/programmes/" + programme + "/statistics")
                .json()
                .path("baselines")
                .valueStream()
                .map(baseline -> baseline.path("display").asString())
                .toList();
    }
}
