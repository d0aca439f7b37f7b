package eu.zirkel.testing.sample;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Makes something that listens elsewhere appear at a port. */
final class Forwarder implements AutoCloseable {

    private final ServerSocket entrance;
    private final String host;
    private final int targetPort;

    /** @param target host and port */
    Forwarder(int port, String target) throws IOException {
        int colon = target.lastIndexOf(':');
        host = target.substring(0, colon);
        targetPort = Integer.parseInt(target.substring(colon + 1));
        entrance = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::accept);
    }

    boolean isOpen() {
        return !entrance.isClosed();
    }

    private void accept() {
        try {
            while (isOpen()) {
                Socket client = entrance.accept();
                Socket server = new Socket(host, targetPort);
                Thread.ofPlatform().daemon().start(() -> carry(client, server));
                Thread.ofPlatform().daemon().start(() -> carry(server, client));
            }
        } catch (IOException closed) {
            // The way is shut; open connections end with their sides.
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // One side went away, and the other goes with it.
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
