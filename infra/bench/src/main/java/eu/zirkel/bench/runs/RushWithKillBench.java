package eu.zirkel.bench.runs;

import eu.zirkel.bench.Plan;
import eu.zirkel.bench.figures.Figure;
import eu.zirkel.bench.load.ClosedLoop;
import eu.zirkel.bench.load.Registrants;
import eu.zirkel.bench.load.Submission;
import eu.zirkel.bench.platform.PlatformProcess;
import eu.zirkel.bench.report.Report;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The rush with {@code kill -9} of one of two instances of registration in the middle of it (reliability P8). When is drawn
 * from a seed, one per round; whoever gets no answer asks again under the same key.
 */
public final class RushWithKillBench {

    private static final int SEATS = 30;
    private static final int CLIENTS = 64;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private RushWithKillBench() {}

    /** Measures and reports; complains about everything that is not exact. */
    public static void run(Path root, Plan plan, Clock clock, Report report) throws Exception {
        Figure seconds = new Figure();
        Figure askedAgain = new Figure();
        try (Stage stage = Stage.open(root, clock, report)) {
            stage.platform().scale("registration", 2);
            stage.warmUp(plan, report);
            for (int seed = 1; seed <= plan.rounds(); seed++) {
                rush(stage, plan, seed, report, seconds, askedAgain);
                stage.platform().scale("registration", 2);
            }
        }
        report.say("%,d requests for %d seats from %d clients; seeds 1 to %d. %s"
                .formatted(
                        plan.requests(),
                        SEATS,
                        CLIENTS,
                        plan.rounds(),
                        report.complaints().isEmpty() ? "Exact for every seed." : "Not exact, see above."));
        report.figures(List.of(
                new Report.Line("duration until the last answer", "s", seconds),
                new Report.Line("answers of 2 s and more", "1", askedAgain)));
    }

    private static void rush(Stage stage, Plan plan, int seed, Report report, Figure seconds, Figure slow)
            throws Exception {
        int fatal = (int) (plan.requests() * (0.2 + 0.6 * new SplittableRandom(seed).nextDouble()));
        String activity = stage.organiser().activity(SEATS);
        Registrants registrants = new Registrants("kill-" + seed);
        Queue<Submission> answered = new ConcurrentLinkedQueue<>();
        AtomicInteger sent = new AtomicInteger();
        PlatformProcess victim = stage.platform().status().processes().stream()
                .filter(process -> process.name().startsWith("registration"))
                .skip(seed % 2)
                .findFirst()
                .orElseThrow();
        seconds.add(ClosedLoop.run(stage.portal(), CLIENTS, ClosedLoop.times(plan.requests()), connection -> {
            if (sent.incrementAndGet() == fatal) {
                ProcessHandle.of(victim.pid()).ifPresent(ProcessHandle::destroyForcibly);
            }
            answered.add(registrants.registerInsistently(connection, activity));
        }));
        List<Submission> submissions = List.copyOf(answered);
        slow.add(submissions.stream()
                .filter(submission ->
                        submission.nanos() >= Duration.ofSeconds(2).toNanos())
                .count());
        List<String> recipients =
                submissions.stream().map(Submission::recipient).toList();
        int withoutMail = stage.sink().await(recipients, PATIENCE).size();
        if (withoutMail > 0) {
            report.complain("seed " + seed + ": without a mail after " + PATIENCE + ": " + withoutMail);
        }
        RushCheck.complaints(
                        SEATS,
                        submissions,
                        stage.organiser().participants(activity),
                        stage.organiser().waitingList(activity))
                .forEach(complaint -> report.complain("seed " + seed + ": " + complaint));
    }
}
