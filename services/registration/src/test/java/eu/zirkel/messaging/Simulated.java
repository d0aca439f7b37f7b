package eu.zirkel.messaging;

import java.util.List;
import org.jspecify.annotations.NullMarked;

/** What a store does with an aggregate, for one that is simulated. */
@NullMarked
public final class Simulated {

    private Simulated() {}

    /** What it emitted since it was stored, in order. */
    public static List<Record> emitted(Aggregate aggregate) {
        return aggregate.emitted().stream().map(Aggregate.Emitted::event).toList();
    }

    /** Sequence of its last stored event. */
    public static long lastSequence(Aggregate aggregate) {
        return aggregate.lastSequence();
    }

    /** It is stored, or was loaded, with this version and sequence. */
    public static void stored(Aggregate aggregate, long version, long lastSequence) {
        aggregate.stored(version, lastSequence);
    }

    /** What a save with a stale version throws. */
    public static StaleVersionException stale(Aggregate aggregate) {
        return new StaleVersionException(aggregate);
    }
}
