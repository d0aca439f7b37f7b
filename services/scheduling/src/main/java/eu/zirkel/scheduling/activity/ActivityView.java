package eu.zirkel.scheduling.activity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.zirkel.contracts.Capacity;
import eu.zirkel.contracts.Format;
import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.scheduling.programme.Contact;
import eu.zirkel.scheduling.warnings.ShownWarning;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An activity as it is read over HTTP.
 *
 * @param seriesObjectives what all activities of the series have in common (C-02)
 * @param programmeTargetGroup for whom it is (C-01)
 * @param room whole for organisers, only its provider for the public (C-15)
 * @param next the public activity that comes after it in its series (C-24)
 * @param warnings for organisers
 */
public record ActivityView(
        String id,
        String seriesId,
        @Nullable Map<String, String> seriesTitles,
        @Nullable Map<String, String> seriesObjectives,
        String programmeId,
        String programmeSlug,
        Map<String, String> programmeTitles,
        @Nullable Map<String, String> programmeTargetGroup,
        @Nullable Contact programmeContact,
        String defaultLanguage,
        @JsonUnwrapped ActivityContent content,
        FuzzyDate when,
        @Nullable Duration duration,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        String zone,
        Format format,
        @Nullable VenueDetails venue,
        @Nullable Room room,
        @Nullable Capacity capacity,
        Activity.Status status,
        int calendarSequence,
        int agendaVersion,
        @Nullable String cancellationReason,
        @Nullable ActivitySummary next,
        List<ShownWarning> warnings) {}
