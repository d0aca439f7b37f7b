package eu.zirkel.bench.runs;

import eu.zirkel.bench.baseline.BareEndpoint;
import eu.zirkel.bench.platform.PlatformProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@link BareEndpoint} in a virtual machine with the same options as the registration service. */
final class BareService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_MILLIS = 50;

    private final Process process;
    private final int port;

    private BareService(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static BareService start(Path root, String mongodb) throws IOException, InterruptedException {
        int port = freePort();
        String separator = mongodb.indexOf('/', "mongodb://".length()) < 0 ? "/?" : mongodb.contains("?") ? "&" : "?";
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xss512k",
                        "-Xmx320m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareEndpoint.class.getName(),
                        "--server.address=127.0.0.1",
                        "--server.port=" + port,
                        "--server.tomcat.max-keep-alive-requests=-1",
                        "--spring.threads.virtual.enabled=true",
                        "--spring.main.banner-mode=off",
                        "--spring.mongodb.uri=" + mongodb + separator + "w=majority&journal=true",
                        "--spring.mongodb.database=bench"))
                .directory(root.toFile())
                .inheritIO()
                .start();
        BareService service = new BareService(process, port);
        service.awaitStart();
        return service;
    }

    URI origin() {
        return URI.create("http://127.0.0.1:" + port);
    }

    PlatformProcess process() {
        return new PlatformProcess("bare endpoint", process.pid());
    }

    private void awaitStart() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!listens()) {
            if (System.nanoTime() > end || !process.isAlive()) {
                process.destroyForcibly();
                throw new IllegalStateException("the bare endpoint does not start");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    private boolean listens() {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
