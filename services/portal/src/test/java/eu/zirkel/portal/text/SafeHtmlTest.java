package eu.zirkel.portal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeHtmlTest {

    @Test
    void a_highlight_becomes_plain_pieces() {
        assertThat(Marked.of("Wie <mark>Essen</mark> &amp; Offenbach"))
                .containsExactly(
                        new Marked("Wie ", false), new Marked("Essen", true), new Marked(" & Offenbach", false));
    }

    @Test
    void whatever_else_a_highlight_contains_stays_text() {
        assertThat(Marked.of("<mark>a</mark><script>alert(1)</script>"))
                .containsExactly(new Marked("a", true), new Marked("<script>alert(1)</script>", false));
        assertThat(Marked.of("<mark>never closed")).containsExactly(new Marked("never closed", true));
    }

    @Test
    void html_in_markdown_is_shown_not_run() {
        assertThat(Markdown.html("<script>alert(1)</script>"))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
        assertThat(Markdown.html("[hier](javascript:alert(1))")).doesNotContain("javascript:");
    }

    @Test
    void headings_fit_below_the_title_and_pictures_become_links() {
        assertThat(Markdown.html("# Ziel")).isEqualToIgnoringWhitespace("<h2>Ziel</h2>");
        assertThat(Markdown.html("![Plan](https://elsewhere.example/plan.png)"))
                .contains("<a ")
                .contains(">Plan</a>")
                .doesNotContain("<img");
    }
}
