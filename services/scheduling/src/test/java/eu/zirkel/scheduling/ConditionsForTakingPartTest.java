package eu.zirkel.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.testing.Requirement;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestApi.Answer;
import eu.zirkel.testing.TestEvents;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
@Requirement({"C-16", "K-23", "K-25"})
class ConditionsForTakingPartTest {

    /** Story C1. */
    private static final String ADMINISTRATION_IN_NRW = """
            {'key':'verwaltung-nrw','enforcement':'REVIEW',
             'condition':{'all':[
                {'attribute':'ORGANISATION_KIND','oneOf':['STATE_ADMINISTRATION','MUNICIPAL_ADMINISTRATION']},
                {'attribute':'ORGANISATION_SUBDIVISION','oneOf':['DE-NW']}]},
             'message':{'de':'Richtet sich an Landes- und Kommunalverwaltungen in NRW.','en':'For administrations in NRW.'}}""";

    private static final String SMALL_TOWNS_FIRST = """
            {'key':'bis-25000','enforcement':'PRIORITISE',
             'condition':{'attribute':'ORGANISATION_POPULATION','atMost':25000},'message':{'de':'Zuerst kleine Orte.'}}""";

    private static final String A_MAYOR_NOT_ALONE = """
            {'key':'delegation','enforcement':'ADVISE',
             'condition':{'all':[{'attribute':'FUNCTION','oneOf':['MAYOR']},{'attribute':'SIZE','atLeast':2},
                {'not':{'any':[{'attribute':'SECTOR','oneOf':['ECONOMY']},
                               {'attribute':'ORGANISATION_COUNTRY','oneOf':['FR']},
                               {'attribute':'ORGANISATION_WORLD_REGION','oneOf':['ASIA']}]}}]},
             'message':{'de':'Am besten zu zweit.'}}""";

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
    void anActivityTakesThemOverFromItsSeriesAndEverybodyReadsThem() {
        String id = publishedWith("'rules':[" + ADMINISTRATION_IN_NRW + "]");

        JsonNode rule = policy(api.get("/api/activities/" + id)).path("rules").get(0);
        assertThat(rule.path("message").path("de").asString()).startsWith("Richtet sich an");
        assertThat(rule.path("enforcement").asString()).isEqualTo("REVIEW");
        JsonNode told = events.await("scheduling.activity-published", id)
                .json()
                .path("policy")
                .path("rules")
                .get(0);
        assertThat(told).isEqualTo(rule);
        assertThat(told.path("condition").path("all").get(1).toString())
                .isEqualTo("{\"attribute\":\"ORGANISATION_SUBDIVISION\",\"oneOf\":[\"DE-NW\"]}");
    }

    @Test
    void aSeriesTellsThemWhenItIsOpenedAndWhenTheyChange() {
        String id = plans.series(
                plans.programme(),
                ",'registrationPolicy':{'rules':[%s,%s]}".formatted(SMALL_TOWNS_FIRST, A_MAYOR_NOT_ALONE));

        organiser.post("/api/series/" + id + "/open", "{}");
        organiser.patch(
                "/api/series/" + id,
                "{'registrationPolicy':{'promotion':'OFFER','offerWindow':'PT48H','rules':[%s]}}"
                        .formatted(SMALL_TOWNS_FIRST));

        Awaitility.await()
                .until(() -> events.all("scheduling.series-opened", id).size() == 2);
        assertThat(events.all("scheduling.series-opened", id))
                .extracting(heard -> heard.json().path("policy").path("rules").size())
                .containsExactly(2, 1);
        JsonNode policy = events.await("scheduling.series-opened", id).json().path("policy");
        assertThat(policy.path("offerWindow").asString()).isEqualTo("PT48H");
        assertThat(policy.path("rules").get(0).path("condition").path("atMost").asInt())
                .isEqualTo(25_000);
        assertThat(policy(api.get("/api/series/" + id))).isEqualTo(policy);
    }

    @Test
    void aChangeOfAPublishedActivityReachesRegistrationAndLeavesTheRest() {
        String id = publishedWith("'rules':[" + ADMINISTRATION_IN_NRW + "]");

        change(id, "{'closes':'2024-05-13T10:00:00Z'}");
        change(id, "{'promotion':'OFFER','offerWindow':'P2D'}");
        change(id, "{'offerWindow':'PT24H'}");
        change(id, "{'rules':[" + SMALL_TOWNS_FIRST + "]}");
        change(id, "{'promotion':'AUTO'}");
        change(id, "{'rules':[]}");
        change(id, "{'rules':[]}");

        Awaitility.await()
                .until(() -> events.all("scheduling.activity-published", id).size() == 7);
        assertThat(events.all("scheduling.activity-published", id))
                .extracting(heard -> said(heard.json().path("policy")))
                .containsExactly(
                        "AUTO  verwaltung-nrw",
                        "AUTO  verwaltung-nrw closes",
                        "OFFER PT48H verwaltung-nrw closes",
                        "OFFER PT24H verwaltung-nrw closes",
                        "OFFER PT24H bis-25000 closes",
                        "AUTO  bis-25000 closes",
                        "AUTO   closes");
        assertThat(policy(organiser.get("/api/activities/" + id)).has("rules")).isFalse();
    }

    private static String said(JsonNode policy) {
        return policy.path("promotion").asString() + " "
                + policy.path("offerWindow").asString("") + " "
                + policy.path("rules").path(0).path("key").asString("")
                + (policy.has("closes") ? " closes" : "");
    }

    @Test
    void anActivityWithTermsOfItsOwnHasOnlyThose() {
        String series =
                plans.series(plans.programme(), ",'registrationPolicy':{'rules':[" + ADMINISTRATION_IN_NRW + "]}");
        String id =
                plans.activity(series, Plans.TEN, ",'registrationPolicy':{'promotion':'OFFER','offerWindow':'PT1H'}");

        assertThat(said(policy(organiser.get("/api/activities/" + id)))).isEqualTo("OFFER PT1H ");
    }

    private String publishedWith(String policy) {
        String series = plans.series(plans.programme(), ",'registrationPolicy':{" + policy + "}");
        String id = plans.activity(series, Plans.TEN, "");
        assertThat(plans.step(id, "publish", "{}").status()).isEqualTo(200);
        return id;
    }

    private void change(String id, String policy) {
        Answer changed = organiser.patch("/api/activities/" + id, "{'registrationPolicy':" + policy + "}");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    }

    private static JsonNode policy(Answer answer) {
        return answer.json().path("registrationPolicy");
    }
}
