package eu.zirkel.local.platform;

import eu.zirkel.local.Failure;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Several things at once. */
final class Parallel {

    private Parallel() {}

    /** Does all, that many at a time; the first failure interrupts the others and is thrown. */
    static void run(int atOnce, List<Runnable> tasks) {
        try (ExecutorService executor = Executors.newFixedThreadPool(Math.max(1, atOnce))) {
            ExecutorCompletionService<Void> completion = new ExecutorCompletionService<>(executor);
            tasks.forEach(task -> completion.submit(() -> {
                task.run();
                return null;
            }));
            try {
                for (int done = 0; done < tasks.size(); done++) {
                    completion.take().get();
                }
            } catch (ExecutionException e) {
                executor.shutdownNow();
                throw e.getCause() instanceof Failure failure ? failure : new CompletionException(e.getCause());
            } catch (InterruptedException e) {
                executor.shutdownNow();
                Thread.currentThread().interrupt();
                throw new Failure(Failure.FAILED, "interrupted");
            }
        }
    }
}
