package eu.zirkel.bench.runs;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import eu.zirkel.bench.Plan;
import eu.zirkel.bench.broker.BareBroker;
import eu.zirkel.bench.figures.Figure;
import eu.zirkel.bench.figures.Interleaved;
import eu.zirkel.bench.platform.Platform;
import eu.zirkel.bench.platform.Status;
import eu.zirkel.bench.report.Report;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * How fast the relay brings a backlog to the broker (reliability P4): documents with pending events appear in the store of
 * registration as if a crash had left them there. The denominator is a producer with the relay's settings that has the
 * same records in memory.
 */
public final class RelayBench {

    private static final String TOPIC = "bench.relay";
    private static final String RAW_TOPIC = "bench.raw";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** A producer alone is that much faster than any relay, so that it needs more records for a measurable time. */
    private static final int RAW_RECORDS = 200_000;

    private RelayBench() {}

    /** @param events in each document: one, as a person has; fifty, as a roster has in a rush */
    private record Shape(int documents, int events, Figure rate, Figure sentAgain) {
        Shape(int documents, int events) {
            this(documents, events, new Figure(), new Figure());
        }

        String text() {
            return "%,d documents with %d pending %s".formatted(documents, events, events == 1 ? "event" : "events");
        }
    }

    /** Measures and reports. */
    public static void run(Path root, Plan plan, Clock clock, Report report) throws Exception {
        List<Shape> shapes = plan.quick()
                ? List.of(new Shape(1_000, 1), new Shape(200, 50))
                : List.of(new Shape(50_000, 1), new Shape(2_000, 50));
        Figure raw = new Figure();
        try (Platform platform = Platform.underLoad(root, Optional.empty(), report)) {
            platform.up();
            Status status = platform.status();
            try (MongoClient mongo = MongoClients.create(status.mongodb());
                    BareBroker broker = new BareBroker(status.kafka())) {
                broker.create(TOPIC);
                broker.create(RAW_TOPIC);
                Backlog backlog = new Backlog(mongo.getDatabase("registration").getCollection("rosters"), TOPIC, clock);
                for (Shape shape : shapes) {
                    relay(backlog, broker, shape.documents(), shape.events());
                }
                raw(broker);
                List<Interleaved.Step> steps = new ArrayList<>();
                steps.add(round -> raw.add(raw(broker)));
                for (Shape shape : shapes) {
                    steps.add(round -> {
                        Relayed relayed = relay(backlog, broker, shape.documents(), shape.events());
                        shape.rate().add(relayed.rate());
                        shape.sentAgain().add(relayed.sentAgain());
                    });
                }
                Interleaved.rounds(plan.rounds(), steps);
            }
        }
        report.say(
                "The sweep finds what a crash has left: the time counts from before the first document is written to the"
                        + " store until the broker has the last event. The direct way, rung by a save, is part of `registration`.");
        List<Report.Line> lines = new ArrayList<>();
        lines.add(new Report.Line("producer alone, %,d records".formatted(RAW_RECORDS), "events/s", raw));
        for (Shape shape : shapes) {
            lines.add(new Report.Line("relay, " + shape.text(), "events/s", shape.rate()));
            lines.add(new Report.Line("÷ producer alone", "", shape.rate().over(raw)));
            lines.add(new Report.Line("events sent more than once", "", shape.sentAgain()));
        }
        report.figures(lines);
    }

    private record Relayed(double rate, long sentAgain) {}

    private static Relayed relay(Backlog backlog, BareBroker broker, int documents, int events) throws Exception {
        int expected = documents * events;
        try (var consumer = broker.consumerAtEnd(TOPIC)) {
            long before = BareBroker.size(consumer);
            long begin = System.nanoTime();
            backlog.insert(documents, events);
            BareBroker.awaitSize(consumer, before + expected, PATIENCE);
            double seconds = (System.nanoTime() - begin) / 1e9;
            backlog.awaitEmpty(PATIENCE);
            return new Relayed(expected / seconds, BareBroker.size(consumer) - before - expected);
        }
    }

    private static double raw(BareBroker broker) throws Exception {
        try (var consumer = broker.consumerAtEnd(RAW_TOPIC)) {
            long before = BareBroker.size(consumer);
            long begin = System.nanoTime();
            for (int i = 0; i < RAW_RECORDS; i++) {
                byte[] key = ("bench-" + i % 1_000).getBytes(StandardCharsets.UTF_8);
                ProducerRecord<byte[], byte[]> message =
                        new ProducerRecord<>(RAW_TOPIC, key, Backlog.DATA.getBytes(StandardCharsets.UTF_8));
                Backlog.HEADERS.forEach((name, value) -> message.headers().add(name, value));
                broker.send(message);
            }
            BareBroker.awaitSize(consumer, before + RAW_RECORDS, PATIENCE);
            return RAW_RECORDS / ((System.nanoTime() - begin) / 1e9);
        }
    }
}
