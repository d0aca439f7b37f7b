package eu.zirkel.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Programs that a command hands over to; they use this terminal. */
final class Programs {

    private static final int LINES = 200;

    private Programs() {}

    /** A main class of a module whose libraries lie in its target/lib; returns its exit code. */
    static int module(Home home, String module, String main, List<String> arguments) {
        Path target = home.checkout().resolve(module).resolve("target");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                target.resolve("classes") + ":" + target.resolve("lib") + "/*",
                main));
        command.addAll(arguments);
        return run(home, command);
    }

    /** The end of the logs of one part or of all, and what is added to them. */
    static int logs(Home home, boolean acceptance, String part, boolean follow) {
        Path directory = home.logs(acceptance);
        List<String> files = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (Stream<Path> logs = Files.list(directory)) {
                logs.map(Path::toString)
                        .filter(log -> log.endsWith(".log"))
                        .filter(log -> part.isEmpty() || log.matches(".*/\\Q" + part + "\\E(-[0-9])?\\.log"))
                        .sorted()
                        .forEach(files::add);
            } catch (IOException e) {
                throw new Failure(Failure.FAILED, "The logs cannot be read: " + e.getMessage());
            }
        }
        if (files.isEmpty()) {
            throw new Failure(Failure.FAILED, "There is no log" + (part.isEmpty() ? "" : " of " + part));
        }
        List<String> command = new ArrayList<>(List.of("tail", "-n", String.valueOf(LINES)));
        if (follow) {
            command.add("-F");
        }
        command.addAll(files);
        return run(home, command);
    }

    static int run(Home home, List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .directory(home.checkout().toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new Failure(Failure.FAILED, command.getFirst() + " could not be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Failure.FAILED, "interrupted");
        }
    }
}
