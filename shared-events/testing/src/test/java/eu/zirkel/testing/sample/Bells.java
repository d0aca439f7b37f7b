package eu.zirkel.testing.sample;

import eu.zirkel.messaging.Timer;
import eu.zirkel.messaging.TimerTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Rings when a timer is due and remembers when it rang; a test may say what else happens while it rings. */
@Component
class Bells implements TimerTask {

    private final Clock clock;
    private final List<Rung> rung = new CopyOnWriteArrayList<>();
    private final Map<String, Runnable> meanwhile = new ConcurrentHashMap<>();

    Bells(Clock clock) {
        this.clock = clock;
    }

    record Rung(String id, Instant at, Duration late) {}

    @Override
    public String kind() {
        return "bell";
    }

    @Override
    public void run(Timer timer, Duration late) {
        rung.add(new Rung(timer.id(), clock.instant(), late));
        meanwhile.getOrDefault(timer.id(), () -> {}).run();
    }

    void whileRinging(String id, Runnable action) {
        meanwhile.put(id, action);
    }

    /** Of the bells whose id begins like this, in the order in which they rang. */
    List<Rung> rung(String prefix) {
        return rung.stream().filter(one -> one.id().startsWith(prefix)).toList();
    }
}
