package eu.zirkel.bench.load;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends at a fixed rate, whether answers come or not. Times are to be counted from the moment a request was due, so that a
 * stall is felt by every request it delays (no coordinated omission).
 */
public final class OpenLoop {

    private OpenLoop() {}

    /** What is done at each beat. */
    @FunctionalInterface
    public interface Work {

        /** One request; {@code dueNanos} is {@link System#nanoTime} of when it was due. */
        void once(long dueNanos) throws Exception;
    }

    /**
     * Runs for that time and waits for the last to finish.
     *
     * @param perSecond beats
     * @return how many failed with an exception
     */
    public static int run(int perSecond, double seconds, Work work) {
        long step = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long begin = System.nanoTime() + step;
        int beats = (int) (perSecond * seconds);
        AtomicInteger failed = new AtomicInteger();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int beat = 0; beat < beats; beat++) {
                long due = begin + beat * step;
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                executor.execute(() -> {
                    try {
                        work.once(due);
                    } catch (Exception failure) {
                        failed.incrementAndGet();
                    }
                });
            }
        }
        return failed.get();
    }
}
