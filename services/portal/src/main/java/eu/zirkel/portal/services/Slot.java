package eu.zirkel.portal.services;

import eu.zirkel.portal.text.Text;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A point of the agenda; slots of one track follow each other. */
public record Slot(
        String type,
        @Nullable Text title,
        @Nullable Duration duration,
        @Nullable String track) {}
