package eu.zirkel.scheduling.statistics;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** What is counted of an organisation; its name is not needed for that. */
@Document("organisations")
record KnownOrganisation(
        @Id String id,
        long sequence,
        @Nullable String kind,
        @Nullable String worldRegion) {}
