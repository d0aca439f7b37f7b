package eu.zirkel.bench.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An SMTP server that accepts every mail at once and stores none, so that what is measured is the sender. */
public final class MailSink implements AutoCloseable {

    private static final int BACKLOG = 256;
    private static final long LOOK_MILLIS = 2;

    private final ServerSocket server;
    private final Map<String, List<Mail>> mails = new ConcurrentHashMap<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final LongAdder accepted = new LongAdder();

    private MailSink(ServerSocket server) {
        this.server = server;
    }

    /** Listens on a free port of the loopback interface. */
    public static MailSink open() throws IOException {
        MailSink sink = new MailSink(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().name("mail-sink").start(sink::listen);
        return sink;
    }

    /** {@code host:port}. */
    public String address() {
        return server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
    }

    /** All mails accepted so far. */
    public long count() {
        return accepted.sum();
    }

    /** What this recipient got, in order of arrival. */
    public List<Mail> of(String recipient) {
        return mails.getOrDefault(recipient, List.of());
    }

    /**
     * Waits until each of them has a mail.
     *
     * @return those who have none when the patience ends
     */
    public List<String> await(Collection<String> recipients, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        for (String recipient : recipients) {
            while (!mails.containsKey(recipient)) {
                if (System.nanoTime() > end) {
                    return recipients.stream()
                            .filter(one -> !mails.containsKey(one))
                            .toList();
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        }
        return List.of();
    }

    /** How many of them got a further mail, by its subject, and whether it was the first one again. */
    public Map<String, Long> furtherMails(Collection<String> recipients) {
        return recipients.stream()
                .flatMap(recipient -> {
                    List<Mail> got = of(recipient);
                    return got.stream()
                            .skip(1)
                            .map(mail -> mail.messageId().equals(got.getFirst().messageId())
                                    ? "the same again"
                                    : mail.subject());
                })
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** The moment of the last first mail to one of them; 0 when there is none. */
    public long lastAccepted(Collection<String> recipients) {
        return recipients.stream()
                .flatMap(recipient -> of(recipient).stream().limit(1))
                .mapToLong(Mail::acceptedNanos)
                .max()
                .orElse(0);
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(closed);
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            new SmtpSession(socket, this::accept).run();
        } catch (IOException left) {
            // The sender went without a word; what it had not finished was not accepted.
        } finally {
            open.remove(socket);
        }
    }

    private void accept(Mail mail) {
        accepted.increment();
        mails.computeIfAbsent(mail.recipient(), any -> new CopyOnWriteArrayList<>())
                .add(mail);
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
