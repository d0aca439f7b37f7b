package eu.zirkel.portal.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.portal.PortalTest;
import eu.zirkel.portal.Sample;
import eu.zirkel.portal.StandIn;
import org.junit.jupiter.api.Test;

class KnowledgeTest extends PortalTest {

    @Test
    void results_mark_the_words_that_were_found() {
        assertThat(reader.opens("/wissen?q=Essen").body())
                .contains("3 Beiträge")
                .contains("Wie <mark>Essen</mark> &amp; Offenbach")
                .contains("value=\"Essen\"")
                .contains("PDF, 1,88 MB", "PDF, 186 kB");
        assertThat(KNOWLEDGE_BASE.lastAsked("GET", "/api/items").address()).contains("q=Essen");
        assertThat(reader.opens("/wissen?lang=fr").body()).contains("PDF, 186 ko");
    }

    @Test
    void an_item_shows_its_text_its_sources_and_its_files() {
        assertThat(reader.opens("/wissen/" + Sample.ITEM).body())
                .contains("<h2>Worum es geht</h2>")
                .contains("<strong>Parkplätze</strong>", "&lt;script&gt;")
                .contains("<p class=\"z-text z-text--lines\">Straßen gehörten nur dem Auto.</p>")
                .contains("Herausforderung", "Übertragbarkeit", "Essen, Offenbach am Main", "Preis Soziale Stadt 2019")
                .contains("Mitwirkende", "Dr. Jan-Hendrik Kamlage", "Ruhr-Universität Bochum", "Nachnutzung")
                .contains("href=\"https://quelle.example/bericht\"")
                .contains("href=\"/api/items/" + Sample.ITEM + "/files/f1\"")
                .contains("href=\"/a/" + Sample.LECTURE + "\"");
    }

    @Test
    void a_recording_disappears_from_its_page_when_its_time_is_over() {
        KNOWLEDGE_BASE.says(
                "GET /api/items/" + Sample.ITEM,
                200,
                StandIn.file("item.json")
                        .replace("GOOD_PRACTICE", "RECORDING")
                        .replace(
                                "\"status\"",
                                "\"availableUntil\": \"2024-05-20T22:00:00Z\", \"url\": \"https://video.example/1\", \"status\""));
        String recording = "href=\"/api/items/" + Sample.ITEM + "/recording\"";
        assertThat(reader.opens("/wissen/" + Sample.ITEM).body()).contains(recording, "Verfügbar bis 21.05.2024");

        reader.sends("PUT", "/api/test/clock", "{\"now\":\"2024-05-22T09:00:00+02:00\"}");
        assertThat(reader.opens("/wissen/" + Sample.ITEM).body())
                .contains("Die Aufzeichnung war bis 21.05.2024, 00:00 Uhr (MESZ) verfügbar")
                .doesNotContain(recording, "video.example");
    }
}
