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
}
