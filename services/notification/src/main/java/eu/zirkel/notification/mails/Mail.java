package eu.zirkel.notification.mails;

/**
 * A mail as it goes out, every time the same.
 *
 * @param language de, en or fr
 * @param bytes the whole message in MIME
 */
public record Mail(String language, String subject, byte[] bytes) {}
