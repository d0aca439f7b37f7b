package eu.zirkel.portal.organiser;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.portal.PortalTest;
import eu.zirkel.portal.signin.StandInProvider;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;

/** The portal with Olga, who organises, and the provider who knows her. */
abstract class OrganiserTest extends PortalTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @BeforeEach
    void theProviderIsThere() {
        StandInProvider.answers(PROVIDER);
    }

    void signIn() {
        StandInProvider.signIn(reader, PROVIDER);
    }

    /** The hidden fields of a page's forms. */
    Map<String, String> form(String page) {
        var found = CSRF.matcher(reader.opens(page).body());
        assertThat(found.find()).isTrue();
        return new LinkedHashMap<>(Map.of("_csrf", found.group(1), "key", "k1"));
    }
}
