package eu.zirkel.portal.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The system's clock, unless it was set: then it stands still at that instant. */
final class PortalClock extends Clock {

    private final AtomicReference<@Nullable Instant> set;
    private final ZoneId zone;

    PortalClock() {
        this(new AtomicReference<>(), ZoneOffset.UTC);
    }

    private PortalClock(AtomicReference<@Nullable Instant> set, ZoneId zone) {
        this.set = set;
        this.zone = zone;
    }

    void set(Instant now) {
        set.set(now);
    }

    @Override
    public Instant instant() {
        Instant now = set.get();
        return now == null ? Clock.systemUTC().instant() : now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new PortalClock(set, other);
    }
}
