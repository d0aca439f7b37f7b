package eu.zirkel.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class RefusalTextsTest {

    @Test
    void everyTextExistsInThreeLanguages() throws IOException {
        assertThat(texts("en").keySet()).isEqualTo(texts("de").keySet());
        assertThat(texts("fr").keySet()).isEqualTo(texts("de").keySet());
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (var file = RefusalTextsTest.class.getResourceAsStream("/refusals_" + language + ".properties")) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
