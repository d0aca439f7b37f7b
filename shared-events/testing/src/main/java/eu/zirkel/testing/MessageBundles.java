package eu.zirkel.testing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One message bundle in all languages, and what is wrong with it. */
record MessageBundles(String name, Map<String, Properties> byLanguage) {

    static final List<String> LANGUAGES = List.of("de", "en", "fr");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    /** French double punctuation after or before a space where a line may break, or without any. */
    private static final Pattern LOOSE = Pattern.compile("[^\u00a0\u202f][:;!?»](?!\\S)|«[^\u00a0\u202f]");

    /** The bundle of this name on the class path; empty when there is none in any language. */
    static Optional<MessageBundles> find(String name) {
        Map<String, Properties> byLanguage = new TreeMap<>();
        for (String language : LANGUAGES) {
            load(name + "_" + language + ".properties").ifPresent(texts -> byLanguage.put(language, texts));
        }
        return byLanguage.isEmpty() ? Optional.empty() : Optional.of(new MessageBundles(name, byLanguage));
    }

    /** The text in this language; empty where there is none. */
    String text(String language, String key) {
        return byLanguage.getOrDefault(language, new Properties()).getProperty(key, "");
    }

    Set<String> keys() {
        return byLanguage.values().stream()
                .flatMap(texts -> texts.stringPropertyNames().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Keys missing in a language, empty texts, values that not every language shows, quotes that swallow values, and French
     * punctuation that a line may break before.
     */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (String language : LANGUAGES) {
            for (String key : keys()) {
                String text = text(language, key);
                String where = "%s_%s.properties: %s ".formatted(name, language, key);
                if (text.isBlank()) {
                    faults.add(where + "is missing");
                } else if (!placeholders(text).equals(expectedPlaceholders(key))) {
                    faults.add(where + "does not show the same values as in the other languages");
                } else if (text.contains("{") && text.replace("''", "").contains("'")) {
                    faults.add(where + "has a straight quote, which would hide its values; use ’");
                } else if (language.equals("fr") && LOOSE.matcher(text).find()) {
                    faults.add(where + "needs an unbreakable space at its double punctuation");
                }
            }
        }
        return faults;
    }

    private Set<String> expectedPlaceholders(String key) {
        return byLanguage.values().stream()
                .flatMap(texts -> placeholders(texts.getProperty(key, "")).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Optional<Properties> load(String file) {
        try (var in = MessageBundles.class.getClassLoader().getResourceAsStream(file)) {
            if (in == null) {
                return Optional.empty();
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return Optional.of(texts);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
