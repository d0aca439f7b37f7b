package eu.zirkel.knowledgebase.item;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The guarantee behind the {@link IndexFollower}: every few seconds the index is compared with the store, so that an event
 * that was missed, or a broker that is away, hides nothing for longer. It compares versions only, which the store reads
 * from an index of its own.
 */
@Component
final class IndexSweep implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(IndexSweep.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final StoreToIndex store;
    private volatile @Nullable ScheduledExecutorService sweeping;

    IndexSweep(StoreToIndex store) {
        this.store = store;
    }

    @Override
    public void start() {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("index-sweep").daemon().factory());
        thread.scheduleWithFixedDelay(this::sweep, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
        sweeping = thread;
    }

    @Override
    public void stop() {
        ScheduledExecutorService thread = sweeping;
        if (thread != null) {
            thread.close();
        }
        sweeping = null;
    }

    @Override
    public boolean isRunning() {
        return sweeping != null;
    }

    private void sweep() {
        try {
            store.takeIn();
        } catch (RuntimeException outage) {
            log.warn("The index is compared with the store later: {}", outage.toString());
        }
    }
}
