package eu.zirkel.scheduling.activity;

import eu.zirkel.scheduling.input.Checks;
import eu.zirkel.scheduling.input.Texts;
import eu.zirkel.scheduling.programme.KnownProgramme;
import eu.zirkel.service.Keywords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an activity is about: the words that link it to items of the knowledge base (C-05). */
final class Topics {

    private Topics() {}

    static void check(Checks at, @Nullable List<Map<String, String>> topics) {
        at.each("topics", topics, (each, topic) -> {
            each.lines("", topic);
            if (topic.isEmpty()) {
                each.wrong("", "REQUIRED");
            }
        });
    }

    /** What others are told: its own and then those of its programme, each once, in the default language if possible. */
    static List<String> told(ActivityContent content, KnownProgramme programme) {
        String language = programme.defaultLanguage();
        Map<String, String> once = new LinkedHashMap<>();
        Stream.concat(
                        content.topicsOrNone().stream()
                                .map(topic -> Texts.in(language, language, topic))
                                .filter(Objects::nonNull),
                        programme.topics().stream())
                .forEach(topic -> once.putIfAbsent(Keywords.key(topic), topic));
        return List.copyOf(once.values());
    }

    /** What it is found by: its own in all languages, in the form in which they are compared. */
    static List<String> keys(ActivityContent content) {
        return content.topicsOrNone().stream()
                .flatMap(topic -> topic.values().stream())
                .map(Keywords::key)
                .distinct()
                .toList();
    }
}
