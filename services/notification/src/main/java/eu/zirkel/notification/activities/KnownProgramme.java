package eu.zirkel.notification.activities;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The sender of mails.
 *
 * @param sequence of the last news learnt
 * @param contactEmail the organising office; Reply-To and named in every mail
 * @param footer per language, who carries and funds the programme
 */
@Document("programmes")
public record KnownProgramme(
        @Id String id,
        long sequence,
        Map<String, String> titles,
        String defaultLanguage,
        String defaultZone,
        @Nullable String contactName,
        @Nullable String contactEmail,
        @Nullable Map<String, String> footer) {}
