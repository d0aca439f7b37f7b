package eu.zirkel.local.platform;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** The question by which a part is known to work. */
sealed interface Health {

    int PATIENCE_MILLIS = 3_000;

    boolean isGood();

    /** Answers 200 at this address. */
    record Http(URI address) implements Health {

        @Override
        public boolean isGood() {
            try {
                HttpURLConnection connection =
                        (HttpURLConnection) address.toURL().openConnection();
                connection.setConnectTimeout(PATIENCE_MILLIS);
                connection.setReadTimeout(PATIENCE_MILLIS);
                connection.setRequestProperty("Connection", "close");
                try {
                    return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
                } finally {
                    connection.disconnect();
                }
            } catch (IOException e) {
                return false;
            }
        }
    }

    /** Takes a connection at this loopback port. */
    record Tcp(int port) implements Health {

        @Override
        public boolean isGood() {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
                return true;
            } catch (IOException e) {
                return false;
            }
        }
    }
}
