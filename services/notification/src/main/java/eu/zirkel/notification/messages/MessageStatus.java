package eu.zirkel.notification.messages;

/** From intent to its end. The last three are final; every message reaches one of them (reliability M1). */
enum MessageStatus {
    /** Cannot be written yet: the activity, its programme or the person has not been learnt. */
    WAITING,
    /** Written, with all its bytes; due for sending. */
    QUEUED,
    /** In the hands of an instance until its lease ends. */
    SENDING,
    /** A mail server accepted it. */
    SENT,
    /** A mail server refused it for good. */
    FAILED,
    /** Its cause is gone. */
    SUPPRESSED
}
