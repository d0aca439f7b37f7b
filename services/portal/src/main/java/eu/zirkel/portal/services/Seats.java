package eu.zirkel.portal.services;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How full something is.
 *
 * @param capacity absent when there is no limit
 * @param free absent when there is no limit
 */
public record Seats(
        String target,
        @Nullable Integer capacity,
        int confirmed,
        @Nullable Integer free,
        int waiting) {

    /** Whether the next one to register would wait. */
    public boolean full() {
        return free != null && free <= 0;
    }

    record Several(List<Seats> seats) {}
}
