package eu.zirkel.notification.mails;

import eu.zirkel.notification.activities.KnownActivity;
import eu.zirkel.notification.activities.KnownProgramme;
import eu.zirkel.notification.catalogue.Language;
import eu.zirkel.notification.catalogue.MailCode;
import eu.zirkel.notification.contacts.Contact;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a mail is written from.
 *
 * @param messageId becomes the Message-ID, together with the domain
 * @param registrationId whose link the mail carries
 * @param formLanguage language of the form used; absent when unknown
 * @param seated whether the reader has a seat, or had one until this mail; others never see the online room
 * @param details what the code needs besides: see the constants
 * @param now when it is written; its Date
 */
public record MailOrder(
        String messageId,
        MailCode code,
        String registrationId,
        @Nullable String formLanguage,
        boolean seated,
        Map<String, String> details,
        KnownProgramme programme,
        KnownActivity activity,
        Contact contact,
        Instant now) {

    /** Place in the waiting list, from 1. */
    public static final String POSITION = "position";

    /** The organiser's words. */
    public static final String REASON = "reason";

    /** The organiser's words about a person, sealed; opened only while the mail is written. */
    public static final String SEALED_REASON = "sealedReason";

    /** The instant until which a seat is held, ISO 8601. */
    public static final String DEADLINE = "deadline";

    /** Id of a knowledge item. */
    public static final String ITEM = "item";

    /** The instant something ends, ISO 8601. */
    public static final String UNTIL = "until";

    /** The zone the activity is announced in. */
    ZoneId zone() {
        return ZoneId.of(activity.zone() == null ? programme.defaultZone() : activity.zone());
    }

    Language language() {
        return Language.choose(contact.language(), formLanguage, programme.defaultLanguage());
    }

    /** {@code {title}} of subjects: the short title if there is one. */
    String title() {
        String brief = language().in(activity.shortTitles(), programme.defaultLanguage());
        return brief == null || brief.isBlank() ? fullTitle() : oneLine(brief);
    }

    String fullTitle() {
        String full = language().in(activity.titles(), programme.defaultLanguage());
        return full == null ? "" : oneLine(full);
    }

    String programmeTitle() {
        String title = language().in(programme.titles(), programme.defaultLanguage());
        return title == null ? "" : oneLine(title);
    }

    String name() {
        return contact.name() == null ? "" : oneLine(contact.name());
    }

    /** The address, which nobody but the mail server sees. */
    public String address() {
        return contact.email() == null ? "" : contact.email();
    }

    /** Nothing that ends up in a header may begin another one. */
    private static String oneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ").strip();
    }
}
