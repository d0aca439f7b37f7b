package eu.zirkel.journeys.load;

import eu.zirkel.journeys.stage.Lecture;
import eu.zirkel.journeys.stage.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Registrations and withdrawals at a steady pace, whatever happens to the platform meanwhile, until too many wait for an
 * answer. A seed says who does what; what comes of it depends on the platform.
 */
public final class Load implements AutoCloseable {

    private static final long PACE_MILLIS = 200;
    private static final int WITHDRAWALS_OF_TEN = 3;
    private static final int LOOK_EVERY = 4;
    private static final int MOST_UNANSWERED = 40;

    private final List<Lecture> lectures;
    private final int seats;
    private final Random random;
    private final Client client = new Client();
    private final List<Participation> participations = new ArrayList<>();
    private final Queue<String> violations = new ConcurrentLinkedQueue<>();
    private final AtomicInteger done = new AtomicInteger();
    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger unanswered = new AtomicInteger();
    private int steps;

    /** @param seats of each of the lectures */
    public Load(List<Lecture> lectures, int seats, long seed) {
        this.lectures = lectures;
        this.seats = seats;
        this.random = new Random(seed);
    }

    /** Begins. */
    public void start() {
        pace.scheduleAtFixedRate(this::step, 0, PACE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** How many requests have been answered for good. */
    public int done() {
        return done.get();
    }

    private void step() {
        if (unanswered.get() >= MOST_UNANSWERED) {
            return;
        }
        Lecture lecture = lectures.get(random.nextInt(lectures.size()));
        boolean leave = random.nextInt(10) < WITHDRAWALS_OF_TEN;
        int whom = random.nextInt(Integer.MAX_VALUE);
        List<Participation> candidates = leave
                ? participations.stream()
                        .filter(one -> one.lecture() == lecture && one.mayLeave())
                        .toList()
                : List.of();
        if (candidates.isEmpty()) {
            Participation fresh = new Participation(lecture, Person.numbered("L", participations.size() + 1));
            participations.add(fresh);
            run(() -> client.register(fresh));
        } else {
            Participation leaving = candidates.get(whom % candidates.size());
            leaving.leaves();
            run(() -> client.withdraw(leaving));
        }
        if (++steps % LOOK_EVERY == 0) {
            crowd.submit(() -> look(lecture));
        }
    }

    private void run(Runnable request) {
        unanswered.incrementAndGet();
        crowd.submit(() -> {
            try {
                request.run();
                done.incrementAndGet();
            } catch (RuntimeException | AssertionError failure) {
                violations.add(String.valueOf(failure));
            } finally {
                unanswered.decrementAndGet();
            }
        });
    }

    /** At no moment are more seats taken than there are. */
    private void look(Lecture lecture) {
        int taken = lecture.confirmedSeats();
        if (taken > seats) {
            violations.add("%d of %d seats taken at %s".formatted(taken, seats, lecture.title()));
        }
    }

    /** Ends when every request has its answer. */
    @Override
    public void close() {
        pace.close();
        crowd.close();
    }

    /** Everybody who ever asked. */
    List<Participation> participations() {
        return List.copyOf(participations);
    }

    List<Lecture> lectures() {
        return lectures;
    }

    int seats() {
        return seats;
    }

    /** What went wrong while it ran. */
    List<String> violations() {
        return List.copyOf(violations);
    }

    @Override
    public String toString() {
        return "%d registrations, %d withdrawals, %d requests, %d of them with unknown outcome"
                .formatted(
                        participations.size(),
                        participations.stream()
                                .filter(Participation::isWithdrawn)
                                .count(),
                        client.attempts(),
                        client.unknown());
    }
}
