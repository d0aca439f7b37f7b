package eu.zirkel.notification.participations;

/** How a registration stands. */
public enum ParticipationState {
    /** An organiser has to look at it. */
    UNDER_REVIEW,
    /** It has a seat. */
    CONFIRMED,
    /** It waits for one. */
    WAITLISTED,
    /** A seat is held for it until a deadline. */
    OFFERED,
    /** It did not take the seat it was offered. */
    OFFER_LAPSED,
    /** It waited until the activity was held. */
    LAPSED,
    /** An organiser said no. */
    REJECTED,
    /** It ended. */
    WITHDRAWN
}
