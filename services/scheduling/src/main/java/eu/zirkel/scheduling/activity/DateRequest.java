package eu.zirkel.scheduling.activity;

import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.scheduling.input.Checked;
import eu.zirkel.scheduling.input.Checks;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A date, and why. */
record DateRequest(
        @Nullable FuzzyDate when,
        @Nullable Duration duration,
        @Nullable String reason) implements Checked {

    @Override
    public void check(Checks at) {
        at.required("when", when);
        at.date("when", when);
        at.duration("duration", duration);
        at.page("reason", reason);
    }
}
