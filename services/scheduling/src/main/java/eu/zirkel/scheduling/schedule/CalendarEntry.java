package eu.zirkel.scheduling.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a published calendar file says.
 *
 * @param uid constant for the life of the activity
 * @param stamp when this file was made
 * @param organiserName and {@code organiserEmail}: the programme's office
 */
public record CalendarEntry(
        String uid,
        int sequence,
        Schedule schedule,
        boolean cancelled,
        String summary,
        @Nullable String location,
        String description,
        String url,
        @Nullable String organiserName,
        @Nullable String organiserEmail,
        Instant stamp) {}
