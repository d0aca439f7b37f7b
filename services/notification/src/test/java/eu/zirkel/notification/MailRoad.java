package eu.zirkel.notification;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The road to the mail server: every SMTP session of the service passes here on its way to GreenMail. It can be closed,
 * it can refuse recipients, it can break down behind the final dot, and it keeps what passed byte by byte.
 */
final class MailRoad {

    /** A message as it passed, accepted or not. */
    record Passed(String recipient, String bytes) {}

    private final int port;
    private final int serverPort;
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final Set<String> breakdowns = ConcurrentHashMap.newKeySet();
    private final List<Passed> passed = new CopyOnWriteArrayList<>();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger sessions = new AtomicInteger();
    private ServerSocket entrance;

    MailRoad(int port, int serverPort) {
        this.port = port;
        this.serverPort = serverPort;
        entrance = open();
    }

    /** RCPT for this address is answered so, until {@link #accept}. */
    void refuse(String recipient, String reply) {
        refusals.put(recipient, reply);
    }

    void accept(String recipient) {
        refusals.remove(recipient);
    }

    /** The next message to this address arrives, but the session ends before the sender hears of it. */
    void breakDownBehindTheDot(String recipient) {
        breakdowns.add(recipient);
    }

    /** No mail server can be reached, and all sessions end. */
    void close() {
        try {
            entrance.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void reopen() {
        entrance = open();
    }

    List<Passed> passedTo(String recipient) {
        return passed.stream().filter(one -> one.recipient().equals(recipient)).toList();
    }

    int sessions() {
        return sessions.get();
    }

    private ServerSocket open() {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            Thread.ofVirtual().start(() -> acceptAll(socket));
            return socket;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void acceptAll(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                Socket client = from.accept();
                sockets.add(client);
                sessions.incrementAndGet();
                Thread.ofVirtual().start(() -> carry(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void carry(Socket client) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort)) {
            sockets.add(server);
            InputStream commands = new BufferedInputStream(client.getInputStream());
            InputStream replies = new BufferedInputStream(server.getInputStream());
            OutputStream answers = client.getOutputStream();
            OutputStream forward = server.getOutputStream();
            answers.write(reply(replies));
            String recipient = "";
            for (byte[] line = line(commands); line.length > 0; line = line(commands)) {
                String command = new String(line, StandardCharsets.UTF_8).toUpperCase(Locale.ROOT);
                if (command.startsWith("RCPT")) {
                    String text = new String(line, StandardCharsets.UTF_8);
                    recipient = text.substring(text.indexOf('<') + 1, text.indexOf('>'));
                    String refusal = refusals.get(recipient);
                    if (refusal != null) {
                        answers.write((refusal + "\r\n").getBytes(StandardCharsets.UTF_8));
                        continue;
                    }
                }
                forward.write(line);
                byte[] reply = reply(replies);
                answers.write(reply);
                if (command.startsWith("DATA") && reply[0] == '3') {
                    byte[] data = data(commands);
                    forward.write(data);
                    byte[] end = reply(replies);
                    passed.add(new Passed(recipient, new String(data, StandardCharsets.UTF_8)));
                    if (breakdowns.remove(recipient)) {
                        return;
                    }
                    answers.write(end);
                }
            }
        } catch (IOException ended) {
            // One side went away, and the other goes with it.
        } finally {
            sockets.remove(client);
        }
    }

    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            line.write(next);
            if (next == '\n') {
                break;
            }
        }
        return line.toByteArray();
    }

    private static byte[] reply(InputStream in) throws IOException {
        ByteArrayOutputStream reply = new ByteArrayOutputStream();
        while (true) {
            byte[] line = line(in);
            reply.writeBytes(line);
            if (line.length < 4 || line[3] != '-') {
                return reply.toByteArray();
            }
        }
    }

    private static byte[] data(InputStream in) throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        while (true) {
            byte[] line = line(in);
            data.writeBytes(line);
            if (line.length == 0 || new String(line, StandardCharsets.UTF_8).equals(".\r\n")) {
                return data.toByteArray();
            }
        }
    }
}
