package eu.zirkel.registration.eligibility;

/** Kleene's three values. */
enum Truth {
    TRUE,
    UNKNOWN,
    FALSE;

    static Truth of(boolean known) {
        return known ? TRUE : FALSE;
    }

    /** The less true of both. */
    Truth and(Truth other) {
        return compareTo(other) > 0 ? this : other;
    }

    /** The truer of both. */
    Truth or(Truth other) {
        return compareTo(other) < 0 ? this : other;
    }

    Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case UNKNOWN -> UNKNOWN;
            case FALSE -> TRUE;
        };
    }
}
