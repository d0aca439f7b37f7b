package eu.zirkel.knowledgebase.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void structureIsKeptBelowThePagesHeading() {
        assertThat(Markdown.html("# Ziel\n\n- *eins*\n- **zwei**\n\n| a | b |\n|---|--:|\n| 1 | 2 |"))
                .contains(
                        "<h2>Ziel</h2>",
                        "<li><em>eins</em></li>",
                        "<strong>zwei</strong>",
                        "<td align=\"right\">2</td>");
    }

    @Test
    void linksLeadOnlyToTheWeb() {
        assertThat(Markdown.html("[gut](https://example.org/a?b=c \"Titel\") [hier](/a/123)"))
                .contains(
                        "href=\"https://example.org/a?b=c\"", "title=\"Titel\"", "href=\"/a/123\"", "rel=\"noreferrer");
    }

    @Test
    void picturesFromElsewhereBecomeLinks() {
        assertThat(Markdown.html("![Foto](https://tracker.example/x.png)"))
                .doesNotContain("<img")
                .contains("<a href=\"https://tracker.example/x.png\"", "Foto</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt&#58;alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "![x](javascript:alert(1))",
                "<https://example.org\" onmouseover=\"alert(1)>",
                "[x](https://example.org/\"onmouseover=alert(1)//)",
                "<svg/onload=alert(1)>",
                "```\n<script>\n```",
                "[x]: javascript:alert(1)\n\n[x]",
            })
    void nothingRuns(String source) {
        assertThat(Markdown.html(source))
                .doesNotContainIgnoringCase("<script")
                .doesNotContainIgnoringCase("<img")
                .doesNotContainIgnoringCase("<svg")
                .doesNotContainPattern("(?i)href=\"\\s*(javascript|data):")
                .doesNotContainPattern("(?i)<[^>]*\\son\\w+=");
    }

    @Test
    void theWordsAloneCanBeSearched() {
        assertThat(Markdown.plain("# Ziel\n\nEin *guter* [Weg](https://example.org)"))
                .contains("Ziel", "Ein guter", "Weg")
                .doesNotContain("*", "#");
    }
}
