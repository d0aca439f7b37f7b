package eu.zirkel.scheduling.programme;

import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.scheduling.input.Checked;
import eu.zirkel.scheduling.input.Checks;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A point in the history of a programme. */
record Milestone(
        @Nullable Map<String, String> title, @Nullable FuzzyDate when) implements Checked {

    @Override
    public void check(Checks at) {
        at.required("title", title);
        at.lines("title", title);
        at.required("when", when);
        at.date("when", when);
    }
}
