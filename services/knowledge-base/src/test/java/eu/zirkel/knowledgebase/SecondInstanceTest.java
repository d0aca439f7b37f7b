package eu.zirkel.knowledgebase;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

@ServiceTest
class SecondInstanceTest {

    private static final Duration A_FEW_SECONDS = Duration.ofSeconds(15);

    @Autowired
    private TestApi api;

    @Autowired
    private MongoTemplate mongo;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(api);
    }

    @Test
    void anInstanceStartedLaterFindsTheSameAndFollowsWhatOthersDo() {
        String first = desk.published("{'type':'TEXT','language':'de','titles':{'de':'Kornelkirsche im Garten'}}");
        String second = desk.published(
                "{'type':'TEXT','language':'de','titles':{'de':'Garten'},'bodies':{'de':'Auch eine Kornelkirsche'}}");
        String archived = desk.published("{'type':'TEXT','language':'de','titles':{'de':'Kornelkirsche, alt'}}");
        desk.editor.post("/api/items/" + archived + "/archive", "{}");
        desk.draft("{'type':'TEXT','language':'de','titles':{'de':'Kornelkirsche, Entwurf'}}");

        try (ConfigurableApplicationContext later = anotherInstance()) {
            Desk elsewhere = new Desk(new TestApi(later.getEnvironment()));
            assertThat(elsewhere.found("q=Kornelkirsche"))
                    .isEqualTo(desk.found("q=Kornelkirsche"))
                    .containsExactly(first, second);
            assertThat(elsewhere.find("").path("total")).isEqualTo(desk.find("").path("total"));

            String third = desk.published("{'type':'TEXT','language':'de','titles':{'de':'Schlehe'}}");
            eventually(elsewhere, "q=Schlehe", List.of(third));
            elsewhere.editor.patch("/api/items/" + third, "{'titles':{'de':'Hagebutte'}}");
            assertThat(elsewhere.found("q=Hagebutte")).containsExactly(third);
            eventually(desk, "q=Hagebutte", List.of(third));
            desk.editor.post("/api/items/" + third + "/archive", "{}");
            eventually(elsewhere, "q=Hagebutte", List.of());
            String fourth = elsewhere.published("{'type':'TEXT','language':'de','titles':{'de':'Sanddorn'}}");
            eventually(desk, "q=Sanddorn", List.of(fourth));
        }
    }

    @Test
    void whatHappenedWhileItWasAwayItFindsWhenItIsBack() {
        String changed = desk.published("{'type':'TEXT','language':'de','titles':{'de':'Felsenbirne'}}");
        String archived = desk.published("{'type':'TEXT','language':'de','titles':{'de':'Felsenbirne, alt'}}");
        try (ConfigurableApplicationContext before = anotherInstance()) {
            assertThat(new Desk(new TestApi(before.getEnvironment())).found("q=Felsenbirne"))
                    .containsExactlyInAnyOrder(changed, archived);
        }

        desk.editor.patch("/api/items/" + changed, "{'titles':{'de':'Maulbeere'}}");
        desk.editor.post("/api/items/" + archived + "/archive", "{}");

        try (ConfigurableApplicationContext back = anotherInstance()) {
            Desk elsewhere = new Desk(new TestApi(back.getEnvironment()));
            assertThat(elsewhere.found("q=Maulbeere")).containsExactly(changed);
            assertThat(elsewhere.found("q=Felsenbirne")).isEmpty();
        }
    }

    /** The store says something new and no event ever tells: as if it had been lost on its way. */
    @Test
    void whatNoEventTellsIsFoundAllTheSame() {
        String changed = desk.published("{'type':'TEXT','language':'de','titles':{'de':'Berberitze'}}");
        String archived = desk.published("{'type':'TEXT','language':'de','titles':{'de':'Berberitze, alt'}}");

        try (ConfigurableApplicationContext other = anotherInstance()) {
            Desk elsewhere = new Desk(new TestApi(other.getEnvironment()));
            assertThat(elsewhere.found("q=Berberitze")).hasSize(2);

            store(changed, new Document("content.titles.de", "Speierling"));
            store(archived, new Document("status", "ARCHIVED"));

            for (Desk one : List.of(desk, elsewhere)) {
                eventually(one, "q=Speierling", List.of(changed));
                eventually(one, "q=Berberitze", List.of());
            }
        }
    }

    private void store(String id, Document change) {
        mongo.getCollection("items")
                .updateOne(
                        new Document("_id", id),
                        new Document("$set", change).append("$inc", new Document("version", 1L)));
    }

    private static ConfigurableApplicationContext anotherInstance() {
        return new SpringApplicationBuilder(KnowledgeBaseApplication.class)
                .profiles("acceptance")
                .run("--server.port=0");
    }

    private static void eventually(Desk desk, String query, List<String> ids) {
        Awaitility.await()
                .atMost(A_FEW_SECONDS)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(desk.found(query)).isEqualTo(ids));
    }
}
