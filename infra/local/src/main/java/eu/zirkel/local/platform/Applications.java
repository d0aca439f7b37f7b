package eu.zirkel.local.platform;

import eu.zirkel.local.Failure;
import eu.zirkel.local.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Boot applications made ready to start fast: unpacked once per content, each with an ahead-of-time cache that a trial
 * start has recorded. A directory is named after what is in it, so a new build never pulls the rug from under a running
 * one.
 */
final class Applications {

    private static final long PATIENCE_SECONDS = 180;
    private static final int KEPT = 2;
    private static final String VERSION = "-1.0-SNAPSHOT.jar";
    private static final String BROKER = "kafka";

    private final Path checkout;
    private final Path apps;
    private final Path java;

    Applications(Home home) {
        this.checkout = home.checkout();
        this.apps = home.made().resolve("apps");
        this.java = Path.of(System.getProperty("java.home"), "bin", "java");
    }

    Path java() {
        return java;
    }

    /** The directory of an application, unpacked now if this content is new. */
    Path unpacked(String name) {
        Path jar = jar(name);
        try {
            Path directory = apps.resolve(name + "-" + fingerprint(jar, List.of()));
            if (!Files.exists(directory)) {
                Files.createDirectories(apps);
                Path fresh = Files.createTempDirectory(apps, name + ".");
                List<String> extract = List.of(
                        java.toString(),
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        fresh.toString());
                Path log = fresh.resolve("extract.log");
                if (run(extract, Map.of(), log) != 0) {
                    throw LogFile.failure(name, log, "could not be unpacked");
                }
                Files.move(fresh.resolve(jar.getFileName()), fresh.resolve("app.jar"));
                moveUnlessThere(fresh, directory);
                removeOld(name, directory);
            }
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The broker with its libraries, copied out of the build so that the next build leaves the running one alone. */
    Path broker() {
        Path target = checkout.resolve("infra/kafka/target");
        Path jar = target.resolve(BROKER + VERSION);
        try {
            List<Path> libraries;
            try (Stream<Path> all = Files.list(target.resolve("lib"))) {
                libraries = all.sorted().toList();
            }
            Path directory = apps.resolve(BROKER + "-" + fingerprint(jar, libraries));
            if (!Files.exists(directory)) {
                Files.createDirectories(apps);
                Path fresh = Files.createTempDirectory(apps, BROKER + ".");
                Files.copy(jar, fresh.resolve("app.jar"));
                Path beside = Files.createDirectory(fresh.resolve("lib"));
                for (Path library : libraries) {
                    Files.copy(library, beside.resolve(library.getFileName()));
                }
                moveUnlessThere(fresh, directory);
                removeOld(BROKER, directory);
            }
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path jar(String name) {
        String folder = name.equals("identity") ? "infra" : "services";
        return checkout.resolve(folder).resolve(name).resolve("target").resolve(name + VERSION);
    }

    boolean isTrained(Path application) {
        return Files.exists(cache(application));
    }

    /**
     * Starts the application as far as its context stands and records what it loaded on the way. Without the record it
     * starts all the same, only slower; so an application that is broken fails in its start, where its log is about that.
     */
    void train(Path application, List<String> options, Map<String, String> environment) {
        Path fresh = application.resolve("app.aot." + ProcessHandle.current().pid());
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(options);
        command.add("-XX:AOTCacheOutput=" + fresh);
        command.add("-Xlog:disable");
        command.add("-Dspring.context.exit=onRefresh");
        command.add("-jar");
        command.add(application.resolve("app.jar").toString());
        int exit = run(command, environment, application.resolve("training.log"));
        try {
            if (exit == 0 && Files.exists(fresh)) {
                Files.move(fresh, cache(application), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.deleteIfExists(fresh);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The command that runs the application with its cache, if it has one. */
    List<String> command(Path application, List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.addAll(options);
        if (isTrained(application)) {
            command.add("-XX:AOTCache=" + cache(application));
        }
        command.add("-jar");
        command.add(application.resolve("app.jar").toString());
        return command;
    }

    private static Path cache(Path application) {
        return application.resolve("app.aot");
    }

    private static int run(List<String> command, Map<String, String> environment, Path log) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                process.waitFor();
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Failure.FAILED, "interrupted");
        }
    }

    /** Names and checksums of what the jar holds, without the times of the build; and the JVM the cache belongs to. */
    static String fingerprint(Path jar, List<Path> libraries) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
            libraries.forEach(
                    library -> digest.update(library.getFileName().toString().getBytes(StandardCharsets.UTF_8)));
            zip.stream()
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .map(entry -> entry.getName() + entry.getCrc())
                    .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void moveUnlessThere(Path fresh, Path directory) throws IOException {
        try {
            Files.move(fresh, directory);
        } catch (IOException e) {
            Home.delete(fresh);
            if (!Files.exists(directory)) {
                throw e;
            }
        }
    }

    private void removeOld(String name, Path current) throws IOException {
        try (Stream<Path> all = Files.list(apps)) {
            all.filter(path -> path.getFileName().toString().matches(name + "-[0-9a-f]{12}"))
                    .filter(path -> !path.equals(current))
                    .sorted(Comparator.comparing((Path path) -> path.toFile().lastModified())
                            .reversed())
                    .skip(KEPT - 1)
                    .toList()
                    .forEach(Home::delete);
        }
    }
}
