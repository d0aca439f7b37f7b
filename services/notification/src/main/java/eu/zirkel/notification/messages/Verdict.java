package eu.zirkel.notification.messages;

/** What became of an attempt to send. Replies are cut down to their codes: their texts repeat addresses. */
sealed interface Verdict {

    /** The server took the message over. */
    record Accepted() implements Verdict {}

    /** 5xx: it never will. */
    record Refused(String reply) implements Verdict {}

    /** 4xx: not now. */
    record Deferred(String reply) implements Verdict {}

    /** No server answered, or it would not talk to us; says nothing about the message. */
    record Unreachable(String why) implements Verdict {}
}
