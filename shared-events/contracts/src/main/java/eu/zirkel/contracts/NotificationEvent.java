package eu.zirkel.contracts;

import org.jspecify.annotations.Nullable;

/** What the notification service says: what was sent to whom. Keyed by message. */
public sealed interface NotificationEvent {

    /** A mail server accepted the message. */
    record MessageSent(String messageId, String code, String personId) implements NotificationEvent {}

    /** A mail server refused the message for good. */
    record MessageBounced(String messageId, String code, String personId, String reason) implements NotificationEvent {}

    /** The message was not sent because its cause is gone. */
    record MessageSuppressed(
            String messageId, String code, @Nullable String personId, String reason) implements NotificationEvent {}
}
