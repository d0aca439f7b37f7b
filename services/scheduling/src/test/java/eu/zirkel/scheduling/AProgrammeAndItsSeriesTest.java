package eu.zirkel.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

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
class AProgrammeAndItsSeriesTest {

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
        api.setClock("2024-04-08T09:00:00+02:00");
    }

    @Test
    void aProgrammeKeepsWhatIsSaidOfIt() {
        Answer made = organiser.post("/api/programmes", """
                {'slug':'villes-pairs','titles':{'fr':'Villes pairs','de':'Partnerstädte'},'defaultLanguage':'fr',
                 'defaultZone':'Europe/Paris','founded':{'precision':'YEAR','value':'2018'},
                 'period':{'precision':'RANGE','from':{'precision':'YEAR','value':'2018'},'to':{'precision':'YEAR','value':'2021'}},
                 'guidingQuestions':[{'fr':'Comment ?'},{'fr':'Pourquoi ?'}],'fee':{'free':true},
                 'partners':[{'name':'ADEME','role':'FUNDER'},{'name':'IEEFC','role':'COOPERATION'}],
                 'baselines':[{'label':{'fr':'signataires'},'value':200,'qualifier':'MORE_THAN',
                               'asOf':{'precision':'PART_OF_YEAR','year':2019,'part':'LATE'}}]}""");

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().path("status").asString()).isEqualTo("DRAFT");
        assertThat(made.json().path("guidingQuestions").get(1).path("fr").asString())
                .isEqualTo("Pourquoi ?");
        assertThat(made.json().path("founded").toString()).isEqualTo("{\"precision\":\"YEAR\",\"value\":\"2018\"}");
        assertThat(made.json()
                        .path("baselines")
                        .get(0)
                        .path("asOf")
                        .path("part")
                        .asString())
                .isEqualTo("LATE");
        assertThat(api.get("/api/programmes/villes-pairs").status()).isEqualTo(404);

        String id = Plans.id(made);
        organiser.post("/api/programmes/" + id + "/publish", "{}");

        assertThat(api.get("/api/programmes/villes-pairs").json().path("id").asString())
                .isEqualTo(id);
        JsonNode published = events.await("scheduling.programme-published", id).json();
        assertThat(published.path("defaultZone").asString()).isEqualTo("Europe/Paris");
        assertThat(published.path("footer").path("fr").asString())
                .isEqualTo("En coopération avec: IEEFC\nFinancé par: ADEME");
    }

    @Test
    void everyChangeOfAPublishedProgrammeIsAnnounced() {
        String id = plans.programme();

        organiser.patch("/api/programmes/" + id, "{'shortTitles':{'de':'Kaffee'}}");
        organiser.patch("/api/programmes/" + id, "{'shortTitles':{'de':'Kaffee'}}");
        organiser.post("/api/programmes/" + id + "/close", "{}");

        events.await("scheduling.programme-closed", id);
        assertThat(events.all("scheduling.programme-published", id))
                .extracting(heard -> heard.json().path("shortTitles").path("de").asString(""))
                .containsExactly("", "Kaffee");
        assertThat(organiser
                        .patch("/api/programmes/" + id, "{'shortTitles':{'de':'x'}}")
                        .code())
                .isEqualTo("INVALID_STATE");
    }

    @Test
    void inAProgrammeThatHasEndedNothingBecomesPublicAnyMore() {
        String id = plans.programme();
        String series = plans.series(id, "");
        String draft = plans.activity(series, "{'precision':'DAY','value':'2024-05-14'}", "");
        organiser.post("/api/programmes/" + id + "/close", "{}");

        assertThat(plans.step(draft, "publish", "{}").code()).isEqualTo("PROGRAMME_CLOSED");
        assertThat(organiser.post("/api/series/" + series + "/open", "{}").code())
                .isEqualTo("PROGRAMME_CLOSED");
        assertThat(organiser
                        .get("/api/activities/" + draft)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("DRAFT");
    }

    @Test
    void overlappingPhasesAreDoubtfulOnlyIfTheySurelyOverlap() {
        String id = plans.draftProgramme();
        String phases = """
                {'phases':[
                 {'title':{'de':'Zweite'},'period':{'precision':'RANGE','from':{'precision':'YEAR','value':'2016'},'to':%s}},
                 {'title':{'de':'Dritte'},'period':{'precision':'RANGE','from':{'precision':'MONTH','value':'2019-04'},
                                                   'to':{'precision':'MONTH','value':'2022-03'}}}]}""";

        organiser.patch("/api/programmes/" + id, phases, "{'precision':'DAY','value':'2019-12-31'}");
        Answer certain = organiser.post("/api/programmes/" + id + "/publish", "{}");
        organiser.patch("/api/programmes/" + id, phases, "{'precision':'YEAR','value':'2019'}");
        Answer possible = organiser.post("/api/programmes/" + id + "/publish", "{}");

        assertThat(certain.code()).isEqualTo("WARNINGS_UNACKNOWLEDGED");
        assertThat(possible.status()).isEqualTo(200);
        assertThat(possible.json().path("warnings").get(0).path("certainty").asString())
                .isEqualTo("POSSIBLE");
    }

    @Test
    void titlesMustExistInTheDefaultLanguage() {
        Answer refused = organiser.post(
                "/api/programmes",
                "{'titles':{'de':'Nur deutsch'},'defaultLanguage':'fr','defaultZone':'Europe/Paris'}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").get(0).path("field").asString())
                .isEqualTo("titles.fr");
        assertThat(organiser.get("/api/programmes").body()).doesNotContain("Nur deutsch");
    }

    @Test
    void anUnknownRoleIsAnsweredWithTheKnownOnes() {
        Answer refused = organiser
                .with("Accept-Language", "en")
                .patch("/api/programmes/" + plans.draftProgramme(), "{'partners':[{'name':'X','role':'PATRON'}]}");

        JsonNode error = refused.json().path("errors").get(0);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(error.path("field").asString()).isEqualTo("partners[0].role");
        assertThat(error.path("message").asString())
                .startsWith("Allowed values: ")
                .contains("FUNDER", "HOST");
    }

    @Test
    void seriesAreNumberedAndANumberIsGivenOnce() {
        String programme = plans.programme();
        String first = plans.series(programme, "");
        String third = plans.series(programme, ",'ordinal':3");
        String fourth = plans.series(programme, "");

        Answer taken =
                organiser.post("/api/programmes/" + programme + "/series", "{'titles':{'de':'Noch eine'},'ordinal':3}");
        Answer moved = organiser.patch("/api/series/" + fourth, "{'ordinal':1}");

        assertThat(ordinal(first)).isEqualTo(1);
        assertThat(ordinal(third)).isEqualTo(3);
        assertThat(ordinal(fourth)).isEqualTo(4);
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.code()).isEqualTo("ORDINAL_TAKEN");
        assertThat(moved.code()).isEqualTo("ORDINAL_TAKEN");
        assertThat(organiser.get("/api/series?programme=" + programme).json().path("series"))
                .hasSize(3);
    }

    private int ordinal(String series) {
        return organiser.get("/api/series/" + series).json().path("ordinal").asInt();
    }

    @Test
    void anOpenSeriesIsPublicAndAnnouncesItsTerms() {
        String programme = plans.programme();
        String id = plans.series(programme, ",'capacity':{'unit':'GROUP','total':32},'registrationPolicy':{}");
        assertThat(api.get("/api/series/" + id).status()).isEqualTo(404);

        organiser.post("/api/series/" + id + "/open", "{}");
        organiser.patch("/api/series/" + id, "{'capacity':{'unit':'GROUP','total':33}}");

        Awaitility.await()
                .until(() -> events.all("scheduling.series-opened", id).size() == 2);
        JsonNode opened = events.await("scheduling.series-opened", id).json();
        assertThat(opened.path("capacity").path("total").asInt()).isEqualTo(33);
        assertThat(opened.path("policy").path("allocation").asString()).isEqualTo("FIRST_COME");
        assertThat(api.get("/api/series/" + id).json().path("status").asString())
                .isEqualTo("OPEN");
        assertThat(organiser.post("/api/series/" + id + "/open", "{}").code()).isEqualTo("INVALID_STATE");
    }

    @Test
    void activitiesOfASeriesStandInTheOrderOfTheirDates() {
        String series = plans.series(plans.programme(), ",'plan':{'expectedCount':2,'expectedSpread':'P2M'}");
        String undated = plans.activity(series, Plans.UNKNOWN, "");
        String spring = plans.activity(series, "{'precision':'SEASON','year':2024,'season':'SPRING'}", "");
        String february = plans.activity(series, "{'precision':'DAY','value':'2024-02-13'}", "");
        String may = plans.activity(series, Plans.TEN, "");

        JsonNode all = organiser.get("/api/series/" + series).json();

        assertThat(all.path("activities"))
                .extracting(one -> one.path("id").asString())
                .containsExactly(february, spring, may, undated);
        assertThat(all.path("warnings"))
                .extracting(one -> one.path("code").asString())
                .containsExactly("SERIES_COUNT_EXCEEDED", "SERIES_SPREAD_EXCEEDED");
        assertThat(api.get("/api/series/" + series).status()).isEqualTo(404);
        plans.step(may, "publish", "{}");
        assertThat(api.get("/api/series/" + series).json().path("activities")).hasSize(1);
    }

    @Test
    void twoProgrammesOfTheSameNameHaveDifferentAddresses() {
        String body = "{'titles':{'de':'Gleicher Name'},'defaultLanguage':'de','defaultZone':'Europe/Berlin'}";

        Answer one = organiser.post("/api/programmes", body);
        Answer other = organiser.post("/api/programmes", body);
        Answer insisting = organiser.patch("/api/programmes/" + Plans.id(other), "{'slug':'gleicher-name'}");

        assertThat(one.json().path("slug").asString()).isEqualTo("gleicher-name");
        assertThat(other.json().path("slug").asString()).startsWith("gleicher-name-");
        assertThat(insisting.code()).isEqualTo("SLUG_TAKEN");
    }
}
