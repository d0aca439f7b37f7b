package eu.zirkel.notification.messages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Stores what became of messages: everything that waits, in one write. Only so many may be under way at once: whatever a
 * mail server has taken over and the store does not know yet is sent again after a crash (reliability M3).
 */
@Component
class Recorder {

    private static final Logger log = LoggerFactory.getLogger(Recorder.class);
    private static final Duration LOOK_UP = Duration.ofMillis(500);
    private static final Duration LAST = Duration.ofSeconds(5);

    private final MessageStore store;
    private final Hands hands;
    private final Semaphore room;
    private final BlockingQueue<Settled> waiting = new LinkedBlockingQueue<>();
    private volatile boolean running;
    private @Nullable Thread thread;

    Recorder(MessageStore store, Hands hands, @Value("${zirkel.mail.in-flight}") int room) {
        this.store = store;
        this.hands = hands;
        this.room = new Semaphore(room);
    }

    void open() {
        running = true;
        thread = Thread.ofPlatform().name("mail-record").daemon().start(this::work);
    }

    /** Stores what waits, then stops. */
    void close() throws InterruptedException {
        running = false;
        Thread stopping = thread;
        if (stopping != null) {
            stopping.join(LAST);
        }
    }

    /** Whether one more may be sent, within the given time; it is to be recorded or dismissed. */
    boolean admit(Duration wait) throws InterruptedException {
        return room.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Nothing became of it. */
    void dismiss() {
        room.release();
    }

    /** Something became of a message; it stays in hand until that is stored. */
    void record(Message message, Runnable whenStored) {
        waiting.add(new Settled(message, whenStored));
    }

    /** The server's answer must not get lost, or the mail would go out twice: the store being away is waited for. */
    void save(List<Message> messages) {
        while (true) {
            try {
                Set<String> theirs = store.saveAll(messages);
                if (!theirs.isEmpty()) {
                    log.warn("Messages {} had been stored meanwhile", theirs);
                }
                return;
            } catch (RuntimeException outage) {
                if (!running) {
                    throw outage;
                }
                log.warn("{} messages wait to be recorded", messages.size());
                pause();
            }
        }
    }

    private void work() {
        while (running || !waiting.isEmpty()) {
            List<Settled> group = next();
            if (!group.isEmpty()) {
                try {
                    save(group.stream().map(Settled::message).toList());
                    group.forEach(settled -> settled.whenStored().run());
                } catch (RuntimeException failure) {
                    log.error("{} messages will be tried again when their leases end", group.size(), failure);
                } finally {
                    group.forEach(settled -> hands.letGo(settled.message()));
                    room.release(group.size());
                }
            }
        }
    }

    private List<Settled> next() {
        List<Settled> group = new ArrayList<>();
        try {
            Settled first = waiting.poll(LOOK_UP.toMillis(), TimeUnit.MILLISECONDS);
            if (first != null) {
                group.add(first);
                waiting.drainTo(group);
            }
        } catch (InterruptedException stopping) {
            running = false;
        }
        return group;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_UP.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private record Settled(Message message, Runnable whenStored) {}
}
