package eu.zirkel.registration.registrations;

import eu.zirkel.registration.roster.Outcome;
import eu.zirkel.registration.roster.Roster;
import eu.zirkel.registration.roster.Rosters;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
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
    private static final long LINGER_SECONDS = 2;
    private static final long ANSWER_SECONDS = 20;

    private final GroupCommit commits;
    private final Clock clock;
    private final DistributionSummary groups;
    private final Map<String, BlockingQueue<Command<?>>> queues = new ConcurrentHashMap<>();

    Desk(Rosters rosters, Registrations registrations, Clock clock, MeterRegistry meters) {
        this.commits = new GroupCommit(new GroupCommit.Documents(
                registrations::insertAll,
                registrations::find,
                target -> rosters.load(target).orElseThrow(() -> new IllegalStateException("no roster for " + target)),
                rosters::save,
                registrations::apply,
                registrations::refuse));
        this.clock = clock;
        this.groups = meters.summary("zirkel.roster.group");
    }

    /** A decision that also needs to know the time. */
    interface TimedDecision {
        Outcome decide(Roster roster, Instant now);
    }

    /** Stores the registration, then lets the roster decide about it. */
    Outcome register(Registration registration, TimedDecision decision) {
        return await(
                registration.target().id(),
                new Command<>(registration, roster -> decision.decide(roster, clock.instant())));
    }

    /** Lets the roster decide something else. */
    <R> R decide(String target, Function<Roster, R> decision) {
        return await(target, new Command<>(null, decision));
    }

    private <R> R await(String target, Command<R> command) {
        queues.compute(target, (key, queue) -> {
            BlockingQueue<Command<?>> open = queue == null ? serve(key) : queue;
            open.add(command);
            return open;
        });
        try {
            return command.awaited().get(ANSWER_SECONDS, TimeUnit.SECONDS);
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
                roster = commits.commit(target, group, roster);
                group.forEach(Command::answer);
            } catch (RuntimeException failure) {
                roster = null;
                group.forEach(command -> command.fail(failure));
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
}
