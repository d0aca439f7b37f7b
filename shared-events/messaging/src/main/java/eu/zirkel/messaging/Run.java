package eu.zirkel.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchListenerFailedException;

/**
 * Records of a poll that follow each other and are reacted to in the same way. They are reacted to together where the
 * reaction can do that. When it fails, it is done again one record at a time – it is idempotent by its shape –, so that
 * the record at fault is found and the others have their turn.
 */
final class Run {

    private static final Logger log = LoggerFactory.getLogger(Run.class);

    /** Waiting for the store once more must not cost the partition (max.poll.interval.ms). */
    private static final Duration LONG = Duration.ofSeconds(10);

    private final Row row;
    private final List<Integer> places = new ArrayList<>();
    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

    Run(Row row) {
        this.row = row;
    }

    /**
     * What is done about records of one kind.
     *
     * @param name for the metrics
     * @param together whether it may be given several at once
     */
    record Row(String name, boolean together, Consumer<List<ConsumerRecord<byte[], byte[]>>> reaction) {}

    boolean takes(Row next) {
        return row == next && row.together();
    }

    /** @param place of the record in its poll */
    void add(int place, ConsumerRecord<byte[], byte[]> message) {
        places.add(place);
        records.add(message);
    }

    /** @throws BatchListenerFailedException naming the record that could not be reacted to; those before it were */
    void react(MeterRegistry meters) {
        if (records.size() == 1 || !isDoneTogether(meters)) {
            for (int i = 0; i < records.size(); i++) {
                react(places.get(i), records.get(i), meters);
            }
        }
    }

    private boolean isDoneTogether(MeterRegistry meters) {
        long began = System.nanoTime();
        try {
            row.reaction().accept(records);
        } catch (RuntimeException failure) {
            if (Outages.isOutage(failure) && System.nanoTime() - began > LONG.toNanos()) {
                throw failed(places.getFirst(), failure);
            }
            log.info("{} × {} again, one at a time: {}", records.size(), row.name(), failure.getClass());
            return false;
        }
        count(meters, records.size());
        return true;
    }

    private void react(int place, ConsumerRecord<byte[], byte[]> message, MeterRegistry meters) {
        try {
            Envelope.correlation(message).within(() -> {
                row.reaction().accept(List.of(message));
                return true;
            });
        } catch (RuntimeException failure) {
            throw failed(place, failure);
        }
        count(meters, 1);
    }

    private BatchListenerFailedException failed(int place, RuntimeException failure) {
        return new BatchListenerFailedException("no reaction to " + row.name(), failure, place);
    }

    private void count(MeterRegistry meters, int reactions) {
        meters.counter("zirkel.reactions", "type", row.name()).increment(reactions);
    }
}
