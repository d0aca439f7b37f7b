package eu.zirkel.registration.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a decision means for one registration.
 *
 * @param state what it is now
 * @param sequence of the event that says so; later decisions have higher ones
 * @param deadline until when a seat is held, while OFFERED
 * @param reason why an organiser said no, sealed
 */
public record Change(
        String registrationId,
        NewState state,
        long sequence,
        @Nullable Instant deadline,
        @Nullable String reason) {

    /** Where a registration stands after a decision. */
    public enum NewState {
        UNDER_REVIEW,
        REJECTED,
        CONFIRMED,
        WAITLISTED,
        OFFERED,
        OFFER_LAPSED,
        WITHDRAWN,
        LAPSED
    }

    /** One that needs no more words. */
    public static Change of(String registrationId, NewState state, long sequence) {
        return new Change(registrationId, state, sequence, null, null);
    }
}
