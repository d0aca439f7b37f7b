package eu.zirkel.registration.registrations;

import eu.zirkel.messaging.Correlation;
import eu.zirkel.messaging.StaleVersionException;
import eu.zirkel.registration.registrations.Registration.Answer;
import eu.zirkel.registration.roster.Change;
import eu.zirkel.registration.roster.Outcome;
import eu.zirkel.registration.roster.Roster;
import eu.zirkel.registration.roster.Rosters;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;

/**
 * Where decisions about a target queue up. Whatever arrives while a save is in flight is decided together and saved with
 * the next one (group commit), so a rush costs some hundred writes instead of one per request, and requests of one
 * instance never conflict with each other. Other instances may decide about the same target; the version guard sorts that
 * out.
 */
@Component
class Desk {

    private static final int GROUP = 500;
    private static final int ATTEMPTS = 100;
    private static final long LINGER_SECONDS = 2;
    private static final long ANSWER_SECONDS = 20;

    private final Rosters rosters;
    private final Registrations registrations;
    private final Clock clock;
    private final DistributionSummary groups;
    private final Map<String, BlockingQueue<Command<?>>> queues = new ConcurrentHashMap<>();

    Desk(Rosters rosters, Registrations registrations, Clock clock, MeterRegistry meters) {
        this.rosters = rosters;
        this.registrations = registrations;
        this.clock = clock;
        this.groups = meters.summary("zirkel.roster.group");
    }

    /** A decision that also needs to know the time. */
    interface TimedDecision {
        Outcome decide(Roster roster, Instant now);
    }

    /** Stores the registration, then lets the roster decide about it. */
    Outcome register(Registration registration, TimedDecision decision) {
        return await(new Command<>(
                registration.target().id(),
                registration,
                Correlation.current(),
                roster -> decision.decide(roster, clock.instant())));
    }

    /** Lets the roster decide something else. */
    <R> R decide(String target, Function<Roster, R> decision) {
        return await(new Command<>(target, null, Correlation.current(), decision));
    }

    private <R> R await(Command<R> command) {
        queues.compute(command.target, (target, queue) -> {
            BlockingQueue<Command<?>> open = queue == null ? serve(target) : queue;
            open.add(command);
            return open;
        });
        try {
            return command.result.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (TimeoutException late) {
            throw new QueryTimeoutException("the roster did not answer", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new QueryTimeoutException("interrupted", interrupted);
        }
    }

    private BlockingQueue<Command<?>> serve(String target) {
        BlockingQueue<Command<?>> queue = new LinkedBlockingQueue<>();
        Thread.ofVirtual().name("desk-" + target).start(() -> serve(target, queue));
        return queue;
    }

    private void serve(String target, BlockingQueue<Command<?>> queue) {
        Roster roster = null;
        while (true) {
            List<Command<?>> group = next(queue);
            if (group.isEmpty()) {
                if (queues.computeIfPresent(target, (key, open) -> open.isEmpty() ? null : open) == null) {
                    return;
                }
                continue;
            }
            groups.record(group.size());
            try {
                roster = decide(target, group, roster);
            } catch (RuntimeException failure) {
                roster = null;
                group.forEach(command -> command.result.completeExceptionally(failure));
            }
        }
    }

    private static List<Command<?>> next(BlockingQueue<Command<?>> queue) {
        List<Command<?>> group = new ArrayList<>();
        try {
            Command<?> first = queue.poll(LINGER_SECONDS, TimeUnit.SECONDS);
            if (first != null) {
                group.add(first);
                queue.drainTo(group, GROUP - 1);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return group;
    }

    /** Returns the roster as now stored, ready for the next group. */
    private Roster decide(String target, List<Command<?>> group, @Nullable Roster lastStored) {
        registrations.insertAll(group.stream()
                .map(command -> command.registration)
                .filter(java.util.Objects::nonNull)
                .toList());
        Roster roster = lastStored;
        for (int attempt = 1; ; attempt++) {
            if (roster == null) {
                roster = rosters.load(target).orElseThrow(() -> new IllegalStateException("no roster for " + target));
            }
            Roster deciding = roster;
            group.forEach(command -> command.decide(deciding));
            try {
                finish(target, group, rosters.save(roster));
                return roster;
            } catch (StaleVersionException stale) {
                roster = null;
                if (attempt == ATTEMPTS) {
                    throw stale;
                }
            }
        }
    }

    private void finish(String target, List<Command<?>> group, List<Change> changes) {
        Map<String, Answer> answers = new HashMap<>();
        List<String> refused = new ArrayList<>();
        for (Command<?> command : group) {
            if (command.registration != null && command.decided instanceof Outcome outcome) {
                Answer answer = Seats.answer(outcome);
                if (answer == null) {
                    refused.add(command.registration.id());
                } else {
                    answers.put(command.registration.id(), answer);
                }
            }
        }
        registrations.apply(changes, answers);
        registrations.remember(target, changes);
        if (!refused.isEmpty()) {
            registrations.remove(refused);
        }
        group.forEach(Command::answer);
    }

    private static final class Command<R> {

        private final String target;
        private final @Nullable Registration registration;
        private final Correlation correlation;
        private final Function<Roster, R> decision;
        private final CompletableFuture<R> result = new CompletableFuture<>();
        private @Nullable R decided;

        Command(
                String target,
                @Nullable Registration registration,
                Correlation correlation,
                Function<Roster, R> decision) {
            this.target = target;
            this.registration = registration;
            this.correlation = correlation;
            this.decision = decision;
        }

        void decide(Roster roster) {
            decided = correlation.within(() -> decision.apply(roster));
        }

        void answer() {
            result.complete(java.util.Objects.requireNonNull(decided));
        }
    }
}
