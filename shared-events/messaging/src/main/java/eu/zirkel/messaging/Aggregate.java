package eu.zirkel.messaging;

import java.util.ArrayList;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Transient;

/**
 * A document that decides. What it decided becomes its new state and its events, and both are stored in one write. It has
 * no clock, no randomness and no input or output of its own.
 */
public abstract class Aggregate {

    @Id
    private final String id;

    private long version;
    private long lastSequence;

    @Transient
    private final transient List<Emitted> emitted = new ArrayList<>();

    /** @param id never changes and is the key of its events, so that they stay in order */
    protected Aggregate(String id) {
        this.id = id;
    }

    /** The document's id and its events' subject. */
    public final String id() {
        return id;
    }

    /** How often it was stored; 0 before the first time. A save with a stale version is refused. */
    public final long version() {
        return version;
    }

    /**
     * Adds an event that is published if, and only if, this state is stored.
     *
     * @return the sequence it will have
     */
    protected final long emit(Record event) {
        emitted.add(new Emitted(event, Correlation.current()));
        return lastSequence + emitted.size();
    }

    final List<Emitted> emitted() {
        return List.copyOf(emitted);
    }

    final long lastSequence() {
        return lastSequence;
    }

    final void stored(long newVersion, long newLastSequence) {
        version = newVersion;
        lastSequence = newLastSequence;
        emitted.clear();
    }

    record Emitted(Record event, Correlation correlation) {}
}
