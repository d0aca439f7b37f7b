package eu.zirkel.scheduling.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/** An item of the knowledge base as last heard of. */
@Document("items")
record KnownItem(
        @Id String id,
        long sequence,
        boolean published,
        @Nullable String type,
        @Indexed @Nullable List<String> activityIds) {}
