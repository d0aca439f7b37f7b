package eu.zirkel.journeys.mail;

import java.util.function.Supplier;

/** A mail in the mailbox; opened only when somebody looks inside. */
public final class Mail {

    private final String messageId;
    private final String to;
    private final String subject;
    private final Supplier<byte[]> source;

    Mail(String messageId, String to, String subject, Supplier<byte[]> source) {
        this.messageId = messageId;
        this.to = to;
        this.subject = subject;
        this.source = source;
    }

    public String messageId() {
        return messageId;
    }

    /** Address of the one recipient. */
    public String to() {
        return to;
    }

    public String subject() {
        return subject;
    }

    /** The same mail as if it had been written a second time. */
    public Mail writtenAgain() {
        return new Mail("again-" + messageId, to, subject, source);
    }

    /** Opens it. */
    public Letter open() {
        return Letter.of(source.get());
    }

    @Override
    public String toString() {
        return "to " + to + ": " + subject;
    }
}
