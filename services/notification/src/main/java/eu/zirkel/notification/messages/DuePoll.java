package eu.zirkel.notification.messages;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The guarantee behind the short way: finds everything that is due, whoever stored it and whatever became of them, and
 * keeps the leases of what is in hand.
 */
@Component
class DuePoll implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DuePoll.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final int BATCH = 100;
    private static final Set<MessageStatus> TO_WRITE = EnumSet.of(MessageStatus.WAITING);
    private static final Set<MessageStatus> TO_SEND = EnumSet.of(MessageStatus.QUEUED, MessageStatus.SENDING);

    private final MessageStore store;
    private final Messages messages;
    private final Hands hands;
    private final Gate gate;
    private final StoreClock clock;
    private volatile boolean running;
    private @Nullable Thread thread;

    DuePoll(MessageStore store, Messages messages, Hands hands, Gate gate, StoreClock clock) {
        this.store = store;
        this.messages = messages;
        this.hands = hands;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("mail-due").daemon().start(this::poll);
    }

    @Override
    public void stop() {
        running = false;
        Thread stopping = thread;
        if (stopping != null) {
            stopping.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 1;
    }

    private void poll() {
        while (running) {
            boolean more = false;
            try {
                clock.refresh();
                hands.prolong();
                more = pollOnce();
            } catch (RuntimeException outage) {
                log.warn("Due messages are looked for later: {}", outage.toString());
            }
            try {
                TimeUnit.MILLISECONDS.sleep(more ? 1 : EVERY.toMillis());
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    /** Returns whether there may be more. Writing goes on while the mail server is away. */
    private boolean pollOnce() {
        List<Message> toWrite = store.due(TO_WRITE, clock.now(), BATCH);
        for (Message message : toWrite) {
            try {
                messages.lookAgain(message);
            } catch (RuntimeException failure) {
                log.error("Message {} is left for now", message.id(), failure);
            }
        }
        int limit = gate.isOpen() ? Math.min(hands.free(), BATCH) : gate.mayBeTried() ? 1 : 0;
        return limit > 0 && take(limit) && gate.isOpen() || toWrite.size() == BATCH;
    }

    private boolean take(int limit) {
        List<Message> due = store.due(TO_SEND, clock.now(), limit);
        List<Message> taken = due.stream().filter(hands::claim).toList();
        Set<String> theirs;
        try {
            theirs = store.saveAll(taken);
        } catch (RuntimeException outage) {
            taken.forEach(hands::letGo);
            throw outage;
        }
        for (Message message : taken) {
            if (theirs.contains(message.id())) {
                hands.letGo(message);
            } else {
                hands.pass(message);
            }
        }
        return due.size() == limit;
    }
}
