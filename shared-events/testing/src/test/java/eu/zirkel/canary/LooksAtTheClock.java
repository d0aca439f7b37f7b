package eu.zirkel.canary;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;

/** Breaks no rule: tells the time by a clock, and is where a clock may come from. */
final class LooksAtTheClock {

    private final Clock clock;

    LooksAtTheClock(Clock clock) {
        this.clock = clock;
    }

    static Clock bean() {
        return Clock.systemUTC();
    }

    Instant instant() {
        return clock.instant();
    }

    LocalDate day() {
        return LocalDate.now(clock);
    }

    Date date() {
        return new Date(clock.millis());
    }

    long measure() {
        return System.nanoTime();
    }
}
