package eu.zirkel.knowledgebase;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@ServiceTest
class SecondInstanceTest {

    @Autowired
    private TestApi api;

    @Test
    void anInstanceStartedLaterFindsTheSameAndFollowsWhatOthersDo() {
        Desk desk = new Desk(api);
        String first = desk.published("{'type':'TEXT','language':'de','titles':{'de':'Kornelkirsche im Garten'}}");
        String second = desk.published(
                "{'type':'TEXT','language':'de','titles':{'de':'Garten'},'bodies':{'de':'Auch eine Kornelkirsche'}}");
        String archived = desk.published("{'type':'TEXT','language':'de','titles':{'de':'Kornelkirsche, alt'}}");
        desk.editor.post("/api/items/" + archived + "/archive", "{}");
        desk.draft("{'type':'TEXT','language':'de','titles':{'de':'Kornelkirsche, Entwurf'}}");

        try (ConfigurableApplicationContext later = new SpringApplicationBuilder(KnowledgeBaseApplication.class)
                .profiles("acceptance")
                .run("--server.port=0")) {
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
        }
    }

    private static void eventually(Desk desk, String query, List<String> ids) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(desk.found(query)).isEqualTo(ids));
    }
}
