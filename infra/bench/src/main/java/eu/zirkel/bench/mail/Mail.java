package eu.zirkel.bench.mail;

/**
 * A mail the sink has accepted.
 *
 * @param recipient the envelope's, in lower case
 * @param messageId the header's; empty when there is none
 * @param subject as sent, its first line; empty when there is none
 * @param acceptedNanos {@link System#nanoTime} of the moment before the acceptance was said
 */
public record Mail(String recipient, String messageId, String subject, long acceptedNanos) {}
