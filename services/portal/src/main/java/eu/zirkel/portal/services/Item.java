package eu.zirkel.portal.services;

import eu.zirkel.portal.text.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A knowledge item, whole or in the shorter form of search results.
 *
 * @param html the text, made safe to print by the knowledge base
 * @param highlight the words found, in a search result
 * @param municipalities and what follows up to {@code recommendedForReuse}: of a good practice
 * @param availableUntil and what follows: of a recording
 * @param expired whether it can no more be watched
 */
public record Item(
        String id,
        String type,
        Text titles,
        @Nullable Text summaries,
        @Nullable Text html,
        @Nullable String language,
        List<String> topics,
        List<String> territories,
        @Nullable String licence,
        List<Source> sources,
        List<Contributor> contributors,
        List<String> activityIds,
        @Nullable Instant publishedAt,
        List<Attachment> files,
        @Nullable String highlight,
        List<String> municipalities,
        @Nullable Text challenge,
        @Nullable Text approach,
        @Nullable Text results,
        @Nullable Text transferability,
        @Nullable Text costs,
        List<String> awards,
        @Nullable Boolean recommendedForReuse,
        @Nullable String activityId,
        @Nullable Instant availableUntil,
        @Nullable Boolean captions,
        @Nullable String url,
        @Nullable Boolean expired) {

    /** Where something was taken from. */
    public record Source(
            @Nullable String title,
            @Nullable String url,
            @Nullable String accessed) {}

    /** Somebody who had a part in it and agreed to be named. */
    public record Contributor(
            String name,
            @Nullable String function,
            @Nullable String affiliation) {}

    /** A file to download. */
    public record Attachment(
            String id,
            String name,
            @Nullable String mime,
            long bytes,
            @Nullable String alt) {}

    /** Items found. */
    public record Found(
            List<Item> items, long total, @Nullable String next) {

        /** None. */
        public static final Found NOTHING = new Found(List.of(), 0, null);

        public Found {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    public Item {
        titles = titles == null ? Text.NONE : titles;
        topics = topics == null ? List.of() : List.copyOf(topics);
        territories = territories == null ? List.of() : List.copyOf(territories);
        sources = sources == null ? List.of() : List.copyOf(sources);
        contributors = contributors == null ? List.of() : List.copyOf(contributors);
        activityIds = activityIds == null ? List.of() : List.copyOf(activityIds);
        files = files == null ? List.of() : List.copyOf(files);
        municipalities = municipalities == null ? List.of() : List.copyOf(municipalities);
        awards = awards == null ? List.of() : List.copyOf(awards);
    }

    /** Whether it tells what a municipality did well. */
    public boolean goodPractice() {
        return type.equals("GOOD_PRACTICE");
    }

    /** Whether it can still be watched. */
    public boolean availableAt(Instant now) {
        return !Boolean.TRUE.equals(expired) && (availableUntil == null || now.isBefore(availableUntil));
    }

    /** Whether it was recorded at an activity. */
    public boolean recording() {
        return type.equals("RECORDING");
    }
}
