package eu.zirkel.local.platform;

import eu.zirkel.local.Failure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Takes commands on a loopback port. A request is two lines, the token and the words of the command separated by tabs;
 * the answer is lines that begin with {@code >}, on failure the reason in lines that begin with {@code !}, and at last
 * {@code =} with the exit code.
 */
final class Control implements AutoCloseable {

    private static final int TOKEN_BYTES = 32;

    private final ServerSocket socket;
    private final String token;
    private final BiConsumer<List<String>, Consumer<String>> handler;
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean finishing;

    private Control(ServerSocket socket, String token, BiConsumer<List<String>, Consumer<String>> handler) {
        this.socket = socket;
        this.token = token;
        this.handler = handler;
    }

    static Control open(BiConsumer<List<String>, Consumer<String>> handler) throws IOException {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        Control control = new Control(
                new ServerSocket(0, 16, InetAddress.getLoopbackAddress()),
                HexFormat.of().formatHex(random),
                handler);
        Thread.ofVirtual().start(control::accept);
        return control;
    }

    int port() {
        return socket.getLocalPort();
    }

    String token() {
        return token;
    }

    /** Writes how this supervisor is found, for its owner alone, as a whole or not at all. */
    static void publish(Path file, Properties found) throws IOException {
        Files.createDirectories(file.getParent());
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer writer = Files.newBufferedWriter(next)) {
            found.store(writer, null);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException e) {
                // closed, or a connection that ended before it began
            }
        }
    }

    private void serve(Socket connection) {
        try (connection;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
                PrintStream out = new PrintStream(connection.getOutputStream(), true, StandardCharsets.UTF_8)) {
            String given = String.valueOf(in.readLine());
            String command = in.readLine();
            if (command == null
                    || !MessageDigest.isEqual(
                            given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8))) {
                return;
            }
            out.println("=" + answer(List.of(command.split("\t")), out));
            if (finishing) {
                finished.countDown();
            }
        } catch (IOException e) {
            // whoever asked has gone; what they asked for has been done
        }
    }

    private int answer(List<String> command, PrintStream out) {
        try {
            handler.accept(command, line -> tell(out, '>', line));
            return 0;
        } catch (Failure e) {
            tell(out, '!', e.words());
            return e.exit();
        } catch (RuntimeException e) {
            e.printStackTrace();
            tell(out, '!', "unexpected: " + e);
            return Failure.FAILED;
        }
    }

    private static void tell(PrintStream out, char kind, String text) {
        synchronized (out) {
            text.lines().forEach(line -> out.println(kind + line));
        }
    }

    /** The command being carried out is the last one. */
    void finish() {
        finishing = true;
    }

    /** Returns once the last command has been answered. */
    void awaitFinish() throws InterruptedException {
        finished.await();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
