package eu.zirkel.registration.registrations;

import eu.zirkel.contracts.Target;
import eu.zirkel.registration.registrations.Registration.Member;
import eu.zirkel.registration.registrations.Registration.State;
import eu.zirkel.registration.roster.Entry;
import eu.zirkel.registration.roster.Moment;
import eu.zirkel.registration.roster.Outcome;
import eu.zirkel.registration.roster.Roster;
import eu.zirkel.registration.roster.SimulatedRoster;
import eu.zirkel.registration.roster.SimulatedRoster.StoredEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One random history of one target, decided by the code that decides in earnest – {@link GroupCommit} and {@link Roster} –
 * on documents in memory. Two processes decide; each may be overtaken or killed between any two of its writes, events are
 * relayed late and delivered repeatedly, senders who got no answer ask again. {@link Invariants} watches.
 */
final class Simulation {

    private static final Instant BEGIN = Instant.parse("2024-04-08T07:00:00Z");
    private static final Target TARGET = Target.activity("a1");
    private static final int STEPS = 40;

    private final SplittableRandom random;

    /** One of so many writes kills its process: rarely in some histories, in others all the time. */
    private final int survived;

    private final Mutant mutant;
    private final Invariants invariants;
    private final SimulatedRoster roster;
    private final SimulatedRegistrations registrations;
    private final GroupCommit commits;
    private final @Nullable Roster[] remembered = new Roster[2];
    private final Map<String, Registration> asked = new LinkedHashMap<>();
    private final List<String> unanswered = new ArrayList<>();

    /** How often somebody asked to be registered, or was asked for. */
    private final Map<String, Integer> times = new HashMap<>();

    private final List<StoredEvent> log = new ArrayList<>();

    /** How many seats there are, by the news of the activity that say so, from 1. */
    private final List<@Nullable Integer> seats = new ArrayList<>();

    private boolean calledOff;
    private boolean held;
    private Instant now = BEGIN;
    private boolean faults = true;
    private boolean overtaking;
    private int active;
    private int consumed;

    /** @param seed the same history again for the same seed */
    Simulation(long seed, Mutant mutant) {
        this.random = new SplittableRandom(seed);
        this.survived = 4 << random.nextInt(5);
        this.mutant = mutant;
        this.invariants = new Invariants();
        this.seats.add(1 + random.nextInt(4));
        this.roster = new SimulatedRoster(
                TARGET,
                seats.getFirst(),
                mutant.rosters(),
                mutant != Mutant.VERSION_GUARD_LEFT_OUT,
                mutant != Mutant.EVENTS_DROPPED_ON_RETRY,
                (before, after, events) -> invariants.stored(this.roster(), before, after, events));
        this.registrations = new SimulatedRegistrations(mutant != Mutant.CANCELLED_COMES_BACK);
        this.commits = new GroupCommit(new GroupCommit.Documents(
                inserted -> write(() -> registrations.insert(inserted)),
                registrations::find,
                target -> roster.load(),
                deciding -> write(() -> roster.save(deciding)),
                (changes, answers) -> write(() -> {
                    registrations.apply(changes, answers);
                    return true;
                }),
                refused -> write(() -> {
                    registrations.refuse(refused);
                    return true;
                })));
    }

    /** Lives through the history, lets everything come to rest and checks what is left. */
    void run() {
        for (int step = 0; step < STEPS; step++) {
            step();
        }
        faults = false;
        List.copyOf(unanswered).stream()
                .filter(impatient -> random.nextBoolean())
                .forEach(this::askAgain);
        hear(seats.size());
        if (calledOff) {
            callOff();
        }
        if (held) {
            hold();
        }
        finishLeftovers();
        relay();
        deliver(log.size());
        invariants.atRest(roster, registrations.all(), asked, log);
        invariants.seats(roster, seats.getLast());
    }

    private SimulatedRoster roster() {
        return roster;
    }

    private void step() {
        now = now.plusSeconds(random.nextInt(600));
        switch (random.nextInt(17)) {
            case 0, 1, 2, 3, 4 -> registerSome();
            case 5, 6 -> withdraw(one(State.CONFIRMED));
            case 7 -> withdraw(one(State.WAITLISTED));
            case 8 -> decide(one(State.UNDER_REVIEW), id -> roster -> roster.approve(id));
            case 9 -> decide(one(State.UNDER_REVIEW), id -> roster -> roster.reject(id, "sealed"));
            case 10 -> changeSeats();
            case 11 -> rerank();
            case 12 -> offers();
            case 13 -> {
                decide(one(State.WAITLISTED), id -> roster -> invariants.outOfTurn(roster.promote(id), id));
                relay();
            }
            case 14 -> {
                relay();
                deliver(random.nextInt(log.size() + 1));
            }
            case 15 -> {
                if (random.nextInt(4) == 0) {
                    end();
                }
            }
            default -> {
                finishLeftovers();
                if (!unanswered.isEmpty()) {
                    askAgain(unanswered.get(random.nextInt(unanswered.size())));
                }
            }
        }
    }

    private void registerSome() {
        List<Command<?>> group = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            Registration registration = newRegistration();
            asked.put(registration.id(), registration);
            group.add(new Command<>(registration, roster -> roster.register(registration.application(), now)));
        }
        commit(group);
    }

    private Registration newRegistration() {
        String id = "r" + asked.size();
        boolean known = random.nextInt(10) == 0 && !asked.isEmpty();
        String person = known ? "p" + random.nextInt(asked.size()) : "p" + asked.size();
        List<Member> members =
                random.nextInt(8) == 0 ? List.of(member(person), member("q" + asked.size())) : List.of(member(person));
        return new Registration(
                id,
                TARGET,
                members,
                null,
                null,
                null,
                null,
                now,
                "",
                members.size(),
                random.nextInt(5) == 0,
                random.nextInt(4) == 0 ? 1 : 0,
                List.of(),
                State.RECEIVED,
                0,
                null,
                null,
                null);
    }

    private static Member member(String person) {
        return new Member(person, "", null, null, null, "", null);
    }

    private void withdraw(@Nullable Registration registration) {
        decide(registration, id -> roster -> roster.withdraw(invariants.leaves(id), moment()));
    }

    /** News, or news that are read again. */
    private void changeSeats() {
        if (random.nextInt(3) > 0) {
            seats.add(random.nextInt(8) == 0 ? null : Integer.valueOf(1 + random.nextInt(6)));
            hear(seats.size());
        } else {
            hear(1 + random.nextInt(seats.size()));
        }
    }

    private void hear(int news) {
        commit(List.of(new Command<>(null, roster -> {
            roster.changeCapacity(seats.get(news - 1), news, moment());
            return true;
        })));
    }

    private void end() {
        if (!calledOff && !held) {
            if (random.nextBoolean()) {
                callOff();
            } else {
                hold();
            }
        }
    }

    /** As {@link Seats#cancelAll}; whoever dies in between hears of it again. */
    private void callOff() {
        calledOff = true;
        invariants.calledOff();
        boolean done = commit(List.of(new Command<>(null, roster -> {
            roster.cancel();
            return true;
        })));
        if (done) {
            try {
                write(() -> {
                    registrations.cancelAll();
                    return true;
                });
            } catch (Killed killed) {
                // It is said again in the end.
                return;
            }
        }
    }

    private void hold() {
        held = true;
        commit(List.of(new Command<>(null, roster -> {
            roster.close();
            return true;
        })));
    }

    private void rerank() {
        Registration any = any();
        if (any != null) {
            int rank = random.nextInt(3);
            commit(List.of(new Command<>(null, roster -> {
                roster.rerank(any.id(), rank, moment());
                return true;
            })));
        }
    }

    private void offers() {
        switch (random.nextInt(3)) {
            case 0 -> decide(one(State.OFFERED), id -> roster -> roster.accept(id, now));
            case 1 -> decide(one(State.OFFERED), id -> roster -> roster.decline(id, moment()));
            default -> decide(one(State.OFFERED), id -> roster -> roster.lapse(id, moment()));
        }
    }

    private void decide(@Nullable Registration registration, Function<String, Function<Roster, Outcome>> decision) {
        if (registration != null) {
            Command<Outcome> command = new Command<>(null, decision.apply(registration.id()));
            if (commit(List.of(command))) {
                invariants.told(roster, registration.id(), command.decided());
            }
        }
    }

    private Moment moment() {
        return new Moment(now, random.nextBoolean() ? null : now.plus(Duration.ofHours(1)));
    }

    private @Nullable Registration one(State state) {
        List<Registration> found = registrations.all().values().stream()
                .filter(registration -> registration.state() == state)
                .toList();
        return found.isEmpty() ? null : found.get(random.nextInt(found.size()));
    }

    private @Nullable Registration any() {
        List<Entry> entries = List.copyOf(roster.entries().values());
        return entries.isEmpty()
                ? null
                : asked.get(entries.get(random.nextInt(entries.size())).registrationId());
    }

    /** A process decides; it may die before, between or after its writes, and then answers nobody. Whether it answered. */
    private boolean commit(List<Command<?>> group) {
        int process = overtaking ? 1 - active : random.nextInt(2);
        active = overtaking ? active : process;
        group.stream()
                .flatMap(command -> Stream.ofNullable(command.registration()))
                .forEach(registration -> times.merge(registration.id(), 1, Integer::sum));
        try {
            remembered[process] = commits.commit(TARGET.id(), group, remembered[process]);
            for (Command<?> command : group) {
                Registration registration = command.registration();
                if (registration != null) {
                    unanswered.remove(registration.id());
                    boolean again = times.getOrDefault(registration.id(), 0) > 1;
                    if (!command.isRepeated() && command.decided() instanceof Outcome outcome) {
                        invariants.answered(registration.id(), outcome, again);
                    }
                }
            }
            return true;
        } catch (Killed killed) {
            remembered[process] = null;
            for (Command<?> command : group) {
                Registration registration = command.registration();
                if (registration != null && !unanswered.contains(registration.id())) {
                    unanswered.add(registration.id());
                }
            }
            return false;
        }
    }

    /** A write: before it another process may be faster, before and after it this one may be killed. */
    private <R> R write(Supplier<R> write) {
        if (faults && !overtaking && random.nextInt(12) == 0) {
            overtaking = true;
            step();
            overtaking = false;
        }
        mayBeKilled();
        R result = write.get();
        mayBeKilled();
        return result;
    }

    private void mayBeKilled() {
        if (faults && random.nextInt(survived) == 0) {
            throw new Killed();
        }
    }

    private void askAgain(String id) {
        Registration registration = asked.get(id);
        if (registration != null) {
            Registration known = registrations.all().getOrDefault(id, registration);
            if (known.state() == State.RECEIVED) {
                commit(List.of(
                        new Command<>(registration, roster -> roster.register(registration.application(), now))));
            } else {
                unanswered.remove(id);
            }
        }
    }

    /** What UnfinishedRegistrations does. */
    private void finishLeftovers() {
        if (mutant == Mutant.LEFTOVERS_FORGOTTEN) {
            return;
        }
        List.copyOf(registrations.all().values()).stream()
                .filter(registration -> registration.state() == State.RECEIVED)
                .forEach(registration -> commit(List.of(
                        new Command<>(registration, roster -> roster.register(registration.application(), now)))));
    }

    /** Some pending events reach the log; a relay that dies after sending sends them again. */
    private void relay() {
        List<StoredEvent> pending = roster.pending();
        int sent = faults ? random.nextInt(pending.size() + 1) : pending.size();
        log.addAll(pending.subList(0, sent));
        if (!faults || random.nextInt(4) > 0) {
            pending.subList(0, sent).clear();
        }
    }

    /** The service hears its own events, sometimes again. */
    private void deliver(int until) {
        if (faults && random.nextInt(4) == 0) {
            consumed = random.nextInt(consumed + 1);
        }
        for (; consumed < until; consumed++) {
            StoredEvent event = log.get(consumed);
            Healing.change(event).ifPresent(change -> registrations.apply(List.of(change), Map.of()));
        }
    }

    private static final class Killed extends RuntimeException {
        Killed() {
            super(null, null, false, false);
        }
    }
}
