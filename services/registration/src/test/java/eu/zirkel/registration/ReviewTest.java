package eu.zirkel.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.zirkel.contracts.Capacity;
import eu.zirkel.contracts.Condition;
import eu.zirkel.contracts.Condition.Attribute;
import eu.zirkel.contracts.EligibilityRule;
import eu.zirkel.contracts.EligibilityRule.Enforcement;
import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.contracts.RegistrationPolicy;
import eu.zirkel.contracts.RegistrationPolicy.Allocation;
import eu.zirkel.contracts.RegistrationPolicy.Promotion;
import eu.zirkel.service.Ids;
import eu.zirkel.service.Secrets;
import eu.zirkel.testing.Requirement;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestApi.Answer;
import eu.zirkel.testing.TestEvents;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@ServiceTest
@Requirement("C-16")
class ReviewTest {

    private static final FuzzyDate WHEN = FuzzyDate.at(ZonedDateTime.parse("2024-05-14T10:00:00+02:00[Europe/Berlin]"));
    private static final String RESEARCH =
            "'organisation':{'name':'Ruhr-Universität Bochum','kind':'RESEARCH','country':'DE','subdivision':'DE-NW'}";
    private static final String IN_NRW =
            "'organisation':{'name':'Stadt Beispiel','kind':'MUNICIPAL_ADMINISTRATION','country':'DE','subdivision':'DE-NW'}";

    @Autowired
    TestApi api;

    @Autowired
    TestEvents events;

    @Autowired
    Secrets secrets;

    @Autowired
    MongoTemplate mongo;

    @Test
    void whoeverTheRulesLeaveOpenIsReviewedAndHoldsNoSeat() {
        Lecture lecture = lecture(1, rule(Enforcement.REVIEW, administrationInNrw()));

        Answer reviewed = register(lecture, "rita", RESEARCH);
        assertThat(reviewed.json().path("status").asString()).isEqualTo("UNDER_REVIEW");
        assertThat(reviewed.json().path("hints").path(0).path("key").asString()).isEqualTo("target-group");
        assertThat(reviewed.json().path("hints").path(0).path("message").asString())
                .isEqualTo("Für die Verwaltung in NRW.");
        assertThat(register(lecture, "nora", IN_NRW).json().path("status").asString())
                .isEqualTo("CONFIRMED");

        events.await("registration.registration-submitted", lecture.id);
        assertThat(lecture.seats().json().has("underReview")).isFalse();
        assertThat(api.as("ORGANISER")
                        .get("/api/activities/" + lecture.id + "/seats")
                        .json()
                        .path("underReview")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void whatIsNotKnownOfAnOrganisationIsNeverTakenAsFulfilled() {
        Lecture lecture = lecture(5, rule(Enforcement.REVIEW, administrationInNrw()));

        assertThat(lecture.register("anna").json().path("status").asString()).isEqualTo("UNDER_REVIEW");
    }

    @Test
    void aLateApprovalKeepsItsPlaceInTheOrderOfReceipt() {
        Lecture lecture = lecture(1, rule(Enforcement.REVIEW, administrationInNrw()));
        Answer reviewed = register(lecture, "rita", RESEARCH);
        register(lecture, "nora", IN_NRW);
        Answer waiting = register(lecture, "paul", IN_NRW);
        assertThat(waiting.json().path("position").asInt()).isEqualTo(1);

        Answer approved = decide(reviewed, "{'decision':'APPROVE'}");

        assertThat(approved.json().path("status").asString()).isEqualTo("WAITLISTED");
        assertThat(approved.json().path("position").asInt()).isEqualTo(1);
        assertThat(lecture.read(waiting).json().path("position").asInt()).isEqualTo(2);
        assertThat(decide(reviewed, "{'decision':'APPROVE'}").code()).isEqualTo("ALREADY_DECIDED");
    }

    @Test
    void aRejectionNeedsAReasonThatNobodyCanReadOnTheWay() {
        Lecture lecture = lecture(1, rule(Enforcement.REVIEW, administrationInNrw()));
        Answer reviewed = register(lecture, "rita", RESEARCH);

        Answer without = decide(reviewed, "{'decision':'REJECT'}");
        assertThat(without.status()).isEqualTo(400);
        assertThat(without.json().path("errors").path(0).path("field").asString())
                .isEqualTo("reason");
        assertThat(lecture.read(reviewed).json().path("status").asString()).isEqualTo("UNDER_REVIEW");

        assertThat(decide(reviewed, "{'decision':'REJECT','reason':'Nur für Verwaltungen, liebe Rita.'}")
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("REJECTED");
        assertThat(lecture.read(reviewed).json().path("status").asString()).isEqualTo("REJECTED");
        String sealed = events.await("registration.registration-rejected", lecture.id)
                .json()
                .path("reason")
                .asString();
        assertThat(sealed).doesNotContain("Rita");
        assertThat(secrets.open(sealed)).isEqualTo("Nur für Verwaltungen, liebe Rita.");
        assertThat(decide(reviewed, "{'decision':'APPROVE'}").code()).isEqualTo("ALREADY_DECIDED");
    }

    @Test
    void onlyOrganisersDecide() {
        Lecture lecture = lecture(1, rule(Enforcement.REVIEW, administrationInNrw()));
        String path = "/api/registrations/" + id(register(lecture, "rita", RESEARCH)) + "/decision";

        assertThat(api.post(path, "{'decision':'APPROVE'}").status()).isEqualTo(401);
        assertThat(api.as("EDITOR").post(path, "{'decision':'APPROVE'}").status())
                .isEqualTo(403);
        assertThat(api.as("ORGANISER").post(path, "{'decision':'PERHAPS'}").status())
                .isEqualTo(400);
        assertThat(api.as("ORGANISER")
                        .post("/api/registrations/unknown/decision", "{'decision':'APPROVE'}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aRuleThatRejectsRefusesWhoSurelyBreaksItAndKeepsNothing() {
        Lecture lecture = lecture(1, rule(Enforcement.REJECT, administrationInNrw()));

        Answer refused = register(lecture, "rita", RESEARCH.replace("Bochum", lecture.id));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("RULE_REJECTED");
        assertThat(refused.json().path("errors").path(0).path("message").asString())
                .isEqualTo("Für die Verwaltung in NRW.");
        lecture.keptNothingOf(mongo, "rita");
        assertThat(mongo.getCollection("organisations")
                        .countDocuments(new Document("details.names.de", "Ruhr-Universität " + lecture.id)))
                .isZero();
        assertThat(lecture.register("unknown").json().path("status").asString())
                .as("unknown is left to an organiser")
                .isEqualTo("UNDER_REVIEW");
    }

    @Test
    @Requirement({"K-23", "K-24"})
    void whoFulfilsAPriorityWaitsBeforeTheOthersAndAnotherPopulationMovesWaitingPeopleOnly() {
        Lecture lecture =
                lecture(1, rule(Enforcement.PRIORITISE, Condition.atMost(Attribute.ORGANISATION_POPULATION, 25_000)));
        String large = town(90_000);
        Answer seated = register(lecture, "anna", "'organisationId':'" + large + "'");
        assertThat(seated.json().path("status").asString()).isEqualTo("CONFIRMED");
        String growing = town(30_000);
        Answer second = register(lecture, "ben", "'organisationId':'" + growing + "'");
        Answer small = register(lecture, "carla", "'organisationId':'" + town(25_000) + "'");
        assertThat(small.json().path("position").asInt()).isEqualTo(1);
        assertThat(lecture.read(second).json().path("position").asInt()).isEqualTo(2);

        api.as("ORGANISER").patch("/api/organisations/" + growing, "{'population':{'value':12000,'year':2018}}");
        api.as("ORGANISER").patch("/api/organisations/" + large, "{'population':{'value':900,'year':2018}}");

        await().until(() -> lecture.read(second).json().path("position").asInt() == 1);
        assertThat(lecture.read(small).json().path("position").asInt()).isEqualTo(2);
        assertThat(lecture.read(seated).json().path("status").asString()).isEqualTo("CONFIRMED");
    }

    @Test
    @Requirement("K-26")
    void anAdviceIsAHintAndNothingElse() {
        Lecture lecture = lecture(1, rule(Enforcement.ADVISE, Condition.atLeast(Attribute.SIZE, 2)));

        Answer alone = lecture.register("anna");
        assertThat(alone.json().path("status").asString()).isEqualTo("CONFIRMED");
        assertThat(alone.json().path("hints").path(0).path("key").asString()).isEqualTo("target-group");
    }

    @Test
    void anOrganiserLetsSomebodyInPastAGroupThatDoesNotFit() {
        Lecture lecture = lecture(2);
        lecture.register("anna");
        Answer pair = api.post("/api/registrations", """
                {'target':{'type':'ACTIVITY','id':'%s'},'participants':[{'name':'Ben','email':'ben.%s@town.example'},
                 {'name':'Cem','email':'cem.%s@town.example'}]}""".formatted(lecture.id, lecture.id, lecture.id));
        assertThat(pair.json().path("status").asString()).isEqualTo("WAITLISTED");
        Answer dora = lecture.register("dora");
        assertThat(dora.json().path("position").asInt()).isEqualTo(2);

        assertThat(promote(lecture, pair).code()).isEqualTo("NO_SEAT");
        assertThat(promote(lecture, dora).json().path("status").asString()).isEqualTo("CONFIRMED");
        assertThat(lecture.seats().json().path("free").asInt()).isZero();
    }

    private Lecture lecture(int seats, EligibilityRule... rules) {
        return Lecture.published(
                api,
                events,
                WHEN,
                Capacity.persons(seats),
                new RegistrationPolicy(null, null, Allocation.FIRST_COME, Promotion.AUTO, null, List.of(rules)),
                null);
    }

    private static EligibilityRule rule(Enforcement enforcement, Condition condition) {
        return new EligibilityRule(
                "target-group",
                enforcement,
                condition,
                Map.of("de", "Für die Verwaltung in NRW.", "en", "For administrations in NRW."));
    }

    private static Condition administrationInNrw() {
        return Condition.all(
                Condition.oneOf(Attribute.ORGANISATION_KIND, "STATE_ADMINISTRATION", "MUNICIPAL_ADMINISTRATION"),
                Condition.oneOf(Attribute.ORGANISATION_SUBDIVISION, "DE-NW"));
    }

    private Answer register(Lecture lecture, String person, String organisation) {
        return api.with("Accept-Language", "de")
                .post(
                        "/api/registrations",
                        lecture.body(person, person + "." + lecture.id + "@town.example")
                                .replace("'language':'de'}", "'language':'de'," + organisation + "}"));
    }

    private String town(int inhabitants) {
        return Town.id(api.as("ORGANISER")
                .post(
                        "/api/organisations",
                        "{'names':{'de':'Ort %s'},'kind':'MUNICIPALITY','country':'DE','subdivision':'DE-BY','population':{'value':%d,'year':2017}}"
                                .formatted(Ids.next(), inhabitants)));
    }

    private Answer decide(Answer registered, String decision) {
        return api.as("ORGANISER").post("/api/registrations/" + id(registered) + "/decision", decision);
    }

    private Answer promote(Lecture lecture, Answer registered) {
        return api.as("ORGANISER").post("/api/activities/" + lecture.id + "/promote/" + id(registered), "{}");
    }

    private static String id(Answer registered) {
        return registered.json().path("id").asString();
    }
}
