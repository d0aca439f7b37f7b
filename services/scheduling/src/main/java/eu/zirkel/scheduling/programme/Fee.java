package eu.zirkel.scheduling.programme;

import eu.zirkel.scheduling.input.Checked;
import eu.zirkel.scheduling.input.Checks;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What taking part costs. */
record Fee(@Nullable Boolean free, @Nullable Map<String, String> text) implements Checked {

    @Override
    public void check(Checks at) {
        at.required("free", free);
        at.lines("text", text);
    }
}
