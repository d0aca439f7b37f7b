package eu.zirkel.messaging;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An event as it arrives; it may arrive twice, late, or after events of other aggregates that it caused.
 *
 * @param id the same at every delivery
 * @param subject id of the aggregate that decided
 * @param sequence counts that aggregate's events without gaps; a lower one than already seen is old news
 * @param time when it was decided
 * @param data the event
 * @param correlation what a reaction to it belongs to
 */
public record Incoming<E>(String id, String subject, long sequence, Instant time, E data, Correlation correlation) {

    /** One that belongs to the work in hand. */
    public Incoming(String id, String subject, long sequence, Instant time, E data) {
        this(id, subject, sequence, time, data, Correlation.current());
    }

    /** Does the work as a reaction to this event alone, where several are reacted to together. */
    public <T extends @Nullable Object> T within(Supplier<T> work) {
        return correlation.within(work);
    }
}
