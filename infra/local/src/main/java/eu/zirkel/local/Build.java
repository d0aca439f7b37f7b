package eu.zirkel.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Builds what the platform runs, when a source is newer than the last build or a result is missing. What the tests have
 * built in a new checkout is not built again.
 */
final class Build {

    /** What is run, as Maven modules; what they need is built with them. */
    private static final List<String> MODULES = List.of(
            "infra/kafka",
            "infra/identity",
            "services/scheduling",
            "services/registration",
            "services/knowledge-base",
            "services/notification",
            "services/portal");

    private static final List<String> SHARED =
            List.of("shared-events/contracts", "shared-events/messaging", "shared-events/service");

    private static final List<String> SOURCES =
            List.of("pom.xml", "shared-events", "services", "infra/kafka", "infra/identity");

    private static final Set<String> NO_SOURCE = Set.of("target", "node_modules", "test");

    private final Path checkout;
    private final Path made;

    Build(Home home) {
        this.checkout = home.checkout();
        this.made = home.made();
    }

    /** Builds if needed; tells about every module while it does. */
    void run(Consumer<String> alive) {
        try {
            Files.createDirectories(made);
            try (FileChannel channel = FileChannel.open(
                            made.resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = channel.lock()) {
                if (isStale()) {
                    FileTime begin = now();
                    maven(alive);
                    Files.setLastModifiedTime(stamp(), begin);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Failure.FAILED, "interrupted");
        }
    }

    /** The time by the clock of the file system, which is the one that sources are compared with. */
    private FileTime now() throws IOException {
        Path probe = Files.createTempFile(made, "build", ".time");
        try {
            return Files.getLastModifiedTime(probe);
        } finally {
            Files.delete(probe);
        }
    }

    private Path stamp() {
        return made.resolve("build.stamp");
    }

    boolean isStale() throws IOException {
        List<Path> jars = jars();
        if (!jars.stream().allMatch(Files::exists)) {
            return true;
        }
        FileTime built = Files.exists(stamp()) ? Files.getLastModifiedTime(stamp()) : oldest(jars);
        for (String source : SOURCES) {
            if (hasNewer(checkout.resolve(source), built)) {
                return true;
            }
        }
        return false;
    }

    private static FileTime oldest(List<Path> files) throws IOException {
        List<FileTime> times = new ArrayList<>();
        for (Path file : files) {
            times.add(Files.getLastModifiedTime(file));
        }
        return Collections.min(times);
    }

    /** What a whole build leaves behind. */
    List<Path> jars() {
        return Stream.concat(SHARED.stream(), MODULES.stream()).map(this::jar).toList();
    }

    private Path jar(String module) {
        Path directory = checkout.resolve(module);
        return directory.resolve("target").resolve(directory.getFileName() + "-1.0-SNAPSHOT.jar");
    }

    static boolean hasNewer(Path source, FileTime built) throws IOException {
        AtomicBoolean newer = new AtomicBoolean();
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return NO_SOURCE.contains(directory.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.lastModifiedTime().compareTo(built) > 0) {
                    newer.set(true);
                    return FileVisitResult.TERMINATE;
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return newer.get();
    }

    private void maven(Consumer<String> alive) throws IOException, InterruptedException {
        Process maven = new ProcessBuilder(
                        "mvn",
                        "-B",
                        "-ntp",
                        "-Dmaven.test.skip=true",
                        "-Dspotless.check.skip=true",
                        "-pl",
                        String.join(",", MODULES),
                        "-am",
                        "package")
                .directory(checkout.toFile())
                .redirectErrorStream(true)
                .start();
        List<String> output = new ArrayList<>();
        String line = maven.inputReader().readLine();
        for (; line != null; line = maven.inputReader().readLine()) {
            output.add(line);
            if (line.startsWith("[INFO] Building ") && line.endsWith("]")) {
                alive.accept("  building " + moduleIn(line));
            }
        }
        int exit = maven.waitFor();
        Files.write(made.resolve("build.log"), output);
        if (exit != 0) {
            throw new Failure(Failure.FAILED, "The build failed.\n" + errorsIn(output));
        }
        Files.write(stamp(), List.of());
    }

    /** {@code [INFO] Building Scheduling 1.0-SNAPSHOT   [8/12]} without what only Maven needs. */
    static String moduleIn(String line) {
        String[] words = line.substring("[INFO] Building ".length()).split("\\s+");
        String progress = words[words.length - 1];
        return String.join(" ", Arrays.copyOf(words, words.length - 2)) + " " + progress;
    }

    private String errorsIn(List<String> output) {
        List<String> errors = output.stream()
                .filter(line -> line.startsWith("[ERROR]"))
                .limit(20)
                .toList();
        List<String> told = errors.isEmpty() ? output.subList(Math.max(0, output.size() - 20), output.size()) : errors;
        return String.join("\n", told) + "\nAll of it: " + made.resolve("build.log");
    }
}
