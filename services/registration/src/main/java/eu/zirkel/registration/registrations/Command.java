package eu.zirkel.registration.registrations;

import eu.zirkel.messaging.Correlation;
import eu.zirkel.registration.roster.Roster;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something a roster is to decide, once or again on fresh state, and whoever waits for the answer.
 *
 * @param <R> the answer
 */
final class Command<R> {

    private @Nullable Registration registration;
    private boolean repeated;
    private final Correlation correlation = Correlation.current();
    private final Function<Roster, R> decision;
    private final CompletableFuture<R> answer = new CompletableFuture<>();
    private @Nullable R decided;

    /** @param registration that is to be stored before it is decided about */
    Command(@Nullable Registration registration, Function<Roster, R> decision) {
        this.registration = registration;
        this.decision = decision;
    }

    @Nullable
    Registration registration() {
        return registration;
    }

    String registrationId() {
        return Objects.requireNonNull(registration).id();
    }

    /**
     * What the store has of its registration: somebody else may have sent it, or even decided about it, before.
     *
     * @throws IllegalStateException when there is none, though it was inserted
     */
    void found(@Nullable Registration stored) {
        if (stored == null) {
            throw new IllegalStateException("a registration vanished");
        }
        Registration mine = Objects.requireNonNull(registration);
        repeated = !stored.requestHash().equals(mine.requestHash()) || stored.isDecided();
        registration = repeated ? stored : mine.receivedLike(stored);
    }

    /** Whether it need not be decided. */
    boolean isRepeated() {
        return repeated;
    }

    void decide(Roster roster) {
        decided = correlation.within(() -> decision.apply(roster));
    }

    @Nullable
    R decided() {
        return decided;
    }

    void answer() {
        if (repeated) {
            answer.completeExceptionally(new RepeatedRegistrationException(Objects.requireNonNull(registration)));
        } else {
            answer.complete(Objects.requireNonNull(decided));
        }
    }

    void fail(RuntimeException failure) {
        answer.completeExceptionally(failure);
    }

    CompletableFuture<R> awaited() {
        return answer;
    }
}
