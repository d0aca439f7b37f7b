package eu.zirkel.journeys.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** {@code ./zirkel}, called as a person would call it. */
final class Launcher {

    private final Path checkout;
    private final Map<String, String> environment;

    /** @param environment in addition to that of this process */
    Launcher(Map<String, String> environment) {
        this.checkout = checkout();
        this.environment = environment;
    }

    /** The top of the repository: where the launcher lies, from here upwards. */
    private static Path checkout() {
        Path start = Path.of(System.getProperty("zirkel.root", "")).toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isExecutable(folder.resolve("zirkel"))) {
                return folder;
            }
        }
        throw new IllegalStateException("There is no launcher ./zirkel in " + start + " or above");
    }

    /**
     * Runs one command to its end and returns what it printed.
     *
     * @throws AssertionError with what it printed when it fails
     */
    String run(String... command) {
        String[] line = new String[command.length + 1];
        line[0] = checkout.resolve("zirkel").toString();
        System.arraycopy(command, 0, line, 1, command.length);
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(checkout.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String printed = read(process, command[0].equals("up"));
            int exit = process.waitFor();
            if (exit != 0) {
                throw new AssertionError(
                        "./zirkel %s ended with %d:%n%s".formatted(String.join(" ", command), exit, printed));
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String read(Process process, boolean aloud) throws IOException {
        StringBuilder printed = new StringBuilder();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                printed.append(line).append('\n');
                if (aloud) {
                    System.out.println(line);
                }
            }
        }
        return printed.toString();
    }
}
