package eu.zirkel.scheduling;

import static eu.zirkel.scheduling.Others.person;
import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.contracts.RegistrationEvent.OrganisationChanged;
import eu.zirkel.contracts.RegistrationEvent.Via;
import eu.zirkel.contracts.Target;
import eu.zirkel.testing.Requirement;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestEvents;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

@ServiceTest
@Import(ReadingAgain.class)
class TheFiguresOfAProgrammeTest {

    @Autowired
    TestApi api;

    @Autowired
    TestEvents events;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    ReadingAgain reading;

    Plans plans;
    Others others;
    String programme;
    String series;

    @BeforeEach
    void prepare() {
        plans = new Plans(api);
        others = new Others(events);
        api.setClock("2024-05-14T10:45:00+02:00");
        programme = plans.programme();
        series = plans.series(programme, "");
    }

    /** Story C22. */
    @Test
    @Requirement({"C-19", "C-21", "N-38"})
    void ofTheCoffeeLecturesAreThoseOfTheStory() {
        theCoffeeLectures();

        JsonNode figures = whenAllIsTold();

        assertThat(figures.path("programmeId").asString()).isEqualTo(programme);
        assertThat(figures.path("seriesCount").asInt()).isEqualTo(1);
        assertThat(figures.path("activities").toString())
                .isEqualTo("{\"planned\":1,\"published\":0,\"held\":1,\"cancelled\":1}");
        assertThat(figures.path("attendances").asInt()).isEqualTo(26);
        assertThat(figures.path("registrations").toString())
                .isEqualTo("{\"confirmed\":30,\"waitlisted\":0,\"underReview\":0,\"rejected\":1,\"withdrawn\":4}");
        assertThat(figures.path("distinctPersons").asInt()).isEqualTo(30);
        assertThat(figures.path("itemsPublishedByType").toString()).isEqualTo("{\"RECORDING\":1}");
    }

    /** A projection that was lost is learnt anew from the topics; one that was not stays as it is. */
    @Test
    void areTheSameWhenAllNewsAreReadAgain() {
        theCoffeeLectures();
        String before = whenAllIsTold().toString();

        reading.fromTheBeginning(() -> {});
        assertThat(statistics().toString()).isEqualTo(before);

        reading.fromTheBeginning(() -> {
            for (String learned : new String[] {"registrations", "organisations", "attendances", "items"}) {
                mongo.getCollection(learned).drop();
            }
            assertThat(statistics().path("attendances").asInt()).isZero();
        });
        assertThat(statistics().toString()).isEqualTo(before);
    }

    private JsonNode whenAllIsTold() {
        eventually("registrations", "withdrawn", 4);
        return eventually("itemsPublishedByType", "RECORDING", 1);
    }

    private void theCoffeeLectures() {
        Target first = Target.activity(published());
        Target second = Target.activity(published());
        plans.activity(series, Plans.DAY, "");
        String city = others.organisation(programme + "-city", "MUNICIPAL_ADMINISTRATION", "EUROPE");
        for (int i = 1; i <= 29; i++) {
            others.confirm(first, Via.DIRECT, city, person("p" + i, "ADMINISTRATION"));
        }
        others.submit(first, "p30");
        others.submit(first, "p31");
        others.confirm(first, Via.DIRECT, city, person("p32", null));
        others.waitlist(first, "p33");
        others.waitlist(first, "p34");
        others.waitlist(first, "p31");
        others.reject(first, "p30");
        others.withdraw(first, "p5");
        others.confirm(first, "p31", Via.PROMOTION);
        others.confirm(first, "p33", Via.PROMOTION);
        others.withdraw(first, "p6");
        others.withdraw(first, "p7");
        others.confirm(first, "p34", Via.PROMOTION);
        plans.step(first.id(), "held", "{}");
        others.recordAttendance(first, 27, 3);
        others.recordAttendance(first, 26, 4);
        others.publishItem(programme + "-recording", "RECORDING", first.id());
        IntStream.rangeClosed(1, 30).forEach(i -> others.confirm(second, "q" + i, Via.DIRECT));
        IntStream.rangeClosed(31, 40).forEach(i -> others.waitlist(second, "q" + i));
        plans.step(second.id(), "cancel", "{'reason':'Krankheit'}");
        others.withdraw(second, "q1");
    }

    @Test
    @Requirement({"B-03", "N-24", "N-38", "V-39"})
    void tellHowManyCameFromHowManyPeopleOrganisationsSectorsAndRegions() {
        Target one = Target.activity(published());
        Target other = Target.activity(published());
        String city = others.organisation(programme + "-city", null, null);
        String club = others.organisation(programme + "-club", "CIVIL_SOCIETY", "AFRICA");
        String odd = others.organisation(programme + "-odd", "unser Verein", "AFRICA");
        others.confirm(one, Via.DIRECT, city, person("a", "POLITICS"), person("b", "ADMINISTRATION"));
        others.confirm(one, Via.DIRECT, club, person("c", "CIVIL_SOCIETY"));
        others.confirm(one, Via.DIRECT, odd, person("d", "dies und das"));
        others.confirm(other, Via.DIRECT, city, person("a", "POLITICS"));
        others.confirm(other, Via.DIRECT, null, person("e", null));
        others.recordAttendance(one, 4, 0);
        others.recordAttendance(other, 2, 0);
        events.publish(
                city,
                new OrganisationChanged(
                        city, Map.of("de", "Stadt"), "MUNICIPALITY", "DE", null, "EUROPE", null, Map.of()));
        for (int i = 1; i <= 5; i++) {
            others.publishItem(programme + "-model" + i, "MODEL", one.id());
        }
        others.archiveItem(programme + "-model5");
        others.publishItem(programme + "-elsewhere", "MODEL", "anotherActivity");

        Awaitility.await().untilAsserted(() -> {
            JsonNode figures = statistics();
            assertThat(figures.path("attendances").asInt()).isEqualTo(6);
            assertThat(figures.path("registrations").path("confirmed").asInt()).isEqualTo(5);
            assertThat(figures.path("distinctPersons").asInt()).isEqualTo(5);
            assertThat(figures.path("distinctOrganisations").asInt()).isEqualTo(3);
            assertThat(figures.path("organisationsByKind").toString())
                    .isEqualTo("{\"CIVIL_SOCIETY\":1,\"MUNICIPALITY\":1,\"OTHER\":1}");
            assertThat(figures.path("participantsBySector").toString())
                    .isEqualTo("{\"ADMINISTRATION\":1,\"CIVIL_SOCIETY\":1,\"OTHER\":1,\"POLITICS\":1}");
            assertThat(figures.path("participantsByWorldRegion").toString()).isEqualTo("{\"AFRICA\":2,\"EUROPE\":2}");
            assertThat(figures.path("itemsPublishedByType").toString()).isEqualTo("{\"MODEL\":4}");
        });
        assertThat(statistics().toString()).doesNotContain("Stadt", "unser Verein", "dies und das");
    }

    @Test
    @Requirement("V-23")
    void countRegistrationsForSeriesAndThoseThatStillWaitOrAreLookedAt() {
        Target whole = new Target(Target.Type.SERIES, series);
        others.confirm(whole, Via.DIRECT, null, person("g1", null), person("g2", null));
        others.waitlist(whole, "g3");
        others.waitlist(whole, "g4");
        others.offer(whole, "g4");
        others.waitlist(whole, "g5");
        others.lapse(whole, "g5");
        others.submit(whole, "g6");

        JsonNode figures = eventually("registrations", "underReview", 1);

        assertThat(figures.path("registrations").toString())
                .isEqualTo("{\"confirmed\":1,\"waitlisted\":2,\"underReview\":1,\"rejected\":0,\"withdrawn\":0}");
        assertThat(figures.path("distinctPersons").asInt()).isEqualTo(2);
    }

    @Test
    void leaveOutWhatNobodyCountsYet() {
        assertThat(statistics().propertyNames())
                .doesNotContain("interests", "coverage", "signatures", "listMembers", "projectIdeasByState");
    }

    @Test
    void areForEverybodyOnceTheProgrammeIsPublished() {
        String draft = plans.draftProgramme();

        assertThat(api.get("/api/programmes/" + draft + "/statistics").status()).isEqualTo(404);
        assertThat(api.as("ORGANISER")
                        .get("/api/programmes/" + draft + "/statistics")
                        .status())
                .isEqualTo(200);
        assertThat(api.get("/api/programmes/nothing/statistics").code()).isEqualTo("NOT_FOUND");
        String slug =
                api.get("/api/programmes/" + programme).json().path("slug").asString();
        assertThat(api.get("/api/programmes/" + slug + "/statistics").status()).isEqualTo(200);
    }

    private String published() {
        String id = plans.activity(series, Plans.TEN, "");
        assertThat(plans.step(id, "publish", "{}").status()).isEqualTo(200);
        return id;
    }

    private JsonNode statistics() {
        return api.get("/api/programmes/" + programme + "/statistics").json();
    }

    private JsonNode eventually(String part, String name, int number) {
        return Awaitility.await()
                .until(
                        this::statistics,
                        figures -> figures.path(part).path(name).asInt() == number);
    }
}
