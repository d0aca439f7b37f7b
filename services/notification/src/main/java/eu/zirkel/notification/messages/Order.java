package eu.zirkel.notification.messages;

import eu.zirkel.messaging.Correlation;
import java.util.List;

/**
 * Mails to send for one cause.
 *
 * @param correlation what they belong to
 */
public record Order(Cause cause, List<Recipient> recipients, Correlation correlation) {}
