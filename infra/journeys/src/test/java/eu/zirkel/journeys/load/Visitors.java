package eu.zirkel.journeys.load;

import eu.zirkel.journeys.http.Answer;
import eu.zirkel.journeys.http.Api;
import eu.zirkel.journeys.stage.Lecture;
import eu.zirkel.journeys.stage.Person;
import eu.zirkel.journeys.stage.Registered;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Four people at four screens, each of whom does something five times a second: reads pages and the interface, registers
 * somebody, withdraws somebody. Nobody tries anything twice: whatever is not answered as it should be is a failure. A seed
 * says who does what.
 */
public final class Visitors implements AutoCloseable {

    private static final int SCREENS = 4;
    private static final long PACE_MILLIS = 200;
    private static final Map<String, String> GERMAN = Map.of("Accept-Language", "de");
    private static final String PART_IS_MISSING = "gerade nicht erreichbar";

    private final Portals portals;
    private final List<Lecture> lectures;
    private final int seats;
    private final List<Sight> sights;
    private final List<Participation> participations = new ArrayList<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final Queue<Duration> waits = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService screens = Executors.newScheduledThreadPool(SCREENS);
    private volatile String meanwhile = "";

    /** @param seats of each of the lectures */
    public Visitors(Portals portals, List<Lecture> lectures, int seats, List<Sight> sights) {
        this.portals = portals;
        this.lectures = lectures;
        this.seats = seats;
        this.sights = sights;
    }

    /** Everybody sits down. */
    public void start(long seed) {
        for (int number = 0; number < SCREENS; number++) {
            Random random = new Random(seed + number);
            screens.scheduleAtFixedRate(
                    () -> act(random), number * PACE_MILLIS / SCREENS, PACE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** What happens to the platform from now on, so that a failure can say it. */
    public void meanwhile(String what) {
        meanwhile = what;
    }

    /** How many requests have been answered as they should be. */
    public int answered() {
        return waits.size();
    }

    /** Every request that was not. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    private void act(Random random) {
        int dice = random.nextInt(100);
        Lecture lecture = lectures.get(random.nextInt(lectures.size()));
        int which = random.nextInt(Integer.MAX_VALUE);
        try {
            if (dice < 15) {
                register(lecture);
            } else if (dice < 22) {
                withdraw(which);
            } else if (dice < 32) {
                lookAtSeats(lecture);
            } else if (dice < 42) {
                lookAtOwn(which);
            } else {
                look(sights.get(which % sights.size()));
            }
        } catch (RuntimeException | AssertionError failure) {
            failures.add(meanwhile + ": " + failure);
        }
    }

    private void register(Lecture lecture) {
        Participation fresh;
        synchronized (participations) {
            fresh = new Participation(lecture, Person.numbered("V", participations.size() + 1));
            participations.add(fresh);
        }
        Map<String, Object> form = fresh.person().registration(lecture.id());
        fresh.promised(Registered.of(
                ask(Map.of("Idempotency-Key", fresh.key()), portal -> portal.post("/api/registrations", form))));
    }

    /** Only who got a seat at once: others may move up at the same moment, and nobody could say which mails are due. */
    private void withdraw(int which) {
        Participation leaving;
        synchronized (participations) {
            List<Participation> seated = participations.stream()
                    .filter(one -> one.mayLeave() && gotASeatAtOnce(one))
                    .toList();
            if (seated.isEmpty()) {
                return;
            }
            leaving = seated.get(which % seated.size());
            leaving.leaves();
        }
        Registered promise = promiseTo(leaving);
        String path = "/api/registrations/%s/withdraw?token=%s".formatted(promise.id(), promise.token());
        ask(Map.of(), portal -> portal.post(path, Map.of())).expect(200);
        leaving.withdrawn();
    }

    static boolean gotASeatAtOnce(Participation one) {
        return promiseTo(one).status().equals("CONFIRMED");
    }

    static Registered promiseTo(Participation one) {
        return Objects.requireNonNull(one.promise());
    }

    /** At no moment are more seats taken than there are. */
    private void lookAtSeats(Lecture lecture) {
        Answer answer = ask(Map.of(), portal -> portal.get("/api/activities/" + lecture.id() + "/seats"))
                .expect(200);
        int taken = answer.json().path("confirmed").asInt(Integer.MAX_VALUE);
        if (taken > seats) {
            throw new AssertionError("%d of %d seats taken at %s".formatted(taken, seats, lecture.title()));
        }
    }

    private void lookAtOwn(int which) {
        Participation one;
        synchronized (participations) {
            List<Participation> told =
                    participations.stream().filter(it -> it.promise() != null).toList();
            if (told.isEmpty()) {
                return;
            }
            one = told.get(which % told.size());
        }
        String token = promiseTo(one).token();
        look(
                which % 2 == 0
                        ? new Sight("/r/" + token, one.lecture().title())
                        : new Sight("/api/links/" + token, promiseTo(one).id()));
    }

    private void look(Sight sight) {
        Answer answer = ask(sight.headers(), portal -> portal.get(sight.path())).expect(200);
        if (!answer.body().contains(sight.shows()) || answer.body().contains(PART_IS_MISSING)) {
            throw new AssertionError("incomplete: " + sight.path());
        }
    }

    private Answer ask(Map<String, String> headers, Function<Api, Answer> request) {
        Api portal = portals.next(GERMAN);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            portal = portal.with(header.getKey(), header.getValue());
        }
        long asked = System.nanoTime();
        try {
            Answer answer = request.apply(portal);
            waits.add(Duration.ofNanos(System.nanoTime() - asked));
            return answer;
        } catch (UncheckedIOException broken) {
            throw new AssertionError(broken.getMessage() + ": " + broken.getCause(), broken);
        }
    }

    /** Everybody finishes and leaves. */
    @Override
    public void close() {
        screens.close();
    }

    /** Everybody who ever asked for a seat. */
    List<Participation> participations() {
        synchronized (participations) {
            return List.copyOf(participations);
        }
    }

    List<Lecture> lectures() {
        return lectures;
    }

    int seats() {
        return seats;
    }

    @Override
    public String toString() {
        List<Duration> sorted = waits.stream().sorted().toList();
        return "%d requests, %d registrations, %d withdrawals; half of the answers within %d ms, 99 %% within %d ms, all within %d ms"
                .formatted(
                        sorted.size(),
                        participations().size(),
                        participations().stream()
                                .filter(Participation::isWithdrawn)
                                .count(),
                        sorted.get(sorted.size() / 2).toMillis(),
                        sorted.get(sorted.size() * 99 / 100).toMillis(),
                        sorted.getLast().toMillis());
    }
}
