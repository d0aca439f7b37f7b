package eu.zirkel.journeys.load;

import eu.zirkel.journeys.http.Answer;
import eu.zirkel.journeys.platform.Patience;
import eu.zirkel.journeys.stage.Registered;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** A client that never gives up: whatever it does not know the outcome of, it sends again, with the same key. */
final class Client {

    private static final Duration PAUSE = Duration.ofMillis(400);

    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicInteger unknown = new AtomicInteger();

    int attempts() {
        return attempts.get();
    }

    /** How often the outcome was unknown. */
    int unknown() {
        return unknown.get();
    }

    void register(Participation participation) {
        Answer answer =
                insist(() -> participation.lecture().tryToRegister(participation.person(), participation.key()));
        participation.promised(Registered.of(answer));
    }

    void withdraw(Participation participation) {
        Registered promise = Objects.requireNonNull(participation.promise());
        Answer answer = insist(() -> participation.lecture().withdraw(promise));
        // said of an attempt whose answer was lost on its way
        if (!answer.code().equals("ALREADY_WITHDRAWN")) {
            answer.expect(200);
        }
        participation.withdrawn();
    }

    private Answer insist(Supplier<Answer> request) {
        try {
            return Awaitility.await()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(PAUSE)
                    .atMost(Patience.AFTER_AN_OUTAGE)
                    .until(() -> attempt(request), Client::isKnown);
        } catch (ConditionTimeoutException silence) {
            throw new AssertionError("no answer within " + Patience.AFTER_AN_OUTAGE, silence);
        }
    }

    private Answer attempt(Supplier<Answer> request) {
        attempts.incrementAndGet();
        try {
            Answer answer = request.get();
            if (!isKnown(answer)) {
                unknown.incrementAndGet();
            }
            return answer;
        } catch (UncheckedIOException broken) {
            unknown.incrementAndGet();
            return Answer.none();
        }
    }

    private static boolean isKnown(Answer answer) {
        return answer.status() > 0 && answer.status() < 500;
    }
}
