package eu.zirkel.scheduling.creation;

import org.jspecify.annotations.Nullable;

/**
 * What a new aggregate gets from the request that makes it.
 *
 * @param id derived from the idempotency key where there is one, else random
 * @param bodyHash of the request with a key; absent without
 */
public record Creation(String id, @Nullable String bodyHash) {}
