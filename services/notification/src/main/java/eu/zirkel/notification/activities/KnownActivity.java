package eu.zirkel.notification.activities;

import eu.zirkel.contracts.Format;
import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.contracts.Recording;
import eu.zirkel.contracts.Venue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What we know of an activity. Everything but the id may be missing until the news of its publication has arrived.
 *
 * @param sequence of the last news learnt
 * @param announced sequence of the last news that everyone concerned has been told
 * @param when the date last announced; {@link #currentDate()} is the one that holds
 * @param roomAccess sealed join data; opened only while a mail is written (C-15)
 * @param revisedAt when date or format were last decided; reminder points before it are past for good
 * @param announcements see {@link #told()}
 */
@Document("activities")
public record KnownActivity(
        @Id String id,
        long sequence,
        long announced,
        @Nullable ActivityStatus status,
        @Nullable @Indexed(sparse = true) String seriesId,
        @Nullable String programmeId,
        @Nullable Map<String, String> titles,
        @Nullable Map<String, String> shortTitles,
        @Nullable FuzzyDate when,
        @Nullable String zone,
        @Nullable Duration duration,
        @Nullable Format format,
        @Nullable Venue venue,
        @Nullable Recording recording,
        @Nullable String roomProvider,
        @Nullable String roomAccess,
        @Nullable Integer calendarSequence,
        @Nullable Instant revisedAt,
        @Nullable List<Announcement> announcements) {

    /** What participants were told, oldest first. */
    public List<Announcement> told() {
        return announcements == null ? List.of() : announcements;
    }

    /** Whether enough is known to write about it. */
    public boolean isPublished() {
        return status != null && programmeId != null && titles != null;
    }

    /** Whether it will not take place. */
    public boolean isCancelled() {
        return status == ActivityStatus.CANCELLED;
    }

    /** The date that holds: none while postponed. */
    public FuzzyDate currentDate() {
        return when == null || status == ActivityStatus.POSTPONED ? FuzzyDate.unknown() : when;
    }

    /** The date last announced, also while postponed: what a calendar entry to be removed was made for. */
    public FuzzyDate announcedDate() {
        return when == null ? FuzzyDate.unknown() : when;
    }
}
