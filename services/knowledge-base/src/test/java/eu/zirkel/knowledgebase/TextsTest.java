package eu.zirkel.knowledgebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void everythingIsSaidInThreeLanguages() throws IOException {
        assertThat(texts("en").keySet()).isEqualTo(texts("de").keySet());
        assertThat(texts("fr").keySet()).isEqualTo(texts("de").keySet());
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(TextsTest.class.getResourceAsStream("/refusals_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        return texts;
    }
}
