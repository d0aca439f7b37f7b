package eu.zirkel.scheduling.programme;

import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.scheduling.input.Checked;
import eu.zirkel.scheduling.input.Checks;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A figure somebody declared; never added to counted ones (model §2.2 ApproxCount).
 *
 * @param qualifier how exact it is meant, EXACT where absent
 * @param figure the counted figure that it is shown beside; where absent, the one of the same name, if there is one
 */
public record Baseline(
        @Nullable Map<String, String> label,
        @Nullable Long value,
        @Nullable String qualifier,
        @Nullable FuzzyDate asOf,
        @Nullable String source,
        @Nullable String figure)
        implements Checked {

    enum Qualifier {
        EXACT,
        ABOUT,
        MORE_THAN,
        ALMOST
    }

    /** What the platform counts itself. */
    public enum Figure {
        SERIES,
        ACTIVITIES_HELD,
        ATTENDANCES,
        DISTINCT_PERSONS,
        DISTINCT_ORGANISATIONS
    }

    @Override
    public void check(Checks at) {
        at.required("label", label);
        at.lines("label", label);
        at.required("value", value);
        if (value != null && value < 0) {
            at.wrong("value", "TOO_SMALL", 0);
        }
        at.oneOf("qualifier", qualifier, Qualifier.class);
        at.date("asOf", asOf);
        at.line("source", source);
        at.oneOf("figure", figure, Figure.class);
    }

    /** Whether it is meant exactly. */
    public boolean isExact() {
        return qualifier == null || qualifier.equals(Qualifier.EXACT.name());
    }
}
