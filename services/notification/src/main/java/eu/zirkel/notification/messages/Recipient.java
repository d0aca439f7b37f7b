package eu.zirkel.notification.messages;

import org.jspecify.annotations.Nullable;

/**
 * Who gets a mail.
 *
 * @param registrationId whose link the mail carries
 * @param formLanguage of the form used; absent when unknown
 * @param seated whether this person has a seat, or had one until this mail
 */
public record Recipient(
        String personId, String registrationId, @Nullable String formLanguage, boolean seated) {}
