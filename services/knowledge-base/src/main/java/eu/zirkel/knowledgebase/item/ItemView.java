package eu.zirkel.knowledgebase.item;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.zirkel.knowledgebase.activity.KnownActivity;
import eu.zirkel.knowledgebase.file.StoredFile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An item as shown.
 *
 * @param html the bodies as safe HTML, per language
 * @param activities those of its activities that are known by now
 * @param expired whether its recording can no more be watched; the rest stays
 * @param warnings what should be better; for editors only
 */
record ItemView(
        String id,
        Status status,
        @JsonUnwrapped Content content,
        Map<String, String> html,
        List<KnownActivity> activities,
        boolean expired,
        Instant createdAt,
        @Nullable Instant publishedAt,
        List<StoredFile> files,
        List<Warnings.Shown> warnings) {}
