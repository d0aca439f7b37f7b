package eu.zirkel.local.platform;

import eu.zirkel.local.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** One process of the platform: started, watched, started again when it dies, stopped. */
final class Instance {

    /** What can be said of an instance. */
    enum State {
        STARTING,
        UP,
        DOWN,
        STOPPED,
        FAILED
    }

    /** That many deaths in a row without having worked in between, and it is not started again. */
    private static final int LIMIT = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Duration QUICK_LOOK = Duration.ofMillis(100);
    private static final Duration CALM_LOOK = Duration.ofSeconds(2);

    private final Part part;
    private final Path log;
    private final Path trace;
    private final Runnable changed;

    private Optional<Process> process = Optional.empty();
    private boolean wanted;
    private boolean worked;
    private int failures;
    private int restarts;
    private volatile boolean good;

    /**
     * An instance that has not been started.
     *
     * @param part how to start it
     * @param log where its output goes
     * @param traces the directory that remembers its process beyond the supervisor's own life
     * @param changed told after every start and every end of its process, and when its health changes
     */
    Instance(Part part, Path log, Path traces, Runnable changed) {
        this.part = part;
        this.log = log;
        this.trace = traces.resolve(part.name());
        this.changed = changed;
    }

    Part part() {
        return part;
    }

    Path log() {
        return log;
    }

    synchronized int restarts() {
        return restarts;
    }

    synchronized OptionalLong pid() {
        return process.filter(Process::isAlive)
                .map(Process::pid)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** Whether it is meant to run: it does, or is being started again at this moment. */
    synchronized boolean isWanted() {
        return wanted && failures < LIMIT;
    }

    synchronized State state() {
        if (!wanted) {
            return State.STOPPED;
        }
        if (failures >= LIMIT) {
            return State.FAILED;
        }
        if (process.isEmpty() || !process.get().isAlive()) {
            return State.STARTING;
        }
        if (good) {
            return State.UP;
        }
        return worked ? State.DOWN : State.STARTING;
    }

    /** As {@link #state()}, having asked the process now. */
    State freshState() {
        ask();
        return state();
    }

    private void ask() {
        boolean before = good;
        good = pid().isPresent() && part.health().isGood();
        if (good) {
            synchronized (this) {
                worked = true;
                failures = 0;
            }
        }
        if (good != before) {
            changed.run();
        }
    }

    void start() {
        synchronized (this) {
            if (isWanted()) {
                return;
            }
            wanted = true;
            failures = 0;
            launch();
        }
        changed.run();
    }

    private void launch() {
        try {
            LogFile.prepare(log);
            ProcessBuilder builder = new ProcessBuilder(part.command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectInput(Path.of("/dev/null").toFile());
            builder.environment().putAll(part.environment());
            Process started = builder.start();
            Leftovers.remember(trace, started.toHandle());
            worked = false;
            good = false;
            process = Optional.of(started);
            Thread.ofVirtual().start(() -> watch(started));
        } catch (IOException e) {
            throw new Failure(Failure.FAILED, part.name() + " could not be started: " + e.getMessage());
        }
    }

    private void watch(Process watched) {
        try {
            while (!watched.waitFor(good ? CALM_LOOK : QUICK_LOOK)) {
                ask();
            }
            ended(watched);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ended(Process ended) throws InterruptedException {
        boolean again;
        synchronized (this) {
            good = false;
            if (!wanted || process.filter(ended::equals).isEmpty()) {
                return;
            }
            failures = worked ? 0 : failures + 1;
            again = failures < LIMIT;
        }
        if (again) {
            // one that worked is missed at once; one that never did gets time for its cause to go away
            Thread.sleep(Duration.ofMillis(500L * failures()));
            synchronized (this) {
                if (wanted && process.filter(ended::equals).isPresent()) {
                    restarts++;
                    launch();
                }
            }
        }
        changed.run();
    }

    private synchronized int failures() {
        return failures;
    }

    /** Returns once it works; a failure with the cause and the end of its log when it does not get there. */
    void awaitUp(BooleanSupplier givenUp) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (state() != State.UP) {
            if (state() == State.FAILED) {
                throw LogFile.failure(part.name(), log, "does not start");
            }
            if (givenUp.getAsBoolean() || state() == State.STOPPED) {
                throw new Failure(Failure.FAILED, part.name() + " was stopped while it was starting");
            }
            if (System.nanoTime() > end) {
                throw LogFile.failure(part.name(), log, "does not answer after " + PATIENCE.toSeconds() + " s");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(QUICK_LOOK.dividedBy(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Failure.FAILED, "interrupted");
        }
    }

    /**
     * Asks it to end, makes it end when it does not, and returns when it has. Whoever sends requests is told first, and
     * it answers on for a moment after it was asked, so that none is lost.
     */
    void stop() {
        synchronized (this) {
            wanted = false;
        }
        changed.run();
        process().ifPresent(running -> {
            running.destroy();
            await(running, GRACE);
            running.destroyForcibly();
            await(running, GRACE);
        });
        Leftovers.forget(trace);
    }

    /** What {@code kill -9} does. It will be started again. */
    void kill() {
        process().ifPresent(running -> {
            running.destroyForcibly();
            await(running, GRACE);
        });
    }

    private synchronized Optional<Process> process() {
        return process;
    }

    private static void await(Process process, Duration patience) {
        try {
            process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
