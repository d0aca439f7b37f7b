package eu.zirkel.bench.load;

import eu.zirkel.bench.wire.WireReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * One kept-alive HTTP/1.1 connection, for one thread at a time. Much smaller than the JDK's client, because it shares the
 * processor with what it measures. Reconnects when the server has closed; never sends anything twice.
 */
public final class HttpConnection implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final byte[] NOTHING = {};

    private final URI origin;
    private Socket socket = new Socket();
    private WireReader in = new WireReader(InputStream.nullInputStream());
    private OutputStream out = OutputStream.nullOutputStream();
    private boolean usable;

    /** Connects with the first request. */
    public HttpConnection(URI origin) {
        this.origin = origin;
    }

    /**
     * Asks, and waits for the whole answer.
     *
     * @param headers further ones, each line ended by CRLF
     * @throws SocketTimeoutException when nothing comes for a minute
     */
    public Answer ask(String method, String path, String headers, byte[] body) throws IOException {
        if (!usable) {
            connect();
        }
        usable = false;
        String head = method + " " + path + " HTTP/1.1\r\nHost: " + origin.getAuthority()
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n" + headers + "\r\n";
        byte[] start = head.getBytes(StandardCharsets.UTF_8);
        byte[] request = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, request, start.length, body.length);
        out.write(request);
        return answer();
    }

    private void connect() throws IOException {
        socket.close();
        socket = new Socket(origin.getHost(), origin.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        in = new WireReader(socket.getInputStream());
        out = socket.getOutputStream();
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(in.line().split(" ", 3)[1]);
        int length = 0;
        boolean chunked = false;
        boolean keep = true;
        for (String line = in.line(); !line.isEmpty(); line = in.line()) {
            int colon = line.indexOf(':');
            String value = line.substring(colon + 1).strip();
            switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
                case "connection" -> keep = !value.equalsIgnoreCase("close");
                default -> {
                    // the others say nothing about how to read on
                }
            }
        }
        byte[] body = chunked ? chunks() : length == 0 ? NOTHING : in.block(length);
        usable = keep;
        return new Answer(status, body);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int length = Integer.parseInt(in.line().split(";", 2)[0].strip(), 16);
            if (length > 0) {
                body.writeBytes(in.block(length));
            }
            String end = in.line();
            if (length == 0) {
                while (!end.isEmpty()) {
                    end = in.line();
                }
                return body.toByteArray();
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
