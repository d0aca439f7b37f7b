package eu.zirkel.portal.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a portal does first when it is told to end (reliability §1.4 no. 9), as every service does. It is not ready any
 * more, which Spring Boot says by itself, and answers on until nobody has asked for a moment, so that whoever stands before
 * several portals has time to notice; each answer is the last on its connection.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Draining extends OncePerRequestFilter implements SmartLifecycle {

    /** Below the time that a phase of stopping may take. */
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private static final long LOOK_EVERY_MILLIS = 20;

    private final long quietNanos;
    private final AtomicInteger beingAnswered = new AtomicInteger();
    private volatile long lastAnswered;
    private volatile boolean running;

    /** @param quiet for how long nobody may have asked */
    Draining(@Value("${zirkel.drain}") Duration quiet) {
        this.quietNanos = quiet.toNanos();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        beingAnswered.incrementAndGet();
        try {
            if (!running) {
                response.setHeader(HttpHeaders.CONNECTION, "close");
            }
            chain.doFilter(request, response);
        } finally {
            lastAnswered = System.nanoTime();
            beingAnswered.decrementAndGet();
        }
    }

    /** Whoever asks how the portal is does not ask for a page. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/");
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop(Runnable done) {
        running = false;
        Thread.ofVirtual().name("draining").start(() -> {
            awaitQuiet();
            done.run();
        });
    }

    @Override
    public void stop() {
        running = false;
        awaitQuiet();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void awaitQuiet() {
        long told = System.nanoTime();
        lastAnswered = told;
        try {
            while (!isQuiet() && System.nanoTime() - told < LONGEST.toNanos()) {
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isQuiet() {
        return beingAnswered.get() == 0 && System.nanoTime() - lastAnswered >= quietNanos;
    }
}
