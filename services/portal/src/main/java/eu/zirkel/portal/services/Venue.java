package eu.zirkel.portal.services;

import org.jspecify.annotations.Nullable;

/** Where people meet, with what they need to know to get there and in. */
public record Venue(
        @Nullable String name,
        @Nullable String address,
        @Nullable String town,
        @Nullable String country,
        @Nullable String directions,
        @Nullable Accessibility accessibility) {

    /** Whether one gets in without steps, whether there is an induction loop, and what else is worth knowing. */
    public record Accessibility(
            @Nullable Boolean stepFree,
            @Nullable Boolean inductionLoop,
            @Nullable String notes) {}
}
