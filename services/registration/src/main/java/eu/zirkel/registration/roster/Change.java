package eu.zirkel.registration.roster;

/**
 * What a decision means for one registration.
 *
 * @param state what it is now
 * @param sequence of the event that says so; later decisions have higher ones
 */
public record Change(String registrationId, NewState state, long sequence) {

    /** Where a registration stands after a decision. */
    public enum NewState {
        CONFIRMED,
        WAITLISTED,
        WITHDRAWN,
        LAPSED
    }
}
