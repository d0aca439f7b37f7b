package eu.zirkel.bench.runs;

import eu.zirkel.bench.Plan;
import eu.zirkel.bench.broker.BareBroker;
import eu.zirkel.bench.figures.Figure;
import eu.zirkel.bench.figures.Interleaved;
import eu.zirkel.bench.figures.Latencies;
import eu.zirkel.bench.load.HttpConnection;
import eu.zirkel.bench.load.OpenLoop;
import eu.zirkel.bench.load.Registrants;
import eu.zirkel.bench.load.Submission;
import eu.zirkel.bench.report.Report;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long a registration takes from the request to its mail (reliability P6), next to a bare produce and consume. */
public final class LatencyBench {

    private static final int PER_SECOND = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String TOPIC = "bench.latency";

    private final Latencies toMail = new Latencies();
    private final Latencies toAnswer = new Latencies();
    private final Latencies bare = new Latencies();
    private final Figure mailP50 = new Figure();
    private final Figure mailP99 = new Figure();
    private final Figure bareP50 = new Figure();
    private final Figure bareP99 = new Figure();
    private final Registrants registrants = new Registrants("open");
    private final Stage stage;
    private final Report report;
    private final double seconds;

    private LatencyBench(Stage stage, Report report, double seconds) {
        this.stage = stage;
        this.report = report;
        this.seconds = seconds;
    }

    /** Measures and reports. */
    public static void run(Path root, Plan plan, Clock clock, Report report) throws Exception {
        try (Stage stage = Stage.open(root, clock, report);
                BareBroker broker = new BareBroker(stage.status().kafka())) {
            broker.create(TOPIC);
            stage.warmUp(plan, report);
            broker.latencies(TOPIC, PER_SECOND, plan.seconds());
            new LatencyBench(stage, report, plan.seconds()).measure(broker, plan.rounds());
        }
    }

    private void measure(BareBroker broker, int rounds) throws Exception {
        Interleaved.rounds(rounds, List.of(this::registrations, round -> {
            Latencies window = broker.latencies(TOPIC, PER_SECOND, seconds);
            bare.add(window);
            bareP50.add(window.p50());
            bareP99.add(window.p99());
        }));
        report.say("Open loop, " + PER_SECOND + " per second; times count from the moment a request was due.");
        report.table(
                List.of("over all rounds", "n", "p50 ms", "p99 ms", "max ms"),
                List.of(
                        row("registration to mail accepted", toMail),
                        row("registration to answer", toAnswer),
                        row("bare produce to consume", bare)));
        report.figures(List.of(
                new Report.Line("to mail, p50 of a round", "ms", mailP50),
                new Report.Line("to mail, p99 of a round", "ms", mailP99),
                new Report.Line("bare, p50 of a round", "ms", bareP50),
                new Report.Line("bare, p99 of a round", "ms", bareP99),
                new Report.Line("p50 to mail ÷ p50 bare", "", mailP50.over(bareP50)),
                new Report.Line("p99 to mail ÷ p99 bare", "", mailP99.over(bareP99))));
    }

    private void registrations(int round) throws Exception {
        String activity = stage.organiser().activity(null);
        Map<String, Long> dueByRecipient = new ConcurrentHashMap<>();
        Queue<Submission> submissions = new ConcurrentLinkedQueue<>();
        Queue<HttpConnection> idle = new ConcurrentLinkedQueue<>();
        int failed = OpenLoop.run(PER_SECOND, seconds, due -> {
            HttpConnection connection = idle.poll();
            if (connection == null) {
                connection = new HttpConnection(stage.portal());
            }
            Submission submission = registrants.register(connection, activity);
            idle.add(connection);
            submissions.add(submission);
            toAnswer.record(submission.answeredNanos() - due);
            if (submission.isTaken()) {
                dueByRecipient.put(submission.recipient(), due);
            }
        });
        for (HttpConnection connection : idle) {
            connection.close();
        }
        List<String> without = stage.sink().await(dueByRecipient.keySet(), PATIENCE);
        long refused = submissions.stream().filter(one -> !one.isTaken()).count();
        if (failed + refused + without.size() > 0) {
            report.complain(
                    "round %d: %d not taken, %d without a mail".formatted(round, failed + refused, without.size()));
        }
        Latencies window = new Latencies();
        dueByRecipient.forEach((recipient, due) -> stage.sink().of(recipient).stream()
                .limit(1)
                .forEach(mail -> window.record(mail.acceptedNanos() - due)));
        toMail.add(window);
        mailP50.add(window.p50());
        mailP99.add(window.p99());
    }

    private static List<String> row(String what, Latencies latencies) {
        return List.of(
                what,
                String.valueOf(latencies.count()),
                Report.number(latencies.p50()),
                Report.number(latencies.p99()),
                Report.number(latencies.max()));
    }
}
