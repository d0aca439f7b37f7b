package eu.zirkel.scheduling.activity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.zirkel.contracts.Capacity;
import eu.zirkel.contracts.Format;
import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.contracts.Recording;
import eu.zirkel.scheduling.programme.KnownProgramme;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An activity as a line of a list. */
public record ActivitySummary(
        String id,
        String seriesId,
        String programmeId,
        String programmeSlug,
        Map<String, String> programmeTitles,
        Map<String, String> titles,
        @Nullable Map<String, String> shortTitles,
        @Nullable List<Map<String, String>> topics,
        String kind,
        FuzzyDate when,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        String zone,
        Format format,
        @Nullable Town venue,
        Activity.Status status,
        @Nullable Capacity capacity,
        @Nullable Recording recording,
        @Nullable List<Speaker> speakers,
        @Nullable String externalUrl,
        @Nullable Instant changedAt,
        String defaultLanguage) {

    record Town(
            @Nullable String name,
            @Nullable String town,
            @Nullable String country) {}

    /** Whether it is still meant to take place, or did. */
    @JsonIgnore
    public boolean isOn() {
        return status != Activity.Status.CANCELLED;
    }

    static ActivitySummary of(Activity activity, KnownProgramme programme) {
        ActivityContent content = activity.content();
        VenueDetails venue = activity.place().venue();
        return new ActivitySummary(
                activity.id(),
                activity.seriesId(),
                programme.id(),
                programme.slug(),
                programme.titles(),
                content.titlesOrNone(),
                content.shortTitles(),
                content.topics(),
                content.kindOrOther(),
                activity.schedule().when(),
                activity.schedule().startsAt(),
                activity.schedule().endsAt(),
                activity.schedule().zone(),
                activity.place().format(),
                venue == null ? null : new Town(venue.name(), venue.town(), venue.country()),
                activity.status(),
                activity.capacity(),
                content.recording(),
                content.speakers(),
                content.externalUrl(),
                activity.changedAt(),
                programme.defaultLanguage());
    }
}
