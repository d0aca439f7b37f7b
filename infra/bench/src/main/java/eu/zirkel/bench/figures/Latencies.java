package eu.zirkel.bench.figures;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Times of many requests, from any thread; kept to three digits between a microsecond and an hour. */
public final class Latencies {

    private static final long HOUR_MICROS = TimeUnit.HOURS.toMicros(1);
    private static final double MICROS_PER_MILLI = 1_000;

    private final Histogram micros = new ConcurrentHistogram(1, HOUR_MICROS, 3);

    /** Adds one; a time below a microsecond counts as one. */
    public void record(long nanos) {
        micros.recordValue(Math.clamp(TimeUnit.NANOSECONDS.toMicros(nanos), 1, HOUR_MICROS));
    }

    /** Adds all of another one. */
    public void add(Latencies others) {
        micros.add(others.micros);
    }

    /** How many there are. */
    public long count() {
        return micros.getTotalCount();
    }

    /** Milliseconds that half of them do not exceed. */
    public double p50() {
        return at(50);
    }

    /** Milliseconds that 99 of 100 do not exceed. */
    public double p99() {
        return at(99);
    }

    /** Milliseconds of the slowest. */
    public double max() {
        return micros.getMaxValue() / MICROS_PER_MILLI;
    }

    private double at(double percentile) {
        return micros.getValueAtPercentile(percentile) / MICROS_PER_MILLI;
    }
}
