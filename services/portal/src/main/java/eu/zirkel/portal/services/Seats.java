package eu.zirkel.portal.services;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How full something is.
 *
 * @param capacity absent when there is no limit
 * @param free absent when there is no limit
 * @param underReview how many wait for an organiser's decision; absent for everybody else
 * @param closed whether nobody can register any more, however many seats there are
 */
public record Seats(
        String target,
        @Nullable Integer capacity,
        int confirmed,
        @Nullable Integer free,
        int waiting,
        @Nullable Integer underReview,
        @Nullable Boolean closed) {

    /** Whether the next one to register would wait. */
    public boolean full() {
        return free != null && free <= 0;
    }

    /** Whether nobody can register any more. */
    public boolean over() {
        return Boolean.TRUE.equals(closed);
    }

    /** How many wait for a decision. */
    public int toReview() {
        return underReview == null ? 0 : underReview;
    }

    record Several(List<Seats> seats) {}
}
