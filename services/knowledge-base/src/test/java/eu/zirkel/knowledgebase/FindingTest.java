package eu.zirkel.knowledgebase;

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
class FindingTest {

    @Autowired
    private TestApi api;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(api);
    }

    @Test
    void oneItemIsFoundInThreeLanguages() {
        String id = desk.published("""
                {'type':'METHOD','language':'de','titles':{'de':'Planspiele für Gemeinderäte','en':'Simulation games for councillors',
                 'fr':'Des jeux de rôle pour les conseillères'},'topics':['Planspielkunde']}""");

        assertThat(desk.found("q=" + encoded("Gemeinderat Planspiel"))).containsExactly(id);
        assertThat(desk.found("q=" + encoded("councillor simulations"))).containsExactly(id);
        assertThat(desk.found("q=" + encoded("jeu conseillère"))).containsExactly(id);
        assertThat(desk.found("q=" + encoded("councillor") + "&language=de")).containsExactly(id);
        assertThat(desk.found("q=" + encoded("councillor") + "&language=en")).isEmpty();
        assertThat(desk.found("topic=planspielkunde&type=METHOD")).containsExactly(id);
        assertThat(desk.found("topic=planspielkunde&type=TOOL")).isEmpty();
    }

    @Test
    void genderStarsAndTyposDoNotHideAnything() {
        String id = desk.published(
                "{'type':'TEXT','language':'de','titles':{'de':'Quittenbauer*innen gründen Intiativkreise'}}");

        assertThat(desk.found("q=Quittenbauer")).containsExactly(id);
        assertThat(desk.found("q=Quittenbauerinnen")).containsExactly(id);
        assertThat(desk.found("q=" + encoded("Quittenbauer*innen"))).containsExactly(id);
        assertThat(desk.found("q=Initiativkreis")).contains(id);
        assertThat(desk.found("q=Quitenbauer")).containsExactly(id);
    }

    @Test
    void highlightsAreSafeToPrint() {
        desk.published("""
                {'type':'TEXT','language':'de','titles':{'de':'<img src=x onerror=alert(1)> Holunder'},
                 'bodies':{'de':'Saft aus **Holunder** <script>alert(2)</script> & mehr'}}""");

        JsonNode hit = desk.find("q=Holunder").path("items").path(0);

        assertThat(hit.path("highlight").asString())
                .contains("<mark>Holunder</mark>", "&lt;img", "&amp;")
                .doesNotContain("<img", "<script", "**");
        assertThat(hit.path("titles").path("de").asString()).isEqualTo("<img src=x onerror=alert(1)> Holunder");
    }

    @Test
    void pagesFollowOneAnotherWithoutGapsNewestFirst() {
        api.setClock("2024-01-01T00:00:00Z");
        List<String> ids = new ArrayList<>();
        for (int day = 1; day <= 5; day++) {
            api.setClock("2024-01-0" + day + "T12:00:00Z");
            ids.addFirst(desk.published(
                    "{'type':'TEXT','language':'de','titles':{'de':'Folge %d'},'topics':['Seitenweise']}", day));
        }

        List<String> seen = new ArrayList<>();
        String after = "";
        for (int page = 0; page < 3; page++) {
            JsonNode answer = desk.find("topic=Seitenweise&limit=2&after=" + after);
            assertThat(answer.path("total").asInt()).isEqualTo(5);
            answer.path("items").forEach(item -> seen.add(item.path("id").asString()));
            after = answer.path("next").asString("");
        }

        assertThat(seen).isEqualTo(ids);
        assertThat(after).isEmpty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
