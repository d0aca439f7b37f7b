package eu.zirkel.knowledgebase.item;

import org.jspecify.annotations.Nullable;

/** An editor knows of a warning and publishes nevertheless. */
record Acknowledgement(String code, @Nullable String reason) {}
