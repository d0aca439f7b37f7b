package eu.zirkel.scheduling.series;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.zirkel.scheduling.activity.ActivitySummary;
import eu.zirkel.scheduling.warnings.ShownWarning;
import java.util.List;

/** A series as it is read over HTTP; drafts among its activities and warnings are for organisers. */
record SeriesView(
        String id,
        String programmeId,
        String programmeSlug,
        @JsonUnwrapped SeriesDetails details,
        Series.Status status,
        List<ActivitySummary> activities,
        List<ShownWarning> warnings) {}
