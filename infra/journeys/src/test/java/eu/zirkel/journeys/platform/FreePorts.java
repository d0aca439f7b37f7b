package eu.zirkel.journeys.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.random.RandomGenerator;

/** Finds room for the three fixed ports of a platform of our own. */
final class FreePorts {

    private static final int FIRST = 10_000;
    private static final int LAST = 19_000;
    private static final int WANTED = 3;

    private FreePorts() {}

    /** The first of three ports in a row that nobody listens on. */
    static int block() {
        while (true) {
            int first = RandomGenerator.getDefault().nextInt(FIRST, LAST);
            if (isFree(first)) {
                return first;
            }
        }
    }

    private static boolean isFree(int first) {
        for (int port = first; port < first + WANTED; port++) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }
}
