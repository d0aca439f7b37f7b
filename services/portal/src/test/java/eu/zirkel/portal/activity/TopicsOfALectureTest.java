package eu.zirkel.portal.activity;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.portal.PortalTest;
import eu.zirkel.portal.Sample;
import eu.zirkel.portal.StandIn;
import eu.zirkel.testing.Requirement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What leads from a lecture to what else there is about it. */
class TopicsOfALectureTest extends PortalTest {

    private static final String LECTURE = "/a/" + Sample.LECTURE;
    private static final String TOPICS =
            "\"topics\": [{\"de\": \"Reallabore\", \"en\": \"Living Labs\"}, {\"de\": \"Mobilität & Räume\"}],";
    private static final String LINKS = """
            "links": [{"label": {"de": "Beteiligungsportal NRW", "fr": "Portail de la participation"}, "url": "https://beteiligung.nrw.de/portal?a=b"},
              {"label": {"de": "Werkzeuge <script>"}, "url": "http://werkzeug.example/"},
              {"label": {"de": "Falle"}, "url": "javascript:alert(1)"}],
            """;

    @BeforeEach
    void the_lecture_has_topics_and_links() {
        lectureHas(TOPICS + LINKS);
    }

    private static void lectureHas(String more) {
        SCHEDULING.says(
                "GET /api/activities/" + Sample.LECTURE,
                200,
                StandIn.file("activity.json").replace("\"when\":", more + "\"when\":"));
    }

    private static String items(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number ->
                        "{\"id\":\"more%012d\",\"type\":\"GLOSSARY\",\"language\":\"de\",\"titles\":{\"de\":\"Wort Nr. %d\"}}"
                                .formatted(number, number))
                .collect(Collectors.joining(",", "{\"items\":[", "],\"total\":9}"));
    }

    @Test
    @Requirement("C-05")
    void each_topic_leads_to_what_the_knowledge_base_has_of_it() {
        assertThat(reader.opens(LECTURE).body())
                .contains(">Themen<", "href=\"/wissen?topic=Reallabore\"", ">Reallabore<")
                .contains("href=\"/wissen?topic=Mobilit%C3%A4t%20%26%20R%C3%A4ume\"", ">Mobilität &amp; Räume<");
        assertThat(reader.opens(LECTURE + "?lang=en").body())
                .contains(">Topics<", "href=\"/wissen?topic=Reallabore&amp;lang=en\"", ">Living Labs<")
                .contains("<span lang=\"de\">Mobilität &amp; Räume</span>");
        assertThat(reader.opens(LECTURE + "?lang=fr").body()).contains(">Thèmes<");
    }

    @Test
    @Requirement("C-05")
    void five_more_items_on_its_topics_are_named_and_none_twice() {
        KNOWLEDGE_BASE.saysTo("GET /api/items", "topic=Reallabore", 200, items(1, 4));
        KNOWLEDGE_BASE.saysTo("GET /api/items", "topic=Mobilität & Räume", 200, items(2, 9));

        String page = reader.opens(LECTURE).body();

        assertThat(page.substring(page.indexOf("id=\"mehr\"")))
                .containsSubsequence(
                        "Mehr zum Thema",
                        "href=\"/wissen/more000000000001\"",
                        "Wort Nr. 1",
                        "Glossar",
                        "Wort Nr. 2",
                        "Wort Nr. 3",
                        "Wort Nr. 4",
                        "Wort Nr. 5")
                .doesNotContain("Wort Nr. 6")
                .containsOnlyOnce("Wort Nr. 2");
        assertThat(reader.opens(LECTURE + "?lang=en").body()).contains("More on this topic", "Glossary");
        assertThat(reader.opens(LECTURE + "?lang=fr").body()).contains("Pour approfondir le sujet", "Glossaire");
    }

    @Test
    @Requirement("C-05")
    void what_the_page_shows_already_is_not_more_and_neither_is_what_is_gone() {
        assertThat(reader.opens(LECTURE).body()).contains("Gute Praxis dazu").doesNotContain("Mehr zum Thema");

        KNOWLEDGE_BASE.saysTo(
                "GET /api/items",
                "topic=Reallabore",
                200,
                "{\"items\":[{\"id\":\"gone01aaaaaaaaaa\",\"type\":\"RECORDING\",\"expired\":true,\"titles\":{\"de\":\"Alt\"}}],\"total\":1}");
        assertThat(reader.opens(LECTURE).body()).doesNotContain("gone01aaaaaaaaaa", "Mehr zum Thema");
    }

    @Test
    @Requirement("C-05")
    void a_silent_knowledge_base_takes_nothing_else_away_and_is_not_waited_for_twice() {
        KNOWLEDGE_BASE.says("GET /api/items", 503, "{\"status\":503,\"code\":\"UNAVAILABLE\"}");

        assertThat(reader.opens(LECTURE).body())
                .contains(">Reallabore<", "name=\"email\"", "Weiterführende Links")
                .doesNotContain("Mehr zum Thema");
        assertThat(KNOWLEDGE_BASE.asked()).noneMatch(asked -> asked.address().contains("topic="));
    }

    @Test
    @Requirement("C-17")
    void related_links_name_the_host_they_lead_to() {
        assertThat(reader.opens(LECTURE).body())
                .containsSubsequence(
                        "Weiterführende Links",
                        "<a href=\"https://beteiligung.nrw.de/portal?a=b\" rel=\"noreferrer\">",
                        "Beteiligungsportal NRW",
                        "<small>beteiligung.nrw.de</small>",
                        "href=\"http://werkzeug.example/\"",
                        "Werkzeuge &lt;script&gt;",
                        "<small>werkzeug.example</small>")
                .doesNotContain("javascript:", "Falle");
        assertThat(reader.opens(LECTURE + "?lang=en").body())
                .contains("Related links", "<span lang=\"de\">Beteiligungsportal NRW</span>");
        assertThat(reader.opens(LECTURE + "?lang=fr").body()).contains("Liens utiles", "Portail de la participation");
    }

    @Test
    @Requirement({"C-05", "C-17"})
    void a_lecture_without_any_has_no_empty_headings() {
        lectureHas("");

        assertThat(reader.opens(LECTURE).body()).doesNotContain(">Themen<", "Weiterführende Links", "Mehr zum Thema");
    }
}
