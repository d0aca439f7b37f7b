package eu.zirkel.portal.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import eu.zirkel.portal.PortalTest;
import eu.zirkel.portal.Sample;
import eu.zirkel.testing.Requirement;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class StartPageTest extends PortalTest {

    @Test
    void it_lists_what_is_next_with_dates_as_precise_as_they_are() {
        assertThat(reader.opens("/").body())
                .contains("14.05.2024", "10:00 Uhr (MESZ)", "Frühjahr/Sommer 2025", "Termin folgt")
                .contains("noch 30 Plätze", "ausgebucht – Warteliste", "noch 1 Platz")
                .contains("Loos-en-Gohelle, online", "Ort noch offen")
                .contains("href=\"/p/coffee-lectures\"")
                .contains("href=\"/wissen/" + Sample.ITEM + "\"");
    }

    @Test
    void each_filter_is_a_link_with_a_stable_address() {
        assertThat(reader.opens("/").body())
                .contains("href=\"/?programme=coffee-lectures\"")
                .contains("href=\"/?format=ONLINE\"")
                .contains("href=\"/?month=2024-05\"");
        assertThat(reader.opens("/?format=ONLINE&after=abc").body())
                .contains("href=\"/?format=ONLINE&amp;month=2024-05\"")
                .contains("href=\"/?format=ONLINE&amp;after=abc\"");

        reader.opens("/?programme=coffee-lectures&format=ONLINE&month=2024-05");
        assertThat(SCHEDULING.lastAsked("GET", "/api/activities?").address())
                .contains("programme=coffee-lectures", "format=ONLINE", "month=2024-05");
    }

    @Test
    void a_topic_of_a_programme_is_a_filter_in_the_language_of_the_page() {
        assertThat(reader.opens("/?lang=en").body())
                .contains("href=\"/?topic=participation&amp;lang=en\"", "href=\"/?topic=%C3%96kologie&amp;lang=en\"");

        reader.opens("/?topic=Partizipation");
        assertThat(SCHEDULING.lastAsked("GET", "/api/activities?").address()).contains("topic=Partizipation");
    }

    @Test
    void the_same_list_is_a_calendar_to_subscribe_to() {
        assertThat(reader.opens("/?format=ONLINE&after=abc").body())
                .contains("href=\"/api/activities/calendar.ics?format=ONLINE&amp;lang=de\"");
    }

    @Test
    void a_town_is_a_filter_too() {
        assertThat(reader.opens("/").body())
                .containsSubsequence(
                        ">Ort</span>",
                        "href=\"/?territory=F%C3%BCrstenfeldbruck\"",
                        "href=\"/?territory=Loos-en-Gohelle\"");

        reader.opens("/?territory=Loos-en-Gohelle");
        assertThat(SCHEDULING.lastAsked("GET", "/api/activities?").address()).contains("territory=Loos-en-Gohelle");
    }

    @Test
    void the_same_list_is_a_feed() throws Exception {
        assertThat(reader.opens("/?format=ONLINE&after=abc&lang=fr").body())
                .contains("href=\"/veranstaltungen/feed?format=ONLINE&amp;lang=fr\"");
        HttpResponse<String> feed =
                reader.opens("/veranstaltungen/feed?format=ONLINE&lang=fr", "Accept", "text/html,*/*;q=0.8");

        assertThat(SCHEDULING.lastAsked("GET", "/api/activities?").address()).contains("format=ONLINE");
        assertThat(feed.headers().firstValue("Content-Type")).hasValue("application/atom+xml;charset=UTF-8");
        Document atom = atom(feed.body());
        assertThat(atom.getDocumentElement().getAttribute("xml:lang")).isEqualTo("fr");
        assertThat(texts(atom, "id"))
                .hasSize(6)
                .contains("tag:zirkel.example,2026:cl0514aaaaaaaaaa")
                .first(STRING)
                .endsWith("/veranstaltungen/feed?format=ONLINE&lang=fr");
        assertThat(texts(atom, "updated")).startsWith("2024-04-09T07:00:00Z").contains("2024-04-08T07:00:00Z");
        assertThat(texts(atom, "title"))
                .contains(
                        "Adaptation climatique au quartier : ce que les voisinages font bouger",
                        "Stadtentwicklung durch Bürgerbeteiligung Bottom-up");
        assertThat(feed.body())
                .contains("<title xml:lang=\"de\">Stadtentwicklung", "/a/cl0514aaaaaaaaaa?lang=fr\"")
                .doesNotContain("th:");
    }

    private static Document atom(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<String> texts(Document atom, String element) {
        NodeList found = atom.getElementsByTagNameNS("http://www.w3.org/2005/Atom", element);
        return IntStream.range(0, found.getLength())
                .mapToObj(place -> found.item(place).getTextContent())
                .toList();
    }

    @Test
    void an_empty_list_says_what_will_be_here() {
        SCHEDULING.says("GET /api/activities", 200, "{\"activities\":[],\"next\":null}");
        KNOWLEDGE_BASE.says("GET /api/items", 200, "{\"items\":[],\"total\":0,\"next\":null}");
        SCHEDULING.says("GET /api/programmes", 200, "{\"programmes\":[]}");

        assertThat(reader.opens("/").body())
                .contains("Hier stehen die nächsten Veranstaltungen, sobald")
                .contains("Hier stehen die Programme, sobald");
        assertThat(reader.opens("/?month=2024-07").body()).contains("Zu dieser Auswahl", "Auswahl aufheben");
    }

    @Test
    @Requirement("N-17")
    void what_was_counted_stands_beside_what_was_declared_and_is_never_added_to_it() {
        assertThat(reader.opens("/p/villes-pairs").body())
                .containsSubsequence("Auf dieser Plattform gezählt", "durchgeführte Veranstaltungen", "26")
                .containsSubsequence("Von den Trägern angegeben", "etwa 150", "nicht auf dieser Plattform gezählt")
                .doesNotContain("verschiedene Personen", "Unterzeichnungen");
    }

    @Test
    void a_programme_takes_its_vague_dates_seriously() {
        assertThat(reader.opens("/p/villes-pairs").body())
                .contains("Partnerstädte, Pilotregionen des Wandels", "seit 2018", "Ende 2019", "2018 bis 2019")
                .contains("etwa 150", "(Stand 2021)", "fast 3000")
                .contains("<span lang=\"fr\">Comment se renforcer mutuellement ?</span>");
    }
}
