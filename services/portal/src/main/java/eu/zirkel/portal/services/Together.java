package eu.zirkel.portal.services;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lets the questions of one page run side by side, each on a virtual thread of its own. */
@Component
public class Together {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Starts a question; the value returned waits for its answer. */
    public <T> Supplier<T> start(Supplier<T> question) {
        CompletableFuture<T> running = CompletableFuture.supplyAsync(question, threads);
        return running::join;
    }

    @PreDestroy
    void stop() {
        threads.close();
    }
}
