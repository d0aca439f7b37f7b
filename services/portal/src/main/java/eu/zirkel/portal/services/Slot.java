package eu.zirkel.portal.services;

import eu.zirkel.portal.text.Text;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A point of the agenda; slots of one track follow each other.
 *
 * @param start after the beginning of the activity; absent means when the one before ends
 */
public record Slot(
        String type,
        @Nullable Text title,
        @Nullable Duration start,
        @Nullable Duration duration,
        @Nullable String track) {}
