package eu.zirkel.canary;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.function.Supplier;

/** Every way of telling the time that does not go through the injected clock. */
final class LooksAtTheWall {

    Instant instant() {
        return Instant.now();
    }

    LocalDate day() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    Supplier<Instant> reference() {
        return Instant::now;
    }

    long millis() {
        return System.currentTimeMillis();
    }

    Date date() {
        return new Date();
    }

    Instant clock() {
        return Clock.systemUTC().instant();
    }
}
