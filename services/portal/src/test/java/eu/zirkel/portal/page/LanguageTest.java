package eu.zirkel.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.portal.PortalTest;
import eu.zirkel.portal.Sample;
import org.junit.jupiter.api.Test;

class LanguageTest extends PortalTest {

    @Test
    void the_browser_decides_unless_a_language_was_chosen() {
        assertThat(reader.opens("/").body()).contains("<html lang=\"de\"");
        assertThat(reader.opens("/", "Accept-Language", "pt, fr-CA;q=0.8, en;q=0.5")
                        .body())
                .contains("<html lang=\"fr\"");
        assertThat(reader.opens("/?lang=en", "Accept-Language", "fr").body()).contains("<html lang=\"en\"");
        assertThat(reader.opens("/?lang=xx", "Accept-Language", "fr").body()).contains("<html lang=\"fr\"");
    }

    @Test
    void switching_stays_on_the_page_with_its_filters() {
        assertThat(reader.opens("/?format=ONLINE&month=2024-05&lang=en").body())
                .contains("href=\"/?format=ONLINE&amp;month=2024-05&amp;lang=fr\"")
                .contains("href=\"/a/" + Sample.LECTURE + "?lang=en\"");
    }

    @Test
    void no_link_names_a_language_that_nobody_chose() {
        assertThat(reader.opens("/").body()).contains("href=\"/a/" + Sample.LECTURE + "\"");
    }

    @Test
    void what_is_not_translated_is_marked_as_such() {
        assertThat(reader.opens("/a/" + Sample.LECTURE + "?lang=fr").body())
                .contains("<span lang=\"de\">Stadtentwicklung durch Bürgerbeteiligung Bottom-up</span>");
        assertThat(reader.opens("/a/" + Sample.LECTURE + "?lang=de").body())
                .contains("<span>Stadtentwicklung durch Bürgerbeteiligung Bottom-up</span>");
    }

    @Test
    void services_are_asked_in_the_language_of_the_page() {
        reader.opens("/?lang=fr");
        assertThat(SCHEDULING.lastAsked("GET", "/api/activities").header("Accept-language"))
                .isEqualTo("fr");
    }

    @Test
    void strange_addresses_break_nothing() {
        assertThat(reader.opens("/?month=%C3%28&programme=a%00b").statusCode()).isLessThan(500);
        assertThat(reader.opens("/?programme=%22%3E%3Cscript%3E&lang=en").body())
                .doesNotContain("\"><script>");
    }
}
