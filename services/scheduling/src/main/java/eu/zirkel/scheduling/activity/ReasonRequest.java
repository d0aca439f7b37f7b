package eu.zirkel.scheduling.activity;

import eu.zirkel.scheduling.input.Checked;
import eu.zirkel.scheduling.input.Checks;
import org.jspecify.annotations.Nullable;

/** Why it is off; those who are registered read it. */
record ReasonRequest(@Nullable String reason) implements Checked {

    @Override
    public void check(Checks at) {
        at.required("reason", reason);
        at.page("reason", reason);
    }
}
