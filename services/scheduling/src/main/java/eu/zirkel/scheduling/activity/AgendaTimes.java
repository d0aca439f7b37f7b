package eu.zirkel.scheduling.activity;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the items of an agenda follow each other.
 *
 * @param end when the last of them is over, after the beginning
 * @param overlap whether two items of the same track, or one of them for everybody, run at the same time
 */
record AgendaTimes(Duration end, boolean overlap) {

    static AgendaTimes of(@Nullable List<Slot> slots) {
        Duration end = Duration.ZERO;
        Duration together = Duration.ZERO;
        Map<String, Duration> tracks = new HashMap<>();
        boolean overlap = false;
        for (Slot slot : slots == null ? List.<Slot>of() : slots) {
            Duration free =
                    slot.track() == null ? end : longer(together, tracks.getOrDefault(slot.track(), Duration.ZERO));
            Duration start = slot.start() == null ? free : slot.start();
            overlap |= start.compareTo(free) < 0;
            Duration over = start.plus(slot.length());
            end = longer(end, over);
            if (slot.track() == null) {
                together = longer(together, over);
            } else {
                tracks.merge(slot.track(), over, AgendaTimes::longer);
            }
        }
        return new AgendaTimes(end, overlap);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
