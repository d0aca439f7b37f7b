package eu.zirkel.bench.runs;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import eu.zirkel.bench.Plan;
import eu.zirkel.bench.broker.BareBroker;
import eu.zirkel.bench.figures.Figure;
import eu.zirkel.bench.figures.Interleaved;
import eu.zirkel.bench.figures.Interleaved.Step;
import eu.zirkel.bench.figures.Latencies;
import eu.zirkel.bench.load.ClosedLoop;
import eu.zirkel.bench.platform.Platform;
import eu.zirkel.bench.platform.PlatformProcess;
import eu.zirkel.bench.platform.Status;
import eu.zirkel.bench.report.Report;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What this machine can do without the platform's code, in the platform's own store and broker: the denominators of all
 * other figures. The services run beside it with nothing to do.
 */
public final class BaselineBench {

    private static final String TOPIC = "bench.baseline";
    private static final int PER_SECOND = 100;
    private static final int RECORDS_PER_SECOND = 40_000;
    private static final List<Integer> CLIENTS = List.of(1, 8, 64);

    private final List<Report.Line> lines = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final double seconds;

    private BaselineBench(double seconds) {
        this.seconds = seconds;
    }

    /** Measures and reports. */
    public static void run(Path root, Plan plan, Clock clock, Report report) throws Exception {
        try (Platform platform = Platform.underLoad(root, Optional.empty(), report)) {
            platform.up();
            Status status = platform.status();
            try (BareService service = BareService.start(root, status.mongodb());
                    BareBroker broker = new BareBroker(status.kafka());
                    MongoClient mongo = MongoClients.create(status.mongodb())) {
                broker.create(TOPIC);
                BaselineBench bench = new BaselineBench(plan.seconds());
                CLIENTS.forEach(clients -> bench.endpoint(service, status.process("mongodb"), clients));
                CLIENTS.forEach(clients -> bench.floor(new Floor(mongo, broker, TOPIC), clients));
                bench.broker(broker);
                for (Step step : bench.steps) {
                    step.run(0);
                }
                Interleaved.rounds(plan.rounds(), bench.steps);
                report.say(
                        "In each round everything once, in turns forwards and backwards; a whole round before that warms up.");
                report.figures(bench.lines);
            }
        }
    }

    private void endpoint(BareService service, PlatformProcess store, int clients) {
        String name = "bare endpoint, " + clients + (clients == 1 ? " client" : " clients");
        Figure rate = line(name + ": POST with one insert", "1/s");
        Figure p50 = line(name + ": p50", "ms");
        Figure p99 = line(name + ": p99", "ms");
        Figure micros = line(name + ": endpoint and store per request", "core-µs");
        steps.add(round -> {
            BareService.Measured measured = service.measure(store, clients, seconds);
            if (round > 0) {
                rate.add(measured.rate());
                p50.add(measured.latencies().p50());
                p99.add(measured.latencies().p99());
                micros.add(measured.micros());
            }
        });
    }

    private void floor(Floor floor, int clients) {
        Figure rate = line("floor, %d at once: seat, insert, produce, one after the other".formatted(clients), "1/s");
        steps.add(round -> {
            AtomicInteger done = new AtomicInteger();
            double took = ClosedLoop.run(clients, ClosedLoop.seconds(seconds), () -> {
                floor.register();
                done.incrementAndGet();
            });
            if (round > 0) {
                rate.add(done.get() / took);
            }
        });
    }

    private void broker(BareBroker broker) {
        Figure rate = line("produce and consume, as many as go", "1/s");
        Figure p50 = line("produce to consume at %d/s: p50".formatted(PER_SECOND), "ms");
        Figure p99 = line("produce to consume at %d/s: p99".formatted(PER_SECOND), "ms");
        steps.add(round -> {
            double measured = broker.throughput(TOPIC, (int) (RECORDS_PER_SECOND * seconds));
            Latencies latencies = broker.latencies(TOPIC, PER_SECOND, seconds);
            if (round > 0) {
                rate.add(measured);
                p50.add(latencies.p50());
                p99.add(latencies.p99());
            }
        });
    }

    private Figure line(String what, String unit) {
        Figure figure = new Figure();
        lines.add(new Report.Line(what, unit, figure));
        return figure;
    }
}
