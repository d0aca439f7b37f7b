package eu.zirkel.notification.messages;

import eu.zirkel.service.Ids;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The messages this instance has claimed and not finished. A claim is a lease in the store; it is prolonged as long as
 * this instance lives, and others take over when it does not (reliability §1.5).
 */
@Component
class Hands {

    static final Duration LEASE = Duration.ofSeconds(15);

    private static final Duration PROLONG_AFTER = Duration.ofSeconds(5);
    private static final int CAPACITY = 1_000;

    private final MessageStore store;
    private final StoreClock clock;
    private final Gate gate;

    private final String instance = Ids.next();
    private final Semaphore free = new Semaphore(CAPACITY);
    private final List<BlockingQueue<Message>> queues;
    private final Map<String, Long> leaseEnds = new ConcurrentHashMap<>();
    private volatile boolean open = true;

    Hands(MessageStore store, StoreClock clock, Gate gate, @Value("${zirkel.mail.senders}") int senders) {
        this.store = store;
        this.clock = clock;
        this.gate = gate;
        this.queues = Stream.<BlockingQueue<Message>>generate(LinkedBlockingQueue::new)
                .limit(senders)
                .toList();
    }

    /** Claims it if there is a hand free and the mail server answers; the claim holds once the message is stored. */
    boolean claimIfFree(Message message) {
        return gate.isOpen() && claim(message);
    }

    /** Claims it if there is a hand free. */
    boolean claim(Message message) {
        if (!open || !free.tryAcquire()) {
            return false;
        }
        if (leaseEnds.putIfAbsent(message.id(), System.nanoTime() + LEASE.toNanos()) != null) {
            // Its cause was heard again while it is being sent.
            free.release();
            return false;
        }
        message.claim(instance, clock.in(LEASE));
        return true;
    }

    /** How many can send at once. */
    int senders() {
        return queues.size();
    }

    /** A stored claim goes to a sender: always the same one for a person, who gets mails in the order of their causes. */
    void pass(Message message) {
        queues.get(Math.floorMod(message.personId().hashCode(), queues.size())).add(message);
    }

    /** The next that this sender, counted from 0, is to send; none within the given time. */
    @Nullable
    Message next(int sender, Duration wait) throws InterruptedException {
        return queues.get(sender).poll(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether the lease still holds; nobody may send what others have taken over. */
    boolean holds(Message message) {
        Long end = leaseEnds.get(message.id());
        return end != null && end - System.nanoTime() > 0;
    }

    /** Done with it, or it was not ours after all. */
    void letGo(Message message) {
        if (leaseEnds.remove(message.id()) != null) {
            free.release();
        }
    }

    /** How many more can be claimed. */
    int free() {
        return open ? free.availablePermits() : 0;
    }

    /** Everything that no sender has begun. */
    List<Message> putDown() {
        List<Message> rest = new ArrayList<>();
        queues.forEach(queue -> queue.drainTo(rest));
        return rest;
    }

    /** Claims nothing any more. */
    void close() {
        open = false;
    }

    /** Prolongs what has been in hand for a while; what ran out stays lost. */
    void prolong() {
        long now = System.nanoTime();
        List<String> aging = leaseEnds.entrySet().stream()
                .filter(lease -> lease.getValue() - now > 0)
                .filter(lease ->
                        lease.getValue() - now < LEASE.minus(PROLONG_AFTER).toNanos())
                .map(Map.Entry::getKey)
                .toList();
        if (!aging.isEmpty()) {
            store.prolong(aging, instance, clock.in(LEASE));
            aging.forEach(id -> leaseEnds.computeIfPresent(id, (key, end) -> now + LEASE.toNanos()));
        }
    }
}
