package eu.zirkel.bench.platform;

import eu.zirkel.bench.report.Report;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A platform of the benchmark's own, run through the launcher like anybody's: other data, other ports, so that one that
 * runs already is not disturbed. It ends with this process at the latest.
 */
public final class Platform implements AutoCloseable {

    /** Read by the launcher: what every virtual machine of the platform is started with beyond the launcher's own options. */
    public static final String JAVA_OPTIONS = "ZIRKEL_JAVA_OPTIONS";

    private static final String BOTH_COMPILERS = "-XX:TieredStopAtLevel=4";
    private static final Pattern STEP = Pattern.compile("^ {2}(\\S.*?) +([0-9.]+) s( .*)?$");
    private static final int FIRST_PORT = 10_000;
    private static final int PORTS = 9_000;

    private final Path root;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final AtomicBoolean ended = new AtomicBoolean();

    /**
     * One that does not run yet and has no data.
     *
     * @param root the checkout
     * @param smtp where its mails go, host:port; absent: to the catcher of the trial
     */
    public Platform(Path root, Optional<String> smtp) throws IOException, InterruptedException {
        this.root = root;
        Path home = root.resolve("infra/bench/target/bench-home").toAbsolutePath();
        environment.put("ZIRKEL_HOME", home.toString());
        environment.put("ZIRKEL_PORT", String.valueOf(freePorts()));
        smtp.ifPresent(address -> environment.put("ZIRKEL_SMTP", address));
        if (Files.exists(home)) {
            zirkel("down");
            delete(home);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::downQuietly));
    }

    /**
     * One that is going to be loaded: like an operator's, with both compilers instead of the quick one alone, unless
     * {@link #JAVA_OPTIONS} says otherwise. The report tells.
     */
    public static Platform underLoad(Path root, Optional<String> smtp, Report report)
            throws IOException, InterruptedException {
        Platform platform = new Platform(root, smtp);
        String options = System.getenv().getOrDefault(JAVA_OPTIONS, BOTH_COMPILERS);
        platform.environment.put(JAVA_OPTIONS, options);
        report.say("The platform runs with `" + JAVA_OPTIONS + "=" + options + "`.");
        return platform;
    }

    /**
     * How a start went.
     *
     * @param seconds until the command returned
     * @param secondsByStep what the launcher said about its steps, in its order
     */
    public record Start(double seconds, Map<String, Double> secondsByStep) {}

    /** Starts it with no sample programmes, or what does not run of it, and returns when all of it works. */
    public Start up() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        List<String> lines = zirkel("up", "--empty");
        double seconds = (System.nanoTime() - begin) / 1e9;
        Map<String, Double> steps = new LinkedHashMap<>();
        for (String line : lines) {
            Matcher step = STEP.matcher(line);
            if (step.matches()) {
                steps.put(step.group(1), Double.valueOf(step.group(2)));
            }
        }
        return new Start(seconds, steps);
    }

    /** What runs where. */
    public Status status() throws IOException, InterruptedException {
        return Status.parse(String.join("\n", zirkel("status", "--json")));
    }

    /** A bearer token of a sample user. */
    public String token(String user) throws IOException, InterruptedException {
        return zirkel("token", user).getLast();
    }

    /** Runs a service with that many instances. */
    public void scale(String service, int instances) throws IOException, InterruptedException {
        zirkel("scale", service + "=" + instances);
    }

    /** Stops it; the data stays. */
    public void down() throws IOException, InterruptedException {
        zirkel("down");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (!ended.getAndSet(true)) {
            down();
        }
    }

    private void downQuietly() {
        try {
            close();
        } catch (IOException | InterruptedException | IllegalStateException failure) {
            System.err.println("The platform could not be stopped: " + failure.getMessage());
        }
    }

    private List<String> zirkel(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(root.resolve("zirkel").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        List<String> lines = new ArrayList<>();
        boolean tell = words[0].equals("up");
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
                if (tell) {
                    System.out.println("  | " + line);
                }
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(
                    "./zirkel " + String.join(" ", words) + " failed:\n" + String.join("\n", lines));
        }
        return lines;
    }

    /** The first of three neighbours that nobody listens on. */
    private static int freePorts() {
        while (true) {
            int first = FIRST_PORT + ThreadLocalRandom.current().nextInt(PORTS);
            if (isFree(first) && isFree(first + 1) && isFree(first + 2)) {
                return first;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> walk = Files.walk(tree)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
