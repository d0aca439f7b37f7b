package eu.zirkel.scheduling.input;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads texts that are there in one or more languages. */
public final class Texts {

    private Texts() {}

    /** The text in the wanted language, else in the programme's, else in any (model §2.2 LocalizedText). */
    public static @Nullable String in(String language, String defaultLanguage, @Nullable Map<String, String> texts) {
        if (texts == null || texts.isEmpty()) {
            return null;
        }
        String wanted = texts.get(language);
        String fallback = wanted == null ? texts.get(defaultLanguage) : wanted;
        return fallback == null ? texts.values().iterator().next() : fallback;
    }
}
