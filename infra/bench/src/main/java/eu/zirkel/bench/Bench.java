package eu.zirkel.bench;

import eu.zirkel.bench.platform.Platform;
import eu.zirkel.bench.report.Circumstances;
import eu.zirkel.bench.report.Report;
import eu.zirkel.bench.runs.BaselineBench;
import eu.zirkel.bench.runs.LatencyBench;
import eu.zirkel.bench.runs.RegistrationBench;
import eu.zirkel.bench.runs.RelayBench;
import eu.zirkel.bench.runs.RushBench;
import eu.zirkel.bench.runs.RushWithKillBench;
import eu.zirkel.bench.runs.StartBench;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code ./zirkel bench} runs, in the checkout. Ends with 1 when the platform broke a promise, however fast it was; a
 * slow one never fails. 2 means that the command line is not understood.
 */
public final class Bench {

    private static final Map<String, Benchmark> ALL = new LinkedHashMap<>();

    static {
        ALL.put("start", StartBench::run);
        ALL.put("baseline", BaselineBench::run);
        ALL.put("registration", RegistrationBench::run);
        ALL.put("latency", LatencyBench::run);
        ALL.put("rush", RushBench::run);
        ALL.put("rush-with-kill", RushWithKillBench::run);
        ALL.put("relay", RelayBench::run);
    }

    private Bench() {}

    /** One of the things that can be measured. */
    @FunctionalInterface
    interface Benchmark {

        /** Measures on a platform of its own and fills the report. */
        void run(Path root, Plan plan, Clock clock, Report report) throws Exception;
    }

    /** Runs the benchmarks named, or all. */
    public static void main(String[] words) throws Exception {
        Plan plan;
        try {
            plan = Plan.parse(List.of(words), List.copyOf(ALL.keySet()));
        } catch (IllegalArgumentException misunderstood) {
            System.err.println(misunderstood.getMessage() + "\n\n" + Plan.USAGE);
            System.exit(2);
            return;
        }
        System.exit(runAll(plan, typed(words)) ? 0 : 1);
    }

    private static String typed(String... words) {
        String options = System.getenv(Platform.JAVA_OPTIONS);
        String set = options == null ? "" : Platform.JAVA_OPTIONS + "='" + options + "' ";
        return set + "./zirkel bench " + String.join(" ", words);
    }

    private static boolean runAll(Plan plan, String command) throws Exception {
        Path root = Path.of("").toAbsolutePath();
        Path reports = root.resolve(plan.quick() ? "infra/bench/target/reports" : "infra/bench/reports");
        Clock clock = Clock.systemDefaultZone();
        boolean exact = true;
        for (String name : plan.names()) {
            System.out.println(name);
            Circumstances circumstances = Circumstances.now(root, command, plan.note(), clock);
            Report report = new Report(name);
            ALL.getOrDefault(name, Bench::none).run(root, plan, clock, report);
            Path file = report.write(reports, circumstances);
            System.out.println("\n" + report.text(circumstances) + "\n" + root.relativize(file));
            exact &= report.complaints().isEmpty();
        }
        return exact;
    }

    private static void none(Path root, Plan plan, Clock clock, Report report) {
        throw new IllegalArgumentException(report.name());
    }
}
