package eu.zirkel.knowledgebase;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.contracts.Format;
import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.contracts.SchedulingEvent.ActivityHeld;
import eu.zirkel.contracts.SchedulingEvent.ActivityPublished;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestEvents;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class PublishingTest {

    private static final String PUBLISHED = "knowledge-base.knowledge-item-published";
    private static final String ARCHIVED = "knowledge-base.knowledge-item-archived";

    @Autowired
    private TestApi api;

    @Autowired
    private TestEvents events;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(api);
    }

    @Test
    void aDraftIsSeenByEditorsOnly() {
        String id = desk.draft("{'type':'TEXT','language':'de','titles':{'de':'Entwurf Zwetschge'}}");

        assertThat(api.get("/api/items/" + id).status()).isEqualTo(404);
        assertThat(desk.editor.get("/api/items/" + id).json().path("status").asString())
                .isEqualTo("DRAFT");
        assertThat(desk.found("q=Zwetschge")).isEmpty();
        assertThat(api.get("/api/items?status=DRAFT").status()).isEqualTo(401);
        assertThat(api.as("ORGANISER").get("/api/items?status=DRAFT").status()).isEqualTo(403);
        assertThat(desk.editor.get("/api/items?status=DRAFT").body()).contains(id);
    }

    @Test
    void onlyEditorsWrite() {
        String body = "{'type':'TEXT','language':'de','titles':{'de':'x'}}";
        String id = desk.draft(body);

        assertThat(api.post("/api/items", body).code()).isEqualTo("UNAUTHENTICATED");
        assertThat(api.as("ORGANISER").post("/api/items", body).code()).isEqualTo("FORBIDDEN");
        assertThat(api.patch("/api/items/" + id, "{}").status()).isEqualTo(401);
        assertThat(api.post("/api/items/" + id + "/publish", "{}").status()).isEqualTo(401);
        assertThat(api.post("/api/items/" + id + "/archive", "{}").status()).isEqualTo(401);
        assertThat(api.delete("/api/items/" + id + "/files/x").status()).isEqualTo(401);
    }

    @Test
    void publishingTellsOnceAndCanBeRepeated() {
        String id = desk.draft("""
                {'type':'ARTICLE','language':'de','titles':{'de':'Wärme vor Ort'},'topics':['Klima'],
                 'territories':['DE-NW'],'municipalities':['Essen'],'activityIds':['unknownactivity1']}""");
        assertThat(desk.editor
                        .post("/api/items/" + id + "/submit", "{}")
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("IN_REVIEW");

        assertThat(desk.publish(id).status()).isEqualTo(200);
        assertThat(desk.publish(id).status()).isEqualTo(200);
        assertThat(desk.editor.post("/api/items/" + id + "/archive", "{}").status())
                .isEqualTo(200);
        events.await(ARCHIVED, id);

        assertThat(events.all(PUBLISHED, id)).singleElement().satisfies(event -> {
            JsonNode told = event.json();
            assertThat(told.path("type").asString()).isEqualTo("ARTICLE");
            assertThat(told.path("titles").path("de").asString()).isEqualTo("Wärme vor Ort");
            assertThat(told.path("territories").toString()).isEqualTo("[\"DE-NW\",\"Essen\"]");
            assertThat(told.path("activityIds").toString()).isEqualTo("[\"unknownactivity1\"]");
            assertThat(told.path("visibility").asString()).isEqualTo("PUBLIC");
        });
        assertThat(events.all(ARCHIVED, id)).hasSize(1);
    }

    @Test
    void aChangeOfAPublishedItemIsToldAndFoundAtOnce() {
        String id = desk.published("{'type':'TEXT','language':'de','titles':{'de':'Mirabelle'}}");

        assertThat(desk.editor
                        .patch("/api/items/" + id, "{'titles':{'de':'Reineclaude'}}")
                        .status())
                .isEqualTo(200);
        assertThat(desk.found("q=Reineclaude")).containsExactly(id);
        assertThat(desk.found("q=Mirabelle")).isEmpty();
        desk.editor.patch("/api/items/" + id, "{'titles':{'de':'Reineclaude'}}");
        desk.editor.post("/api/items/" + id + "/archive", "{}");
        events.await(ARCHIVED, id);

        assertThat(events.all(PUBLISHED, id)).hasSize(2);
        assertThat(desk.found("q=Reineclaude")).isEmpty();
        assertThat(api.get("/api/items/" + id).status()).isEqualTo(404);
        assertThat(desk.publish(id).code()).isEqualTo("WRONG_STATE");
        assertThat(desk.editor.patch("/api/items/" + id, "{'level':'x'}").code())
                .isEqualTo("WRONG_STATE");
    }

    @Test
    void aPatchChangesWhatItNamesAndRemovesWhatIsNull() {
        String id = desk.draft(
                "{'type':'TEXT','language':'de','titles':{'de':'Eins','en':'One'},'level':'Einstieg','topics':['a']}");

        JsonNode patched = desk.editor
                .with("Content-Type", "application/merge-patch+json")
                .patch("/api/items/" + id, "{'titles':{'en':null,'fr':'Un'},'level':null}")
                .json();

        assertThat(patched.path("titles").toString()).isEqualTo("{\"de\":\"Eins\",\"fr\":\"Un\"}");
        assertThat(patched.has("level")).isFalse();
        assertThat(patched.path("topics").toString()).isEqualTo("[\"a\"]");
    }

    @Test
    void theSameRequestTwiceMakesOneItem() {
        TestApi keyed = desk.editor.with("Idempotency-Key", "k-" + System.nanoTime());

        TestApi.Answer first = keyed.post("/api/items", "{'type':'TEXT','language':'de','titles':{'de':'A','en':'B'}}");
        TestApi.Answer again = keyed.post("/api/items", "{'titles':{'en':'B','de':'A'},'language':'de','type':'TEXT'}");
        TestApi.Answer other = keyed.post("/api/items", "{'type':'TEXT','language':'de','titles':{'de':'C'}}");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_MISMATCH");
    }

    @Test
    void theSameRequestAtTheSameTimeMakesOneItem() {
        TestApi keyed = desk.editor.with("Idempotency-Key", "k-" + System.nanoTime());

        List<TestApi.Answer> answers = IntStream.range(0, 12)
                .parallel()
                .mapToObj(_ -> keyed.post("/api/items", "{'type':'TEXT','language':'de','titles':{'de':'A'}}"))
                .toList();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answers.stream().map(answer -> answer.json().path("id").asString()))
                .containsOnly(answers.getFirst().json().path("id").asString());
    }

    @Test
    void anItemNamesItsActivityAsSoonAsItIsKnown() {
        String activity = "activity" + System.nanoTime();
        String id = desk.published(
                "{'type':'MATERIAL','language':'de','titles':{'de':'Folien'},'activityIds':['%s']}", activity);
        assertThat(api.get("/api/items/" + id).json().path("activities")).isEmpty();

        events.publish(activity, lecture(activity));
        events.publish(activity, new ActivityHeld(activity, Instant.parse("2024-05-14T08:40:00Z")));

        JsonNode named = Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(
                        () -> api.get("/api/items/" + id)
                                .json()
                                .path("activities")
                                .path(0),
                        known -> known.path("status").asString("").equals("HELD"));
        assertThat(named.path("titles").path("de").asString()).isEqualTo("Bottom-up");
        assertThat(named.path("when").path("value").asString()).isEqualTo("2024-05-14T10:00[Europe/Berlin]");
    }

    @Test
    void bodiesAreShownAsSafeHtmlBesideTheirSource() {
        String id = desk.published(
                "{'type':'TEXT','language':'de','titles':{'de':'T'},'bodies':{'de':'# Ziel\\n\\n<script>alert(1)</script>\\n\\n*gut*'}}");

        JsonNode item = api.get("/api/items/" + id).json();
        assertThat(item.path("html").path("de").asString())
                .contains("<h2>Ziel</h2>", "<em>gut</em>")
                .doesNotContain("<script");
        assertThat(item.path("bodies").path("de").asString()).startsWith("# Ziel");
    }

    private static ActivityPublished lecture(String id) {
        return new ActivityPublished(
                id,
                "series",
                "programme",
                "LECTURE",
                Map.of("de", "Bottom-up"),
                null,
                null,
                FuzzyDate.at(ZonedDateTime.of(2024, 5, 14, 10, 0, 0, 0, ZoneId.of("Europe/Berlin"))),
                "Europe/Berlin",
                Duration.ofMinutes(40),
                Format.ONLINE,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                0);
    }
}
