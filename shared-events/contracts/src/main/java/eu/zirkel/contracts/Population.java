package eu.zirkel.contracts;

import org.jspecify.annotations.Nullable;

/**
 * How many people live there.
 *
 * @param value inhabitants, 0 or more
 * @param year to which it refers
 * @param source who counted
 */
public record Population(
        int value, @Nullable Integer year, @Nullable String source) {}
