package eu.zirkel.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the knowledge-base service says: what was learnt. Keyed by item. */
public sealed interface KnowledgeBaseEvent {

    /** An item is public, or its public description changed. */
    record KnowledgeItemPublished(
            String itemId,
            String type,
            Map<String, String> titles,
            String language,
            List<String> topics,
            List<String> territories,
            List<String> activityIds,
            String visibility)
            implements KnowledgeBaseEvent {}

    /** An item is no longer shown. */
    record KnowledgeItemArchived(String itemId) implements KnowledgeBaseEvent {}

    /**
     * The recording of an activity can be watched.
     *
     * @param availableUntil the moment it disappears; absent means it stays
     */
    record RecordingPublished(
            String itemId,
            String activityId,
            Map<String, String> titles,
            Recording.Scope scope,
            @Nullable Instant availableUntil)
            implements KnowledgeBaseEvent {}
}
