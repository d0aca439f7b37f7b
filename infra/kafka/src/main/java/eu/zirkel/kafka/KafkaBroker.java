package eu.zirkel.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * The real broker, KRaft, broker and controller in this one process, on loopback, with its data kept in a directory.
 *
 * <p>{@code KafkaBroker DIRECTORY PORT [--with-parent]} prints {@code READY <port>} once it serves. With
 * {@code --with-parent} it ends when its standard input does, so that a test whose process is killed leaves no broker
 * behind. A system property {@code kafka.<name>} overrides the broker setting of that name.
 */
public final class KafkaBroker {

    private static final String OVERRIDE = "kafka.";

    private KafkaBroker() {}

    /**
     * Starts the broker and returns when it has stopped.
     *
     * @param arguments directory, port, optionally {@code --with-parent}
     * @throws Exception when the directory cannot be formatted or the port is taken
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("usage: KafkaBroker DIRECTORY PORT [--with-parent]");
        }
        Path directory = Path.of(arguments[0]).toAbsolutePath();
        int port = Integer.parseInt(arguments[1]);
        Files.createDirectories(directory);
        format(directory);
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings(directory, port)), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.shutdown();
            server.awaitShutdown();
        }));
        server.startup();
        System.out.println("READY " + port);
        if (List.of(arguments).contains("--with-parent")) {
            Thread.ofPlatform().daemon().start(KafkaBroker::endWithParent);
        }
        server.awaitShutdown();
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // what the parent writes has no meaning, only its end has
            }
        } catch (IOException e) {
            // a broken pipe is the same news
        }
        Runtime.getRuntime().halt(0);
    }

    private static void format(Path directory) throws Exception {
        new Formatter()
                .setNodeId(1)
                .setClusterId(clusterId(directory))
                .setDirectories(List.of(directory.toString()))
                .setMetadataLogDirectory(directory.toString())
                .setControllerListenerName("CONTROLLER")
                .setIgnoreFormatted(true)
                .setPrintStream(System.out)
                .run();
    }

    /** A directory that has data keeps its cluster id; the broker refuses to start under another one. */
    private static String clusterId(Path directory) throws IOException {
        Path written = directory.resolve("meta.properties");
        if (!Files.exists(written)) {
            return Uuid.randomUuid().toString();
        }
        Properties properties = new Properties();
        try (var in = Files.newInputStream(written)) {
            properties.load(in);
        }
        return properties.getProperty("cluster.id");
    }

    private static Properties settings(Path directory, int port) {
        Properties settings = new Properties();
        try (var in = KafkaBroker.class.getResourceAsStream("broker.properties")) {
            settings.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int controllerPort = freePort();
        settings.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("log.dirs", directory.toString());
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(OVERRIDE))
                .forEach(name -> settings.put(name.substring(OVERRIDE.length()), System.getProperty(name)));
        return settings;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
