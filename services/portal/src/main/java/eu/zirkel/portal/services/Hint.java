package eu.zirkel.portal.services;

import org.jspecify.annotations.Nullable;

/**
 * A condition for taking part that is not fulfilled and yet refuses nobody.
 *
 * @param key of the rule
 * @param message why, in the reader's language
 */
public record Hint(String key, @Nullable String message) {}
