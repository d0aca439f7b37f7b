package eu.zirkel.portal.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text in one or more languages, as people of the programme wrote it (model.md §2.2 "LocalizedText").
 *
 * @param byLanguage the wording by language tag
 */
public record Text(@JsonValue Map<String, String> byLanguage) {

    /** Nothing was written. */
    public static final Text NONE = new Text(Map.of());

    /** From its JSON form {@code {"de": "…"}}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Text {}

    /**
     * The wording for a reader: their language, else the primary one, else any.
     *
     * @param primary the language of the programme, or of the text itself
     */
    public Shown in(Language reader, @Nullable String primary) {
        String own = byLanguage.get(reader.tag());
        if (own != null && !own.isBlank()) {
            return new Shown(own, null);
        }
        String fallback = primary == null ? null : byLanguage.get(primary);
        if (fallback != null && primary != null && !fallback.isBlank()) {
            return new Shown(fallback, primary);
        }
        return byLanguage.entrySet().stream()
                .filter(it -> !it.getValue().isBlank())
                .sorted(Map.Entry.comparingByKey())
                .findFirst()
                .map(it -> new Shown(it.getValue(), it.getKey()))
                .orElse(Shown.NOTHING);
    }

    /** Whether there is a wording in no language at all. */
    public boolean empty() {
        return byLanguage.values().stream().allMatch(String::isBlank);
    }
}
