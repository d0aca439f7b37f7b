package eu.zirkel.contracts;

/**
 * Whether and what will be recorded (C-19).
 *
 * @param planned whether a recording is announced
 * @param scope TALK leaves the discussion out
 */
public record Recording(boolean planned, Scope scope) {

    /** How much of an activity is recorded. */
    public enum Scope {
        TALK,
        ALL
    }
}
