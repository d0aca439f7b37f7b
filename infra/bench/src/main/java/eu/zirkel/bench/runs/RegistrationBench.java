package eu.zirkel.bench.runs;

import eu.zirkel.bench.Plan;
import eu.zirkel.bench.figures.Figure;
import eu.zirkel.bench.figures.Interleaved;
import eu.zirkel.bench.load.ClosedLoop;
import eu.zirkel.bench.load.Registrants;
import eu.zirkel.bench.platform.CpuUse;
import eu.zirkel.bench.platform.PlatformProcess;
import eu.zirkel.bench.report.Report;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a registration with its mail costs (reliability P2), and how many there are per second. The machine is faster at
 * times and slower at others, so a bare endpoint takes its turn in every round.
 */
public final class RegistrationBench {

    private static final double IDLE_SECONDS = 5;
    private static final int BARE_CLIENTS = 64;
    private static final double BARE_WARM_SECONDS = 20;

    private RegistrationBench() {}

    private record Load(String name, int clients, int targets) {}

    private static final List<Load> LOADS = List.of(
            new Load("1 client, one activity", 1, 1),
            new Load("8 clients, one activity", 8, 1),
            new Load("64 clients, one activity", 64, 1),
            new Load("64 clients, 20 activities", 64, 20));

    /** Measures and reports. */
    public static void run(Path root, Plan plan, Clock clock, Report report) throws Exception {
        try (Stage stage = Stage.open(root, clock, report);
                BareService service = BareService.start(root, stage.status().mongodb())) {
            PlatformProcess store = stage.status().process("mongodb");
            stage.warmUp(plan, report);
            service.measure(store, BARE_CLIENTS, plan.quick() ? plan.seconds() : BARE_WARM_SECONDS);
            CpuUse idle = stage.idle(IDLE_SECONDS);
            Map<Load, Figures> figures = new LinkedHashMap<>();
            LOADS.forEach(load -> figures.put(load, new Figures()));
            Registrants registrants = new Registrants("load");
            Figure bare = new Figure();
            List<Interleaved.Step> steps = new ArrayList<>();
            steps.add(round -> bare.add(
                    service.measure(store, BARE_CLIENTS, plan.seconds()).micros()));
            for (Load load : LOADS) {
                steps.add(round -> {
                    Burst burst = Burst.run(
                            stage,
                            registrants,
                            stage.organiser().activities(load.targets()),
                            load.clients(),
                            ClosedLoop.seconds(plan.seconds()));
                    burst.complainTo(report, load.name() + ", round " + round);
                    figures.getOrDefault(load, new Figures()).add(burst);
                });
            }
            Interleaved.rounds(plan.rounds(), steps);
            report.say("All requests go through the portal, each with an idempotency key, to activities without a limit"
                    + " of seats that are new in each round. \"With mails\": until the sink has accepted the last"
                    + " mail. \"Bare endpoint\": a POST with one insert into the same store, from %d clients, in every round."
                            .formatted(BARE_CLIENTS));
            figures.forEach((load, measured) -> {
                report.say("## " + load.name());
                report.figures(measured.lines(bare));
            });
            processes(report, figures, idle);
        }
    }

    private static void processes(Report report, Map<Load, Figures> figures, CpuUse idle) {
        report.say(
                "## Processor time by process\n\nMicroseconds of one core per registration with its mail, median of the"
                        + " rounds, from the first request to a second after the last mail; idle use is not taken off."
                        + " The last column: milliseconds of one core per second with nothing to do.");
        List<String> header = new ArrayList<>(List.of("process"));
        figures.keySet().forEach(load -> header.add(load.name()));
        header.add("idle");
        List<List<String>> rows = new ArrayList<>();
        for (String name : figures.values().iterator().next().last.names()) {
            List<String> row = new ArrayList<>(List.of(name));
            figures.values()
                    .forEach(measured -> row.add(Report.number(measured.of(name).median())));
            row.add(Report.number(idle.of(name) / 1e3 / IDLE_SECONDS));
            rows.add(row);
        }
        List<String> all = new ArrayList<>(List.of("**platform**"));
        figures.values().forEach(measured -> all.add(Report.number(measured.platform.median())));
        all.add(Report.number(idle.total() / 1e3 / IDLE_SECONDS));
        rows.add(all);
        List<String> own = new ArrayList<>(List.of("load generator and mail sink"));
        figures.values().forEach(measured -> own.add(Report.number(measured.own.median())));
        own.add("–");
        rows.add(own);
        report.table(header, rows);
    }

    private static final class Figures {

        private final Figure rate = new Figure();
        private final Figure rateWithMails = new Figure();
        private final Figure p50 = new Figure();
        private final Figure p99 = new Figure();
        private final Figure platform = new Figure();
        private final Figure own = new Figure();
        private final Map<String, Figure> byProcess = new LinkedHashMap<>();
        private CpuUse last = new CpuUse(Map.of());

        void add(Burst burst) {
            rate.add(burst.rate());
            rateWithMails.add(burst.rateWithMails());
            p50.add(burst.latencies().p50());
            p99.add(burst.latencies().p99());
            platform.add(burst.microsPerRegistration(burst.platform().total()));
            own.add(burst.microsPerRegistration(burst.own().total()));
            burst.platform().microsByName().forEach((name, micros) -> of(name).add(
                            burst.microsPerRegistration(micros)));
            last = burst.platform();
        }

        Figure of(String process) {
            return byProcess.computeIfAbsent(process, any -> new Figure());
        }

        List<Report.Line> lines(Figure bare) {
            return List.of(
                    new Report.Line("registrations", "1/s", rate),
                    new Report.Line("registrations with mails", "1/s", rateWithMails),
                    new Report.Line("answer p50", "ms", p50),
                    new Report.Line("answer p99", "ms", p99),
                    new Report.Line("platform per registration with mail", "core-µs", platform),
                    new Report.Line("bare endpoint and store per request", "core-µs", bare),
                    new Report.Line("platform ÷ bare endpoint", "", platform.over(bare)),
                    new Report.Line("load generator and sink", "core-µs", own));
        }
    }
}
