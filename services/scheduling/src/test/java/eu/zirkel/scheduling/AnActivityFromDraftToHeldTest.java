package eu.zirkel.scheduling;

import static eu.zirkel.scheduling.Plans.DAY;
import static eu.zirkel.scheduling.Plans.TEN;
import static eu.zirkel.scheduling.Plans.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.service.Secrets;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestApi.Answer;
import eu.zirkel.testing.TestEvents;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

@ServiceTest
class AnActivityFromDraftToHeldTest {

    @Autowired
    TestApi api;

    @Autowired
    TestEvents events;

    @Autowired
    Secrets secrets;

    @Autowired
    MongoTemplate mongo;

    Plans plans;
    TestApi organiser;

    @BeforeEach
    void prepare() {
        plans = new Plans(api);
        organiser = api.as("ORGANISER");
        api.setClock("2024-04-08T09:00:00+02:00");
    }

    @Test
    void itTakesOverWhatItsSeriesSays() {
        JsonNode draft = organiser.get("/api/activities/" + plans.draft(DAY)).json();

        assertThat(draft.path("status").asString()).isEqualTo("DRAFT");
        assertThat(draft.path("duration").asString()).isEqualTo("PT40M");
        assertThat(draft.path("format").asString()).isEqualTo("ONLINE");
        assertThat(draft.path("capacity").path("total").asInt()).isEqualTo(30);
        assertThat(draft.path("recording").path("scope").asString()).isEqualTo("TALK");
        assertThat(draft.path("registrationPolicy").path("promotion").asString())
                .isEqualTo("AUTO");
        assertThat(draft.path("zone").asString()).isEqualTo("Europe/Berlin");
        assertThat(draft.path("programmeContact").path("email").asString()).isEqualTo("buero@stadt.example");
        assertThat(draft.path("seriesTitles").path("de").asString()).isEqualTo("Reihe");
        assertThat(draft.has("startsAt")).isFalse();
    }

    @Test
    void nobodyElseSeesADraft() {
        String id = plans.draft(DAY);

        assertThat(api.get("/api/activities/" + id).status()).isEqualTo(404);
        assertThat(api.as("EDITOR").get("/api/activities/" + id).status()).isEqualTo(404);
        assertThat(api.get("/api/activities/" + id + "/calendar.ics").status()).isEqualTo(404);
        assertThat(api.get("/api/activities?limit=100").body()).doesNotContain(id);
    }

    @Test
    void publishedItIsAnnouncedWithItsRoomSealed() {
        String id = plans.published(DAY);

        JsonNode published = events.await("scheduling.activity-published", id).json();
        assertThat(published.path("when").path("value").asString()).isEqualTo("2024-05-14");
        assertThat(published.path("capacity").path("total").asInt()).isEqualTo(30);
        assertThat(published.path("policy").path("allocation").asString()).isEqualTo("FIRST_COME");
        assertThat(published.path("calendarSequence").asInt()).isZero();
        assertThat(published.path("topics").get(0).asString()).isEqualTo("Beteiligung");
        JsonNode room = events.await("scheduling.online-room-assigned", id).json();
        assertThat(room.path("provider").asString()).isEqualTo("WebEx");
        assertThat(secrets.open(room.path("access").asString()))
                .isEqualTo("{\"joinUrl\":\"https://webex.example/meet/cl-0514\",\"passcode\":\"4711\"}");
    }

    @Test
    void theRoomIsSaidBeforeThePublicationSoThatNobodyIsConfirmedWithoutIt() {
        String id = plans.published(TEN);

        assertThat(events.await("scheduling.online-room-assigned", id).sequence())
                .isLessThan(events.await("scheduling.activity-published", id).sequence());
    }

    @Test
    void onlyOrganisersSeeTheRoom() {
        String id = plans.published(TEN);

        assertThat(api.get("/api/activities/" + id).json().path("room").toString())
                .isEqualTo("{\"provider\":\"WebEx\"}");
        assertThat(api.get("/api/activities?limit=100").body()).doesNotContain("cl-0514");
        assertThat(api.get("/api/activities/" + id + "/calendar.ics").body()).doesNotContain("cl-0514");
        assertThat(mongo.getCollection("activities")
                        .find(new Document("_id", id))
                        .first()
                        .toJson())
                .doesNotContain("cl-0514", "4711");
        assertThat(organiser
                        .get("/api/activities/" + id)
                        .json()
                        .path("room")
                        .path("joinUrl")
                        .asString())
                .isEqualTo("https://webex.example/meet/cl-0514");
    }

    @Test
    void aTimeForItsDayFixesTheDateAndTheEndFollows() {
        String id = plans.published(DAY);

        Answer fixed = plans.step(id, "date", "{'when':" + TEN + "}");

        assertThat(fixed.json().path("startsAt").asString()).isEqualTo("2024-05-14T08:00:00Z");
        assertThat(fixed.json().path("endsAt").asString()).isEqualTo("2024-05-14T08:40:00Z");
        JsonNode event = events.await("scheduling.activity-date-fixed", id).json();
        assertThat(event.path("previous").path("precision").asString()).isEqualTo("DAY");
        assertThat(event.path("duration").asString()).isEqualTo("PT40M");
        assertThat(event.path("calendarSequence").asInt()).isEqualTo(1);
    }

    @Test
    void theSequenceCountsWhatChangesCalendars() {
        String id = plans.published(UNKNOWN);

        plans.step(id, "date", "{'when':" + TEN + "}");
        plans.step(id, "postpone", "{'reason':'Krankheit'}");
        plans.step(id, "date", "{'when':{'precision':'DAY','value':'2024-06-11'}}");
        plans.step(id, "date", "{'when':{'precision':'DAY','value':'2024-06-12'},'reason':'Saal'}");
        plans.step(id, "relocate", "{'format':'HYBRID','venue':{'name':'Rathaus','town':'Bochum'}}");
        organiser.patch("/api/activities/" + id, "{'abstracts':{'de':'Mehr davon'}}");
        plans.step(id, "cancel", "{'reason':'Absage'}");

        events.await("scheduling.activity-cancelled", id);
        assertThat(sequenceOf("activity-published", id)).isZero();
        assertThat(events.all("scheduling.activity-date-fixed", id))
                .extracting(heard -> heard.json().path("calendarSequence").asInt())
                .containsExactly(0, 2);
        assertThat(sequenceOf("activity-postponed", id)).isEqualTo(1);
        assertThat(sequenceOf("activity-rescheduled", id)).isEqualTo(3);
        assertThat(sequenceOf("activity-relocated", id)).isEqualTo(4);
        assertThat(sequenceOf("activity-cancelled", id)).isEqualTo(5);
        JsonNode content =
                events.await("scheduling.activity-content-changed", id).json();
        assertThat(content.path("changedFields").toString()).isEqualTo("[\"abstracts\"]");
        assertThat(content.path("notifyParticipants").asBoolean()).isFalse();
    }

    private int sequenceOf(String type, String id) {
        return events.await("scheduling." + type, id)
                .json()
                .path("calendarSequence")
                .asInt();
    }

    @Test
    void whatChangesNothingSaysNothing() {
        String id = plans.published(TEN);

        plans.step(id, "date", "{'when':" + TEN + "}");
        plans.step(id, "capacity", "{'total':30}");
        plans.step(
                id,
                "relocate",
                "{'room':{'provider':'WebEx','joinUrl':'https://webex.example/meet/cl-0514','passcode':'4711'}}");
        organiser.patch("/api/activities/" + id, "{'shortTitles':{'de':'Coffee Lecture: Bottom-up'}}");
        plans.step(id, "capacity", "{'total':31}");

        JsonNode changed =
                events.await("scheduling.activity-capacity-changed", id).json();
        assertThat(changed.path("previous").path("total").asInt()).isEqualTo(30);
        assertThat(changed.path("capacity").path("total").asInt()).isEqualTo(31);
        assertThat(namesOf(id))
                .containsExactly(
                        "scheduling.online-room-assigned",
                        "scheduling.activity-published",
                        "scheduling.activity-capacity-changed");
    }

    /** Each event counts once, however often it was delivered. */
    private List<String> namesOf(String id) {
        Map<String, String> byId = new LinkedHashMap<>();
        events.raw("scheduling.events").stream()
                .filter(heard -> heard.subject().equals(id))
                .forEach(heard -> byId.put(heard.id(), heard.type()));
        return List.copyOf(byId.values());
    }

    @Test
    void anotherRoomIsAssignedWithoutNewCalendarSequence() {
        String id = plans.published(TEN);

        Answer moved = plans.step(id, "relocate", "{'room':{'provider':'BBB','joinUrl':'https://bbb.example/r/1'}}");

        assertThat(moved.json().path("calendarSequence").asInt()).isZero();
        Awaitility.await()
                .until(() -> events.all("scheduling.online-room-assigned", id).size() == 2);
        assertThat(events.await("scheduling.online-room-assigned", id)
                        .json()
                        .path("provider")
                        .asString())
                .isEqualTo("BBB");
        assertThat(events.all("scheduling.activity-relocated", id)).isEmpty();
    }

    @Test
    void changedTermsAreAnnouncedAnew() {
        String id = plans.published(TEN);

        organiser.patch("/api/activities/" + id, "{'registrationPolicy':{'closes':'2024-05-13T10:00:00Z'}}");

        events.await("scheduling.activity-content-changed", id);
        assertThat(events.all("scheduling.activity-published", id))
                .extracting(heard -> heard.json().path("policy").path("closes").asString(""))
                .containsExactly("", "2024-05-13T10:00:00Z");
    }

    @Test
    void itIsHeldOnceItHasBegunAndNotBefore() {
        String id = plans.published(TEN);

        assertThat(plans.step(id, "held", "{}").code()).isEqualTo("ACTIVITY_NOT_STARTED");
        api.setClock("2024-05-14T10:45:00+02:00");
        assertThat(plans.step(id, "held", "{}").json().path("status").asString())
                .isEqualTo("HELD");

        assertThat(events.await("scheduling.activity-held", id)
                        .json()
                        .path("heldAt")
                        .asString())
                .isEqualTo("2024-05-14T08:45:00Z");
        assertThat(plans.step(id, "held", "{}").code()).isEqualTo("INVALID_STATE");
        assertThat(plans.step(id, "cancel", "{'reason':'zu spät'}").code()).isEqualTo("INVALID_STATE");
    }

    @Test
    void stepsOutOfOrderAreRefusedAndSayNothing() {
        String id = plans.draft(DAY);

        for (String step : List.of("postpone", "cancel", "held")) {
            assertThat(plans.step(id, step, "{'reason':'x'}").code()).as(step).isEqualTo("INVALID_STATE");
        }
        plans.step(id, "publish", "{}");
        assertThat(plans.step(id, "publish", "{}").code()).isEqualTo("INVALID_STATE");
        assertThat(organiser.delete("/api/activities/" + id).code()).isEqualTo("INVALID_STATE");
        plans.step(id, "cancel", "{'reason':'Absage'}");
        assertThat(plans.step(id, "date", "{'when':" + TEN + "}").code()).isEqualTo("INVALID_STATE");
        assertThat(plans.step(id, "cancel", "{'reason':'Absage'}").code()).isEqualTo("INVALID_STATE");

        assertThat(events.await("scheduling.activity-cancelled", id).sequence()).isEqualTo(3);
        assertThat(api.get("/api/activities/" + id)
                        .json()
                        .path("cancellationReason")
                        .asString())
                .isEqualTo("Absage");
    }

    @Test
    void refusedRequestsLeaveNoEventBehind() {
        String id = plans.published(DAY);

        plans.step(id, "capacity", "{'total':0}");
        plans.step(id, "date", "{'when':{'precision':'DAY','value':'2019-02-30'}}");
        plans.step(id, "cancel", "{}");
        organiser.patch("/api/activities/" + id, "{'titles':{'de':'Neu'},'capacity':{'total':0}}");
        api.post("/api/activities/" + id + "/cancel", "{'reason':'Unfug'}");
        plans.step(id, "capacity", "{'total':31}");

        assertThat(events.await("scheduling.activity-capacity-changed", id).sequence())
                .isEqualTo(3);
        assertThat(api.get("/api/activities/" + id)
                        .json()
                        .path("titles")
                        .path("de")
                        .asString())
                .startsWith("Stadtentwicklung");
    }

    @Test
    void aPatchOfTheDateIsAChangeOfTheDate() {
        String id = plans.published(TEN);

        organiser.patch("/api/activities/" + id, "{'duration':'PT60M','titles':{'de':'Länger'}}");

        JsonNode rescheduled =
                events.await("scheduling.activity-rescheduled", id).json();
        assertThat(rescheduled.path("duration").asString()).isEqualTo("PT1H");
        assertThat(rescheduled.path("calendarSequence").asInt()).isEqualTo(1);
        assertThat(events.await("scheduling.activity-content-changed", id)
                        .json()
                        .path("agendaVersion")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aStudyTourBeginsAndEndsAtItsTimes() {
        String id = plans.published("""
                {'precision':'RANGE','from':{'precision':'INSTANT','value':'2024-06-04T09:00[Europe/Berlin]'},
                 'to':{'precision':'INSTANT','value':'2024-06-06T17:00[Europe/Berlin]'}}""");

        JsonNode tour = api.get("/api/activities/" + id).json();

        assertThat(tour.path("startsAt").asString()).isEqualTo("2024-06-04T07:00:00Z");
        assertThat(tour.path("endsAt").asString()).isEqualTo("2024-06-06T15:00:00Z");
        assertThat(api.get("/api/activities/" + id + "/calendar.ics").body())
                .contains("DTEND;TZID=Europe/Berlin:20240606T170000");
    }

    @Test
    void aDraftCanBeDeleted() {
        String id = plans.draft(DAY);

        assertThat(organiser.delete("/api/activities/" + id).status()).isEqualTo(204);
        assertThat(organiser.delete("/api/activities/" + id).status()).isEqualTo(404);
    }

    @Test
    void itWaitsForItsProgramme() {
        String series = plans.series(plans.draftProgramme(), "");
        String id = plans.activity(series, DAY, "");

        assertThat(plans.step(id, "publish", "{}").code()).isEqualTo("PROGRAMME_NOT_PUBLISHED");
        assertThat(organiser.get("/api/activities/" + id).json().path("status").asString())
                .isEqualTo("DRAFT");
    }

    @Test
    void anActivityOfAnotherOrganisationOffersNoRegistration() {
        String series = plans.series(plans.programme(), ",'registrationPolicy':{}");
        String id = plans.activity(series, DAY, ",'externalUrl':'https://anderswo.example/'");

        plans.step(id, "publish", "{}");

        assertThat(events.await("scheduling.activity-published", id).json().has("policy"))
                .isFalse();
    }
}
