package eu.zirkel.contracts;

import org.jspecify.annotations.Nullable;

/**
 * How many may take part.
 *
 * @param unit what is counted: single persons, or groups whatever their size
 * @param total the largest number of confirmed units, at least 1
 * @param onsite of a HYBRID activity, the seats in the room, counted separately
 * @param remote of a HYBRID activity, the seats online, counted separately
 */
public record Capacity(
        Unit unit,
        int total,
        @Nullable Integer onsite,
        @Nullable Integer remote) {

    /** What a capacity counts. */
    public enum Unit {
        PERSON,
        GROUP
    }

    /** So many persons, wherever they sit. */
    public static Capacity persons(int total) {
        return new Capacity(Unit.PERSON, total, null, null);
    }
}
