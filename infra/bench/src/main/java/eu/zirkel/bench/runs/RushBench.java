package eu.zirkel.bench.runs;

import eu.zirkel.bench.Plan;
import eu.zirkel.bench.figures.Figure;
import eu.zirkel.bench.load.ClosedLoop;
import eu.zirkel.bench.load.Registrants;
import eu.zirkel.bench.platform.PlatformProcess;
import eu.zirkel.bench.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Many at once for few seats (reliability P7): who gets one, who waits in which place, and who hears of it. */
public final class RushBench {

    private static final int SEATS = 30;
    private static final int CLIENTS = 256;

    private RushBench() {}

    /** Measures and reports; complains about everything that is not exact. */
    public static void run(Path root, Plan plan, Clock clock, Report report) throws Exception {
        Figure seconds = new Figure();
        Figure rate = new Figure();
        Figure p50 = new Figure();
        Figure p99 = new Figure();
        Figure max = new Figure();
        Figure lastMail = new Figure();
        Figure micros = new Figure();
        Figure memory = new Figure();
        try (Stage stage = Stage.open(root, clock, report)) {
            stage.warmUp(plan, report);
            double memoryBefore = megabytes(stage);
            for (int round = 1; round <= plan.rounds(); round++) {
                String when = "round " + round;
                String activity = stage.organiser().activity(SEATS);
                Burst burst = Burst.run(
                        stage,
                        new Registrants("rush-" + round),
                        List.of(activity),
                        CLIENTS,
                        ClosedLoop.times(plan.requests()));
                burst.complainTo(report, when);
                RushCheck.complaints(
                                SEATS,
                                burst.submissions(),
                                stage.organiser().participants(activity),
                                stage.organiser().waitingList(activity))
                        .forEach(complaint -> report.complain(when + ": " + complaint));
                seconds.add(burst.seconds());
                rate.add(burst.rate());
                p50.add(burst.latencies().p50());
                p99.add(burst.latencies().p99());
                max.add(burst.latencies().max());
                lastMail.add(burst.secondsToLastMail());
                micros.add(burst.microsPerRegistration(burst.platform().total()));
                memory.add(megabytes(stage));
            }
            report.say("Registration held %.0f MB before the first rush.".formatted(memoryBefore));
        }
        report.say("%,d requests for %d seats from %d clients, through the portal, to a new activity in each round. %s"
                .formatted(
                        plan.requests(),
                        SEATS,
                        CLIENTS,
                        report.complaints().isEmpty()
                                ? "Exact in every round: " + SEATS + " confirmed, the waiting list without gaps in the"
                                        + " order in which requests came, one mail for everybody."
                                : "Not exact, see above."));
        report.figures(List.of(
                new Report.Line("duration until the last answer", "s", seconds),
                new Report.Line("answers", "1/s", rate),
                new Report.Line("answer p50", "ms", p50),
                new Report.Line("answer p99", "ms", p99),
                new Report.Line("slowest answer", "ms", max),
                new Report.Line("duration until the last mail", "s", lastMail),
                new Report.Line("platform per request with mail", "core-µs", micros),
                new Report.Line("memory of registration after it", "MB", memory)));
    }

    private static double megabytes(Stage stage) throws IOException {
        double sum = 0;
        for (PlatformProcess process : stage.status().processes()) {
            sum += process.name().equals("registration") ? process.residentMegabytes() : 0;
        }
        return sum;
    }
}
