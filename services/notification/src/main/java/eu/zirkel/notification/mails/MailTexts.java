package eu.zirkel.notification.mails;

import eu.zirkel.notification.catalogue.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The words of all mails, from {@code mails/texts_{de,en,fr}.properties}. Placeholders have names, so that the subjects
 * stand there as they stand in the contract; a part in square brackets falls away when its placeholder has no value.
 */
@Component
class MailTexts {

    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

    private final Map<Language, Properties> bundles = new EnumMap<>(Language.class);

    MailTexts() {
        for (Language language : Language.values()) {
            bundles.put(language, read("/mails/texts_" + language.tag() + ".properties"));
        }
    }

    /**
     * A text with its values put in.
     *
     * @throws IllegalArgumentException when there is no such text, or a value outside of brackets is missing
     */
    String text(Language language, String key, Map<String, String> values) {
        String pattern = bundle(language).getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language.tag());
        }
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        String complete = OPTIONAL.matcher(pattern)
                .replaceAll(part -> Matcher.quoteReplacement(has(part.group(1), values) ? part.group(1) : ""));
        return PLACEHOLDER.matcher(complete).replaceAll(name -> {
            String value = values.get(name.group(1));
            if (value == null) {
                throw new IllegalArgumentException(key + " needs a value for " + name.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** All keys of a language. */
    Set<String> keys(Language language) {
        return bundle(language).stringPropertyNames();
    }

    private static boolean has(String part, Map<String, String> values) {
        return PLACEHOLDER.matcher(part).results().allMatch(name -> values.containsKey(name.group(1)));
    }

    private Properties bundle(Language language) {
        return Objects.requireNonNull(bundles.get(language));
    }

    private static Properties read(String resource) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(MailTexts.class.getResourceAsStream(resource)), StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
