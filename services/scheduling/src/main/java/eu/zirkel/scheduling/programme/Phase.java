package eu.zirkel.scheduling.programme;

import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.scheduling.input.Checked;
import eu.zirkel.scheduling.input.Checks;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A stretch of a programme. */
record Phase(@Nullable Map<String, String> title, @Nullable FuzzyDate period) implements Checked {

    @Override
    public void check(Checks at) {
        at.required("title", title);
        at.lines("title", title);
        at.required("period", period);
        at.date("period", period);
    }
}
