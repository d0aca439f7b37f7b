package eu.zirkel.testing.sample;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** What is remembered of an activity, and how often something was learnt of it. */
@Document("known")
record KnownActivity(@Id String id, @Nullable String reason, int lessons, long sequence) {}
