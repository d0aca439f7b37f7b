package eu.zirkel.notification.activities;

import eu.zirkel.notification.catalogue.MailCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something about an activity that its participants are told. Kept with the activity, so that people whose confirmation
 * arrives here later than the news are told as well.
 *
 * @param cause id of the event
 * @param sequence of the event; whatever is written from later knowledge of the activity says it as well
 * @param code which mail tells it
 * @param at when it was decided
 * @param reason the organiser's words, in the language of the programme
 */
public record Announcement(
        String cause,
        long sequence,
        MailCode code,
        Instant at,
        @Nullable String reason) {}
