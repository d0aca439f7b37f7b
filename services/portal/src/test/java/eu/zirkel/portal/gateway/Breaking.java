package eu.zirkel.portal.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An instance that dies of every request: it reads it whole and cuts the connection before a byte of an answer. */
final class Breaking implements AutoCloseable {

    private final ServerSocket socket;
    private final List<String> broken = new CopyOnWriteArrayList<>();

    Breaking() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::serve);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** The requests that it did not survive, as they came over the wire. */
    List<String> broken() {
        return List.copyOf(broken);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                // closing sends a reset at once
                connection.setSoLinger(true, 0);
                String request = readAll(connection.getInputStream());
                if (!request.isEmpty()) {
                    broken.add(request);
                }
            } catch (IOException _) {
                // closed, or gone by itself
            }
        }
    }

    private static String readAll(InputStream in) throws IOException {
        StringBuilder request = new StringBuilder();
        byte[] bytes = new byte[65_536];
        while (!isWhole(request)) {
            int read = in.read(bytes);
            if (read < 0) {
                break;
            }
            request.append(new String(bytes, 0, read, StandardCharsets.ISO_8859_1));
        }
        return request.toString();
    }

    private static boolean isWhole(StringBuilder request) {
        int end = request.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        String head = request.substring(0, end).toLowerCase(java.util.Locale.ROOT);
        if (head.contains("transfer-encoding: chunked")) {
            return request.toString().endsWith("0\r\n\r\n");
        }
        int length = head.contains("content-length: ")
                ? Integer.parseInt(head.replaceFirst("(?s).*content-length: (\\d+).*", "$1"))
                : 0;
        return request.length() >= end + 4 + length;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
