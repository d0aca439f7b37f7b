package eu.zirkel.notification.participations;

/** How a registration stands. */
public enum ParticipationState {
    /** An organiser has to look at it. */
    UNDER_REVIEW,
    /** It has a seat. */
    CONFIRMED,
    /** It waits for one. */
    WAITLISTED,
    /** It waited until the activity was held. */
    LAPSED,
    /** It ended. */
    WITHDRAWN
}
