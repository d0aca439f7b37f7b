package eu.zirkel.bench.runs;

import eu.zirkel.bench.Plan;
import eu.zirkel.bench.figures.Figure;
import eu.zirkel.bench.platform.CpuUse;
import eu.zirkel.bench.platform.Platform;
import eu.zirkel.bench.platform.PlatformProcess;
import eu.zirkel.bench.platform.Status;
import eu.zirkel.bench.report.Report;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** How long the platform takes to start, how much memory it holds and what it uses with nothing to do (P13, P14). */
public final class StartBench {

    private static final int SETTLE_SECONDS = 10;

    private StartBench() {}

    /** Measures and reports. */
    public static void run(Path root, Plan plan, Clock clock, Report report) throws Exception {
        Figure up = new Figure();
        Figure upAgain = new Figure();
        Figure memory = new Figure();
        Figure idle = new Figure();
        Map<String, Figure> seconds = new LinkedHashMap<>();
        Map<String, Figure> megabytes = new LinkedHashMap<>();
        try (Platform platform = new Platform(root, Optional.empty())) {
            Platform.Start first = platform.up();
            report.say("First start with an empty directory: %.1f s, of which %s."
                    .formatted(first.seconds(), steps(first)));
            for (int round = 1; round <= plan.rounds(); round++) {
                platform.down();
                Platform.Start start = platform.up();
                up.add(start.seconds());
                start.secondsByStep().forEach((step, took) -> of(seconds, step).add(took));
                Status status = platform.status();
                CpuUse before = CpuUse.of(status.processes());
                TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
                idle.add(CpuUse.of(status.processes()).since(before).total() / 1e3 / SETTLE_SECONDS);
                double sum = 0;
                for (PlatformProcess process : status.processes()) {
                    double resident = process.residentMegabytes();
                    of(megabytes, process.name()).add(resident);
                    sum += resident;
                }
                memory.add(sum);
                upAgain.add(platform.up().seconds());
            }
        }
        report.say(
                "Then, in each round, `down` and `up` with the data of before. Services start at the same time and share"
                        + " the cores. Memory is resident memory " + SETTLE_SECONDS
                        + " s after the start, pages shared between"
                        + " processes counted in each.");
        List<Report.Line> lines = new ArrayList<>();
        lines.add(new Report.Line("`up` after `down`", "s", up));
        lines.add(new Report.Line("`up` when it runs already", "s", upAgain));
        seconds.forEach((step, figure) -> lines.add(new Report.Line("step " + step, "s", figure)));
        megabytes.forEach((name, figure) -> lines.add(new Report.Line("memory of " + name, "MB", figure)));
        lines.add(new Report.Line("memory of all", "MB", memory));
        lines.add(new Report.Line("processor time of all with nothing to do", "core-ms/s", idle));
        report.figures(lines);
    }

    private static Figure of(Map<String, Figure> figures, String name) {
        return figures.computeIfAbsent(name, any -> new Figure());
    }

    private static String steps(Platform.Start start) {
        List<String> steps = new ArrayList<>();
        start.secondsByStep().forEach((step, took) -> steps.add(step + " " + took + " s"));
        return String.join(", ", steps);
    }
}
