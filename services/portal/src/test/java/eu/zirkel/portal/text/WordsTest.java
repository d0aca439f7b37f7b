package eu.zirkel.portal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

    private static final Pattern GAP = Pattern.compile("\\{\\d}");
    private static final Pattern USED = Pattern.compile("#\\{([a-zA-Z0-9._]+)|msg\\('([a-zA-Z0-9._]+)'[^ ]");

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_has_the_same_keys_with_the_same_gaps(Language language) {
        Map<String, String> german = words(Language.DE);
        Map<String, String> other = words(language);
        assertThat(other.keySet()).isEqualTo(german.keySet());
        assertThat(other).allSatisfy((key, sentence) -> assertThat(gaps(sentence))
                .as(key)
                .isSubsetOf(gaps(german.get(key) + (key.endsWith(".one") ? "{0}" : ""))));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void apostrophes_are_typographic_so_that_none_swallows_a_gap(Language language) {
        assertThat(words(language))
                .allSatisfy((key, sentence) ->
                        assertThat(sentence).as(key).isNotBlank().doesNotContain("'"));
    }

    @Test
    void french_keeps_its_double_punctuation_on_the_line() {
        assertThat(words(Language.FR)).allSatisfy((key, sentence) -> assertThat(sentence)
                .as(key)
                .doesNotContainPattern("[^\u00A0][;?!»]")
                .doesNotContainPattern("[^\u00A0]:(?!\\d)")
                .doesNotContainPattern("«[^\u00A0]"));
    }

    @Test
    void german_is_formal_and_stars_its_nouns() {
        assertThat(words(Language.DE)).allSatisfy((key, sentence) -> assertThat(sentence)
                .as(key)
                .doesNotContainPattern("(?i)\\b(du|dich|dein|deine|deinen)\\b")
                .doesNotContainPattern("Innen\\b"));
    }

    @Test
    void templates_use_only_words_that_exist() throws IOException {
        Map<String, String> german = words(Language.DE);
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            assertThat(templates.filter(it -> it.toString().endsWith(".html")))
                    .isNotEmpty()
                    .allSatisfy(template -> {
                        var used = USED.matcher(Files.readString(template));
                        while (used.find()) {
                            String key = used.group(1) != null ? used.group(1) : used.group(2);
                            assertThat(german.keySet())
                                    .as("%s in %s", key, template)
                                    .anyMatch(it -> it.equals(key) || (key.endsWith(".") && it.startsWith(key)));
                        }
                    });
        }
    }

    private static java.util.Set<String> gaps(String sentence) {
        return GAP.matcher(sentence).results().map(it -> it.group()).collect(java.util.stream.Collectors.toSet());
    }

    private static Map<String, String> words(Language language) {
        Properties properties = new Properties();
        String file = "/messages_" + language.tag() + ".properties";
        try (var in = new InputStreamReader(
                java.util.Objects.requireNonNull(WordsTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new TreeMap<>();
        properties.forEach((key, sentence) -> words.put((String) key, (String) sentence));
        return words;
    }
}
