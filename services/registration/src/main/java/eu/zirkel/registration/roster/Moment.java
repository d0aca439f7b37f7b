package eu.zirkel.registration.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a decision falls.
 *
 * @param offerUntil how long a seat that becomes free now is held for whoever waits; absent where the waiting list moves
 *     up by itself
 */
public record Moment(Instant now, @Nullable Instant offerUntil) {}
