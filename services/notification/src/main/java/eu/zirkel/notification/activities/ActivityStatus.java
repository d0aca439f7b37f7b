package eu.zirkel.notification.activities;

/** How an activity stands, as far as mails care. */
public enum ActivityStatus {
    /** Takes place as announced. */
    PUBLISHED,
    /** Will take place, on a date not known yet. */
    POSTPONED,
    /** Will not take place. */
    CANCELLED,
    /** Took place. */
    HELD
}
