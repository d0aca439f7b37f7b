package eu.zirkel.bench.load;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Clients that each send the next request when they have the answer to the one before. */
public final class ClosedLoop {

    private ClosedLoop() {}

    /** What a client does over and over again. */
    @FunctionalInterface
    public interface Work {

        /** One piece of it. */
        void once() throws Exception;
    }

    /** What a client does over and over again on a connection of its own. */
    @FunctionalInterface
    public interface Request {

        /** One request with its answer. */
        void once(HttpConnection connection) throws Exception;
    }

    /**
     * Runs until there is no more to do and the last work is done.
     *
     * @param more asked by every client before each piece of work, from many threads
     * @return seconds from the first to the last
     */
    public static double run(int clients, BooleanSupplier more, Work work) throws Exception {
        return race(clients, () -> {
            while (more.getAsBoolean()) {
                work.once();
            }
            return true;
        });
    }

    /** The same with requests to a server. */
    public static double run(URI origin, int clients, BooleanSupplier more, Request request) throws Exception {
        return race(clients, () -> {
            try (HttpConnection connection = new HttpConnection(origin)) {
                while (more.getAsBoolean()) {
                    request.once(connection);
                }
            }
            return true;
        });
    }

    private static double race(int clients, Callable<Boolean> client) throws Exception {
        long begin = System.nanoTime();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> running = new ArrayList<>();
            for (int number = 0; number < clients; number++) {
                running.add(executor.submit(client));
            }
            for (Future<Boolean> one : running) {
                one.get();
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    /** True until that many seconds from now are over. */
    public static BooleanSupplier seconds(double seconds) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        return () -> System.nanoTime() < end;
    }

    /** True that many times. */
    public static BooleanSupplier times(int times) {
        AtomicInteger left = new AtomicInteger(times);
        return () -> left.getAndDecrement() > 0;
    }
}
