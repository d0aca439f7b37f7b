package eu.zirkel.local;

import eu.zirkel.local.platform.Leftovers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;

/** The way to the supervisor of a home, if one runs. */
final class Connection {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LOOK_MILLIS = 30;

    private final Properties found;

    private Connection(Properties found) {
        this.found = found;
    }

    /** The running supervisor. One whose process is gone, or whose number another process has by now, is not running. */
    static Optional<Connection> to(Home home) {
        if (!Files.exists(home.supervisor())) {
            return Optional.empty();
        }
        Properties found = new Properties();
        try (Reader reader = Files.newBufferedReader(home.supervisor())) {
            found.load(reader);
        } catch (IOException e) {
            return Optional.empty();
        }
        return Leftovers.find(found.getProperty("process", "0 none")).map(_ -> new Connection(found));
    }

    /** As {@link #to}, or a failure that says how to start it. */
    static Connection need(Home home) {
        return to(home).orElseThrow(() -> new Failure(Failure.FAILED, "Zirkel is not running. ./zirkel up starts it."));
    }

    /** Starts a supervisor that outlives this process, the terminal and its signals, and waits for its file. */
    static Connection launch(Home home, Options options) {
        Path log = home.run().resolve("supervisor.log");
        try {
            Files.createDirectories(home.run());
            Files.deleteIfExists(home.supervisor());
            List<String> command = new ArrayList<>();
            if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
                command.add("/usr/bin/setsid");
            }
            command.addAll(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xmx32m",
                    "-Xss256k",
                    "-XX:ReservedCodeCacheSize=16m",
                    "-Dzirkel.checkout=" + home.checkout(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    "eu.zirkel.local.platform.Supervisor"));
            command.addAll(options.flags());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(home.directory().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .redirectInput(Path.of("/dev/null").toFile());
            builder.environment().put("ZIRKEL_HOME", home.directory().toString());
            builder.environment().put("MALLOC_ARENA_MAX", "1");
            Process process = builder.start();
            return await(home, process, log);
        } catch (IOException e) {
            throw new Failure(Failure.FAILED, "The supervisor could not be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Failure.FAILED, "interrupted");
        }
    }

    private static Connection await(Home home, Process process, Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<Connection> connection = to(home);
            if (connection.isPresent()) {
                return connection.get();
            }
            if (!process.isAlive() && process.exitValue() != 0) {
                throw new Failure(process.exitValue(), Files.readString(log).trim());
            }
            Thread.sleep(LOOK_MILLIS);
        }
        throw new Failure(Failure.FAILED, "The supervisor did not start:\n" + Files.readString(log));
    }

    /** The flags with which it was brought up. */
    Options options() {
        String flags = found.getProperty("flags", "");
        return Options.parse(flags.isEmpty() ? List.of() : List.of(flags.split(" ")));
    }

    /** Has a command carried out and passes its output on line by line; a failure there is one here. */
    void carryOut(List<String> command, Consumer<String> out) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(found.getProperty("port")));
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            String request = found.getProperty("token") + "\n" + String.join("\t", command) + "\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            List<String> said = new ArrayList<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String text = line.substring(1);
                switch (line.charAt(0)) {
                    case '!' -> said.add(text);
                    case '=' -> {
                        finish(Integer.parseInt(text), said);
                        return;
                    }
                    default -> out.accept(text);
                }
            }
            throw new Failure(Failure.FAILED, "The supervisor ended.");
        } catch (IOException e) {
            throw new Failure(Failure.FAILED, "The supervisor does not answer: " + e.getMessage());
        }
    }

    private static void finish(int exit, List<String> said) {
        if (exit != 0) {
            throw new Failure(exit, String.join("\n", said));
        }
    }
}
