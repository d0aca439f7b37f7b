package eu.zirkel.scheduling.activity;

import eu.zirkel.contracts.Format;
import eu.zirkel.scheduling.input.Checked;
import eu.zirkel.scheduling.input.Checks;
import org.jspecify.annotations.Nullable;

/** Another place, room or format; what is absent stays. */
record PlaceRequest(
        @Nullable VenueDetails venue,
        @Nullable Room room,
        @Nullable Format format) implements Checked {

    @Override
    public void check(Checks at) {
        at.part("venue", venue);
        at.part("room", room);
    }

    boolean saysSomething() {
        return venue != null || room != null || format != null;
    }
}
