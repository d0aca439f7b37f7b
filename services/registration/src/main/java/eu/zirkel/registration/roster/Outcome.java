package eu.zirkel.registration.roster;

/** What a roster decided about a registration. */
public sealed interface Outcome {

    /** It has a seat. */
    record Confirmed() implements Outcome {}

    /** @param position place in the waiting list, from 1 */
    record Waitlisted(int position) implements Outcome {}

    /** An organiser has to look at it. */
    record UnderReview() implements Outcome {}

    /** A seat is held for it. */
    record Offered() implements Outcome {}

    /** It has left the roster. */
    record Ended() implements Outcome {}

    /** @param code why not, such as {@code DUPLICATE_REGISTRATION}; nothing changed */
    record Refused(String code) implements Outcome {}
}
