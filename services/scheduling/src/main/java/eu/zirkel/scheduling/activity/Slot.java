package eu.zirkel.scheduling.activity;

import eu.zirkel.scheduling.input.Checked;
import eu.zirkel.scheduling.input.Checks;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An item of the agenda.
 *
 * @param start after the beginning of the activity; absent means when the previous item ends
 * @param track of items that run side by side; absent means that everybody is there
 */
record Slot(
        @Nullable String type,
        @Nullable Map<String, String> title,
        @Nullable Duration start,
        @Nullable Duration duration,
        @Nullable String track)
        implements Checked {

    enum Type {
        TALK,
        DISCUSSION,
        RESULTS,
        EXPERT_INPUT,
        EXPERIENCE_REPORT,
        GOOD_PRACTICE,
        GROUP_WORK,
        EXCURSION,
        BREAK
    }

    @Override
    public void check(Checks at) {
        at.required("type", type);
        at.oneOf("type", type, Type.class);
        at.lines("title", title);
        if (start != null && !start.isZero()) {
            at.duration("start", start);
        }
        at.required("duration", duration);
        at.duration("duration", duration);
        at.line("track", track);
    }

    Duration length() {
        return duration == null ? Duration.ZERO : duration;
    }
}
