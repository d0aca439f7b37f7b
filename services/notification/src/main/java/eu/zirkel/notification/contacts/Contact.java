package eu.zirkel.notification.contacts;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A person as mails need it.
 *
 * @param sequence of the last news learnt
 * @param language preferred language; absent when the person named none
 * @param zone IANA name; absent when the person named none
 * @param erased nothing of this person is kept, and no mail will ever go there
 */
@Document("contacts")
public record Contact(
        @Id String id,
        long sequence,
        @Nullable String name,
        @Nullable String email,
        @Nullable String language,
        @Nullable String zone,
        boolean erased) {}
