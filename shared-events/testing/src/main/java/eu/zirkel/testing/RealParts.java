package eu.zirkel.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Starts the broker and the store once per test JVM, each in a process of its own that ends with it, and puts their
 * addresses where the service looks for them. {@code KAFKA_BOOTSTRAP_SERVERS} and {@code MONGODB_URI} in the environment
 * are used instead where given.
 */
public final class RealParts implements BeforeAllCallback {

    /** The folder of the whole project. */
    static final Path ROOT = root();

    @Override
    public void beforeAll(ExtensionContext context) {
        Started.ONCE.touch();
    }

    /** A free port on loopback. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("infra/kafka/topics.properties"))) {
                return folder;
            }
        }
        throw new IllegalStateException("not inside the project");
    }

    private enum Started {
        ONCE;

        private final List<Process> processes = new ArrayList<>();

        Started() {
            try {
                Path data = Files.createTempDirectory("zirkel-test");
                if (System.getenv("MONGODB_URI") == null) {
                    int port = freePort();
                    start(ROOT.resolve("infra/mongodb/engine").toString(), data.resolve("mongodb"), port);
                    System.setProperty("MONGODB_URI", "mongodb://127.0.0.1:" + port);
                }
                if (System.getenv("KAFKA_BOOTSTRAP_SERVERS") == null) {
                    int port = freePort();
                    broker(data.resolve("kafka"), port);
                    System.setProperty("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + port);
                }
                // nobody spreads requests here, so nobody needs time to notice that an instance ends
                System.setProperty("ZIRKEL_DRAIN", "0s");
                System.setProperty("ZIRKEL_SECRET", Base64.getEncoder().encodeToString(new byte[32]));
                System.setProperty("OIDC_ISSUER_URI", TestTokens.start());
            } catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
        }

        void touch() {}

        private void broker(Path directory, int port) throws IOException, InterruptedException {
            String java = ProcessHandle.current().info().command().orElse("java");
            String classes =
                    ROOT.resolve("infra/kafka/target/classes") + ":" + ROOT.resolve("infra/kafka/target/lib") + "/*";
            start(
                    java,
                    "-Xmx192m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    classes,
                    "eu.zirkel.kafka.KafkaBroker",
                    directory,
                    port);
            Process topics = new ProcessBuilder(
                            java,
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            classes,
                            "eu.zirkel.kafka.CreateTopics",
                            "127.0.0.1:" + port)
                    .directory(ROOT.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(topics.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (topics.waitFor() != 0) {
                throw new IllegalStateException("topics: " + said);
            }
        }

        /** Starts a part that ends when its standard input does, and waits for its READY. */
        private void start(Object... command) throws IOException {
            List<String> words = new ArrayList<>();
            for (Object word : command) {
                words.add(word.toString());
            }
            words.add("--with-parent");
            Process process = new ProcessBuilder(words)
                    .directory(ROOT.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            processes.add(process);
            BufferedReader output =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith("READY")) {
                    // A virtual thread would keep its carrier while it reads a pipe; on two cores no other would run.
                    Thread.ofPlatform().daemon().start(() -> output.lines().forEach(ignored -> {}));
                    return;
                }
            }
            throw new IllegalStateException(words + " did not start");
        }
    }
}
