package eu.zirkel.notification.messages;

import eu.zirkel.notification.catalogue.MailCode;
import java.time.Instant;
import java.util.Map;

/**
 * Why mails are sent. The same cause never sends a person the same mail twice.
 *
 * @param id of the event, or whatever else identifies the cause for ever
 * @param at when it happened
 * @param activityId what it is about
 * @param details as in {@link eu.zirkel.notification.mails.MailOrder}
 */
public record Cause(String id, MailCode code, Instant at, String activityId, Map<String, String> details) {}
