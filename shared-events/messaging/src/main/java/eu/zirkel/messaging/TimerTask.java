package eu.zirkel.messaging;

import java.time.Duration;

/** What to do when timers of a kind are due. May run twice for the same timer; what it does must be derived from its id. */
public interface TimerTask {

    /** The kind of timer this does. */
    String kind();

    /**
     * Does it; a failure is tried again after the lease.
     *
     * @param late how much later than due it runs
     */
    void run(Timer timer, Duration late);
}
