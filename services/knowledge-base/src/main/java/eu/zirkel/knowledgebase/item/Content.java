package eu.zirkel.knowledgebase.item;

import eu.zirkel.contracts.Recording;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * What an editor says in an item, as sent, as kept and as shown. Texts are per language (de, en, fr); what is blank
 * counts as absent. As long as {@link ContentRules} has not accepted it, anything may be missing.
 *
 * @param bodies Markdown
 * @param language that of the content
 * @param level for whom, such as "Einstieg"
 * @param licence under which it may be used again (C-18)
 * @param contributors who had a part in it and agreed to be named; found by name (C-11)
 * @param activityIds the activities it belongs to; they may become known later
 * @param municipalities those it tells of; found like territories (C-07)
 * @param challenge GOOD_PRACTICE, mandatory, like {@code approach}, {@code results} and {@code transferability} (C-09)
 * @param awards GOOD_PRACTICE (C-08)
 * @param recommendedForReuse GOOD_PRACTICE: others are expressly invited to do the same (C-18)
 * @param activityId RECORDING, mandatory: what was recorded
 * @param scope RECORDING; TALK leaves the discussion out
 * @param availableUntil RECORDING: from this moment it cannot be watched any more; a day in JSON means its
 *     end; absent means it stays
 * @param audience RECORDING: whom it is for
 * @param captions RECORDING, PODCAST: what is said can be read along
 * @param speakerConsent RECORDING: those who speak agreed; without it there is no publishing
 * @param url RECORDING, PODCAST: where it is, when it is not a file of the item
 */
record Content(
        ItemType type,
        Map<String, String> titles,
        Map<String, String> summaries,
        Map<String, String> bodies,
        String language,
        List<String> topics,
        List<String> territories,
        @Nullable String level,
        @Nullable String licence,
        List<Source> sources,
        Visibility visibility,
        List<Contributor> contributors,
        List<String> activityIds,
        List<String> municipalities,
        Map<String, String> challenge,
        Map<String, String> approach,
        Map<String, String> results,
        Map<String, String> transferability,
        Map<String, String> costs,
        List<String> awards,
        @Nullable Boolean recommendedForReuse,
        @Nullable String activityId,
        Recording.@Nullable Scope scope,

        @JsonDeserialize(using = EndOfAvailability.class) @Nullable
        Instant availableUntil,

        @Nullable String audience,
        @Nullable Boolean captions,
        @Nullable Boolean speakerConsent,
        @Nullable String url) {

    Content {
        titles = texts(titles);
        summaries = texts(summaries);
        bodies = texts(bodies);
        topics = words(topics);
        territories = words(territories);
        level = word(level);
        licence = word(licence);
        sources = sources == null ? List.of() : List.copyOf(sources);
        visibility = Objects.requireNonNullElse(visibility, Visibility.PUBLIC);
        contributors = contributors == null ? List.of() : List.copyOf(contributors);
        activityIds = words(activityIds);
        municipalities = words(municipalities);
        challenge = texts(challenge);
        approach = texts(approach);
        results = texts(results);
        transferability = texts(transferability);
        costs = texts(costs);
        awards = words(awards);
        activityId = word(activityId);
        scope = type == ItemType.RECORDING && scope == null ? Recording.Scope.TALK : scope;
        audience = word(audience);
        url = word(url);
    }

    private static Map<String, String> texts(@Nullable Map<String, String> given) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (given != null) {
            given.forEach((language, text) -> {
                if (text != null && !text.isBlank()) {
                    texts.put(language, text.strip());
                }
            });
        }
        return texts;
    }

    private static List<String> words(@Nullable List<String> given) {
        return given == null
                ? List.of()
                : given.stream()
                        .filter(word -> word != null && !word.isBlank())
                        .map(String::strip)
                        .distinct()
                        .toList();
    }

    private static @Nullable String word(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}
