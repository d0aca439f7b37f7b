package eu.zirkel.scheduling.warnings;

/**
 * A doubt about the data.
 *
 * @param severity only WARN has to be acknowledged when publishing
 * @param certainty POSSIBLE where a consistent reading of imprecise dates exists
 */
public record Warning(String code, Severity severity, Certainty certainty) {

    /** How much it matters. */
    public enum Severity {
        INFO,
        WARN
    }

    /** How sure it is. */
    public enum Certainty {
        POSSIBLE,
        CERTAIN
    }

    /** Surely so, and worth a reason. */
    public static Warning certain(String code) {
        return new Warning(code, Severity.WARN, Certainty.CERTAIN);
    }

    /** Perhaps so. */
    public static Warning possible(String code) {
        return new Warning(code, Severity.INFO, Certainty.POSSIBLE);
    }
}
