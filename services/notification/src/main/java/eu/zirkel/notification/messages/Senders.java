package eu.zirkel.notification.messages;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** A few threads, each with a connection of its own, that send what is in hand and have recorded what became of it. */
@Component
class Senders implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Senders.class);
    private static final Duration LOOK_UP = Duration.ofMillis(500);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(15);

    /** About five days of trying, as mail servers do (RFC 5321 §4.5.4.1). */
    private static final int ATTEMPTS = 500;

    private final Hands hands;
    private final Gate gate;
    private final Recorder recorder;
    private final StoreClock storeClock;
    private final Clock clock;
    private final MailMeters meters;
    private final JavaMailSenderImpl settings;
    private final String from;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    Senders(
            Hands hands,
            Gate gate,
            Recorder recorder,
            StoreClock storeClock,
            Clock clock,
            MailMeters meters,
            JavaMailSenderImpl settings,
            @Value("no-reply@${zirkel.domain}") String from) {
        this.hands = hands;
        this.gate = gate;
        this.recorder = recorder;
        this.storeClock = storeClock;
        this.clock = clock;
        this.meters = meters;
        this.settings = settings;
        this.from = from;
    }

    @Override
    public void start() {
        running = true;
        recorder.open();
        for (int number = 0; number < hands.senders(); number++) {
            int sender = number;
            threads.add(Thread.ofPlatform().name("mail-" + number).daemon().start(() -> sendAll(sender)));
        }
    }

    /** Finishes what has been begun and gives the rest back to the store. */
    @Override
    public void stop() {
        running = false;
        hands.close();
        try {
            for (Thread thread : threads) {
                thread.join(Duration.ofSeconds(5));
            }
            recorder.close();
            putDown();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After everything that makes messages has stopped, before the relay does. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void sendAll(int sender) {
        try (SmtpConnection connection = new SmtpConnection(settings, from)) {
            while (running) {
                if (recorder.admit(LOOK_UP)) {
                    Message message = hands.next(sender, LOOK_UP);
                    if (message == null) {
                        recorder.dismiss();
                    } else {
                        send(connection, message);
                    }
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(SmtpConnection connection, Message message) {
        boolean settled = false;
        try {
            if (hands.holds(message)) {
                Verdict verdict = connection.send(
                        Objects.requireNonNull(message.address()), Objects.requireNonNull(message.mime()));
                Runnable whenRecorded = settle(message, verdict);
                settled = true;
                recorder.record(message, whenRecorded);
                if (verdict instanceof Verdict.Unreachable) {
                    putDown();
                }
            }
        } catch (RuntimeException failure) {
            log.error("Message {} will be tried again when its lease ends", message.id(), failure);
        } finally {
            if (!settled) {
                recorder.dismiss();
                hands.letGo(message);
            }
        }
    }

    /** Decides what became of it; returns what is to be counted once that is recorded. */
    private Runnable settle(Message message, Verdict verdict) {
        switch (verdict) {
            case Verdict.Accepted() -> {
                gate.succeeded();
                message.accepted(clock.instant());
                return () -> meters.ended(message);
            }
            case Verdict.Refused(String reply) -> {
                gate.succeeded();
                return refused(message, reply);
            }
            case Verdict.Deferred(String reply) -> {
                gate.succeeded();
                return deferred(message, reply);
            }
            case Verdict.Unreachable(String why) -> {
                if (gate.failed()) {
                    log.warn("The mail server does not answer; mails wait: {}", why);
                }
                message.release(storeClock.now());
                return () -> {};
            }
        }
    }

    private Runnable refused(Message message, String reply) {
        log.warn("Message {} was refused for good: {}", message.id(), reply);
        message.refused(reply, clock.instant());
        return () -> meters.ended(message);
    }

    private Runnable deferred(Message message, String reply) {
        if (message.attempts() >= ATTEMPTS) {
            return refused(message, reply);
        }
        log.info("Message {} was put off: {}", message.id(), reply);
        message.deferred(storeClock.in(backOff(message.attempts())));
        return () -> meters.deferred(message);
    }

    private void putDown() {
        List<Message> rest = hands.putDown();
        try {
            rest.forEach(message -> message.release(storeClock.now()));
            recorder.save(rest);
        } finally {
            rest.forEach(hands::letGo);
        }
    }

    private static Duration backOff(int attempts) {
        Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(attempts, 12));
        return Gate.jittered(wait.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : wait);
    }
}
