package eu.zirkel.scheduling.activity;

import eu.zirkel.contracts.Format;
import eu.zirkel.contracts.Venue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where people meet. */
record Place(Format format, @Nullable VenueDetails venue) {

    @Nullable
    Venue summary() {
        return venue == null ? null : venue.summary();
    }

    /** Whether one would go to the same door; how to find it may differ. */
    boolean isSamePlaceAs(Place other) {
        return format == other.format && Objects.equals(summary(), other.summary());
    }
}
