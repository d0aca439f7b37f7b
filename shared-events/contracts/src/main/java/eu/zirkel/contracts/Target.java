package eu.zirkel.contracts;

/**
 * What one registers for.
 *
 * @param type a single activity, or a series with all its activities (V-23)
 * @param id the activity's or series' id
 */
public record Target(Type type, String id) {

    /** The two things one can register for. */
    public enum Type {
        ACTIVITY,
        SERIES
    }

    /** A single activity. */
    public static Target activity(String id) {
        return new Target(Type.ACTIVITY, id);
    }
}
