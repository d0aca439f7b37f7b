package eu.zirkel.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** The three ports people know, which {@code ZIRKEL_PORT} moves, and free ones for all the rest. */
public final class Ports {

    private static final int PORTAL = 8080;
    private static final int MAILBOX = 8025;
    private static final int IDENTITY = 8090;

    /** Below the range from which systems take the ports of outgoing connections, so that none slips in between. */
    private static final int FIRST = 20_000;

    private static final int COUNT = 10_000;

    private final int portal;
    private final int mailbox;
    private final int identity;
    private final Set<Integer> given = new HashSet<>();

    private Ports(int portal, int mailbox, int identity) {
        this.portal = portal;
        this.mailbox = mailbox;
        this.identity = identity;
    }

    /** The ports under the given environment. */
    public static Ports of(Map<String, String> environment) {
        String moved = environment.getOrDefault("ZIRKEL_PORT", "");
        if (moved.isEmpty()) {
            return new Ports(PORTAL, MAILBOX, IDENTITY);
        }
        if (!moved.matches("[1-9][0-9]{0,4}") || Integer.parseInt(moved) > 65_533) {
            throw new Failure(Failure.USAGE, "ZIRKEL_PORT is not a port: " + moved);
        }
        int first = Integer.parseInt(moved);
        return new Ports(first, first + 1, first + 2);
    }

    /** The portal's port. */
    public int portal() {
        return portal;
    }

    /** The port of the mail catcher's page. */
    public int mailbox() {
        return mailbox;
    }

    /** The identity provider's port. */
    public int identity() {
        return identity;
    }

    /** Fails with {@link Failure#PORT_IN_USE} when somebody listens on one of the three. */
    public void check() {
        Map<String, Integer> fixed = new LinkedHashMap<>();
        fixed.put("the portal", portal);
        fixed.put("the mail catcher", mailbox);
        fixed.put("the identity provider", identity);
        fixed.forEach((part, port) -> {
            if (!isFree(port)) {
                throw new Failure(
                        Failure.PORT_IN_USE,
                        "Port %d, which %s wants, is in use%s. Stop that, or choose other ports: ZIRKEL_PORT=9000 ./zirkel up"
                                .formatted(
                                        port,
                                        part,
                                        PortOwner.of(port)
                                                .map(owner -> " by " + owner)
                                                .orElse("")));
            }
        });
    }

    /** A port that nobody listens on, another one at each call. */
    public synchronized int free() {
        while (true) {
            int port = FIRST + ThreadLocalRandom.current().nextInt(COUNT);
            if (given.add(port) && isFree(port)) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
