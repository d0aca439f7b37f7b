package eu.zirkel.bench.runs;

import eu.zirkel.bench.baseline.BareEndpoint;
import eu.zirkel.bench.figures.Latencies;
import eu.zirkel.bench.load.ClosedLoop;
import eu.zirkel.bench.load.HttpConnection;
import eu.zirkel.bench.platform.CpuUse;
import eu.zirkel.bench.platform.PlatformProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** {@link BareEndpoint} in a virtual machine with the same options as the registration service. */
final class BareService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_MILLIS = 50;

    private final Process process;
    private final int port;
    private final AtomicInteger ids = new AtomicInteger();

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

    private URI origin() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /**
     * What requests took that were all answered.
     *
     * @param micros of one core per request, endpoint and store
     */
    record Measured(double rate, Latencies latencies, double micros) {}

    /**
     * Posts for that long, one insert with each request.
     *
     * @param store the process it inserts into
     */
    Measured measure(PlatformProcess store, int clients, double seconds) throws Exception {
        List<PlatformProcess> processes = List.of(new PlatformProcess("bare endpoint", process.pid()), store);
        Latencies latencies = new Latencies();
        CpuUse before = CpuUse.of(processes);
        double took = ClosedLoop.run(origin(), clients, ClosedLoop.seconds(seconds), connection -> {
            long begin = System.nanoTime();
            post(connection);
            latencies.record(System.nanoTime() - begin);
        });
        double micros = CpuUse.of(processes).since(before).total();
        return new Measured(latencies.count() / took, latencies, micros / latencies.count());
    }

    private void post(HttpConnection connection) throws IOException {
        byte[] body = ("{\"id\":\"note-" + ids.incrementAndGet() + "\",\"text\":\"" + "x".repeat(380) + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        connection.ask("POST", "/notes", "", body).expect(201);
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
