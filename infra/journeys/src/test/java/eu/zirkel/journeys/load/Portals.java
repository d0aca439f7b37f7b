package eu.zirkel.journeys.load;

import eu.zirkel.journeys.http.Api;
import eu.zirkel.journeys.platform.Patience;
import eu.zirkel.journeys.platform.Status;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What stands before several portals: it asks each ten times a second whether it is ready, as any load balancer does, and
 * gives the next request to the next one that said so. It never sends a request a second time.
 */
public final class Portals implements AutoCloseable {

    private static final long LOOK_EVERY_MILLIS = 100;

    private final Set<String> ready = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();
    private final ScheduledExecutorService looking;

    /** Returns when all of them are ready. */
    public Portals(List<Status.Instance> portals) {
        this.looking = Executors.newScheduledThreadPool(portals.size());
        portals.forEach(portal ->
                looking.scheduleWithFixedDelay(() -> look(portal.url()), 0, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS));
        Patience.eventually().until(() -> ready.size() == portals.size());
    }

    private void look(String portal) {
        if (isReady(portal)) {
            ready.add(portal);
        } else {
            ready.remove(portal);
        }
    }

    private static boolean isReady(String portal) {
        try {
            return new Api(portal, Map.of()).get("/actuator/health/readiness").status() == 200;
        } catch (UncheckedIOException away) {
            return false;
        }
    }

    /** The way to the next one that is ready. */
    Api next(Map<String, String> headers) {
        List<String> open = ready.stream().sorted().toList();
        if (open.isEmpty()) {
            throw new AssertionError("no portal is ready");
        }
        return new Api(open.get(Math.floorMod(turn.getAndIncrement(), open.size())), headers);
    }

    @Override
    public void close() {
        looking.shutdownNow();
        looking.close();
    }
}
