package eu.zirkel.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.portal.PortalTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainFilesTest extends PortalTest {

    @ParameterizedTest
    @ValueSource(strings = {"/robots.txt", "/favicon.svg"})
    void what_everybody_knows_by_its_address_is_asked_for_again_after_a_day(String file) {
        assertThat(reader.opens(file).headers().firstValue("Cache-Control")).hasValue("max-age=86400, public");
    }

    @Test
    void what_bears_its_fingerprint_in_its_address_is_kept_for_a_year() {
        var styles = Pattern.compile("href=\"(/assets/zirkel-[^\"]+)\"")
                .matcher(reader.opens("/").body());
        assertThat(styles.find()).isTrue();

        assertThat(reader.opens(styles.group(1)).headers().firstValue("Cache-Control"))
                .hasValue("max-age=31536000, public");
    }
}
