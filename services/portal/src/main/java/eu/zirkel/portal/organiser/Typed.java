package eu.zirkel.portal.organiser;

import eu.zirkel.portal.page.FormErrors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What an organiser typed into a form, by the name of the field, and what was wrong with it.
 *
 * @param key under which the service knows the form again, should it be sent twice
 */
record Typed(Map<String, String> values, String key, FormErrors errors) {

    static Typed nothing() {
        return new Typed(Map.of(), UUID.randomUUID().toString(), FormErrors.NONE);
    }

    /** A form that already holds something. */
    static Typed filled(Map<String, String> values) {
        return new Typed(Map.copyOf(values), UUID.randomUUID().toString(), FormErrors.NONE);
    }

    static Typed sent(MultiValueMap<String, String> fields) {
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach((name, all) ->
                values.put(name, all.isEmpty() ? "" : all.getFirst().strip()));
        String key = values.getOrDefault("key", "");
        return new Typed(values, key.isEmpty() ? UUID.randomUUID().toString() : key, FormErrors.NONE);
    }

    Typed wrong(FormErrors why) {
        return new Typed(values, UUID.randomUUID().toString(), why);
    }

    /** What stands in a field, never absent. */
    public String at(String field) {
        return values.getOrDefault(field, "");
    }

    /** Whether a box is ticked. */
    boolean ticked(String field) {
        return !at(field).isEmpty();
    }

    @Nullable
    Integer number(String field) {
        try {
            return at(field).isEmpty() ? null : Integer.valueOf(at(field));
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /** The wordings typed into {@code field.de}, {@code field.en}, {@code field.fr}. */
    Map<String, String> texts(String field) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String language : List.of("de", "en", "fr")) {
            String text = at(field + "." + language);
            if (!text.isEmpty()) {
                texts.put(language, text);
            }
        }
        return texts;
    }

    /** The parts of a field where people separate them by arrows, semicolons or lines. */
    List<String> parts(String field) {
        List<String> parts = new ArrayList<>();
        for (String part : at(field).split("→|;|\\R")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
