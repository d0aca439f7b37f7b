package eu.zirkel.notification.messages;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/**
 * Whether the mail server answers. While it does not, everything stays queued untouched and one message at a time tries
 * the way, at growing distances.
 */
@Component
class Gate {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private int failures;
    private long closedUntil;

    /** As far as known, it answers. */
    synchronized boolean isOpen() {
        return failures == 0;
    }

    /** It did not answer last time, but may be tried again. */
    synchronized boolean mayBeTried() {
        return failures > 0 && System.nanoTime() - closedUntil >= 0;
    }

    /** It did not answer. Returns whether that is news. */
    synchronized boolean failed() {
        if (failures > 0 && System.nanoTime() - closedUntil < 0) {
            return false;
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 10));
        pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        closedUntil = System.nanoTime() + jittered(pause).toNanos();
        failures++;
        return failures == 1;
    }

    /** It answered. */
    synchronized void succeeded() {
        failures = 0;
    }

    /** Between half of it and all of it, so that instances do not try in step. */
    static Duration jittered(Duration pause) {
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 2, pause.toMillis() + 1));
    }
}
