package eu.zirkel.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.portal.PortalTest;
import eu.zirkel.portal.Sample;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EveryPageTest extends PortalTest {

    private static final Pattern LOADED = Pattern.compile(
            "<(?:link(?! rel=\"alternate\")|script|img|source|form)[^>]*" + "(?:src|href|action)=\"([^\"]*)\"");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/p/villes-pairs",
                "/p/coffee-lectures/s/2024",
                "/p/coffee-lectures/s/2024/anmeldung",
                "/a/" + Sample.LECTURE,
                "/r/" + Sample.TOKEN,
                "/r/" + Sample.TOKEN + "/abmelden",
                "/wissen",
                "/wissen?q=Essen",
                "/wissen/" + Sample.ITEM,
                "/barrierefreiheit",
                "/datenschutz",
                "/impressum",
                "/a/10068",
                "/r/wrong",
                "/anmelden-nicht-moeglich"
            })
    void is_closed_to_the_world_and_has_one_heading(String path) {
        for (String language : new String[] {"de", "en", "fr"}) {
            HttpResponse<String> page = reader.opens(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            String html = page.body();

            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "style-src 'self'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(page.headers().map()).doesNotContainKey("set-cookie");
            assertThat(html).contains("<html lang=\"" + language + "\"").doesNotContain("??", "style=\"", "onclick");
            assertThat(html.split("<h1", -1)).hasSize(2);
            assertThat(html.split("kern-btn--primary", -1)).hasSizeLessThan(3);
            assertThat(LOADED.matcher(html).results().map(it -> it.group(1)))
                    .isNotEmpty()
                    .allMatch(it -> it.startsWith("/") && !it.startsWith("//"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/r/" + Sample.TOKEN, "/r/" + Sample.TOKEN + "/abmelden", "/r/wrong"})
    void of_one_person_is_kept_by_nobody(String path) {
        HttpResponse<String> page = reader.opens(path);

        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().firstValue("X-Robots-Tag").orElseThrow()).contains("noindex");
        assertThat(page.body()).contains("<meta name=\"robots\" content=\"noindex");
    }
}
