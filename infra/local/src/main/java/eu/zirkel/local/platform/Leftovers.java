package eu.zirkel.local.platform;

import eu.zirkel.local.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The processes of a supervisor that was killed. Each is remembered by number and start time, because numbers are used
 * again by processes that are none of our business.
 */
public final class Leftovers {

    private static final int LOOK_MILLIS = 20;

    private Leftovers() {}

    static void remember(Path trace, ProcessHandle process) {
        try {
            Files.createDirectories(trace.getParent());
            Files.writeString(trace, remembered(process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void forget(Path trace) {
        try {
            Files.deleteIfExists(trace);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ends every remembered process that is still there.
     *
     * @param home whose supervisor must be known to be gone
     */
    public static void end(Home home) {
        end(traces(home));
    }

    static Path traces(Home home) {
        return home.run().resolve("processes");
    }

    static void end(Path traces) {
        if (!Files.isDirectory(traces)) {
            return;
        }
        try (Stream<Path> files = Files.list(traces)) {
            for (Path trace : files.toList()) {
                find(Files.readString(trace)).ifPresent(Leftovers::end);
                Files.delete(trace);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(ProcessHandle process) {
        process.destroyForcibly();
        try {
            while (find(remembered(process)).isPresent()) {
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What has to be remembered of a process in order to find it again. */
    public static String remembered(ProcessHandle process) {
        return process.pid() + " "
                + process.info().startInstant().map(Instant::toString).orElse("unknown");
    }

    /** The process that is remembered thus, provided it still runs and is no later one of the same number. */
    public static Optional<ProcessHandle> find(String remembered) {
        String[] words = remembered.trim().split(" ");
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(ProcessHandle::isAlive)
                .filter(process -> remembered(process).equals(remembered.trim()))
                .filter(process -> !isZombie(process));
    }

    /** Ended, but not yet taken note of by its parent; in containers that may never happen. */
    private static boolean isZombie(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            return stat.substring(stat.lastIndexOf(')')).startsWith(") Z");
        } catch (IOException e) {
            return false;
        }
    }
}
