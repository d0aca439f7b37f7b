package eu.zirkel.kafka;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;

/** The broker as everyone else starts it: in a process of its own that ends with this one. */
final class BrokerProcess implements AutoCloseable {

    private final Process process;
    private final int port;

    BrokerProcess(Path directory) throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KafkaBroker.class.getName(),
                        directory.toString(),
                        String.valueOf(port),
                        "--with-parent")
                .redirectErrorStream(true)
                .start();
        BufferedReader output = process.inputReader();
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); !("READY " + port).equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IOException("the broker ended: " + said);
            }
            said.append(line).append('\n');
        }
        Thread.ofVirtual().start(() -> output.lines().forEach(line -> {}));
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void letGo() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
