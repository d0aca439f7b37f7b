package eu.zirkel.journeys.platform;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How long is waited for what. */
public final class Patience {

    /** "Eventually" in the contract (§3.0 "Asynchrony"). */
    public static final Duration EVENTUALLY = Duration.ofSeconds(15);

    /**
     * After a part was away: clients look for it again with growing pauses, a dead consumer is missed late, and services
     * that all start at once on a busy machine take their time.
     */
    public static final Duration AFTER_AN_OUTAGE = Duration.ofMinutes(4);

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private Patience() {}

    /** Waits that long for something; what is thrown meanwhile counts as "not yet". */
    public static ConditionFactory within(Duration patience) {
        return Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK_EVERY)
                .atMost(patience)
                .ignoreExceptions();
    }

    /** Waits for what happens "eventually". */
    public static ConditionFactory eventually() {
        return within(EVENTUALLY);
    }
}
