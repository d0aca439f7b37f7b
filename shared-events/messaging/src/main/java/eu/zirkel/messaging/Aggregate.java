package eu.zirkel.messaging;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
        emitted.add(new Emitted(event.getClass(), event, Correlation.current()));
        return lastSequence + emitted.size();
    }

    /**
     * Erases what was said under this id on a compacted topic, by a record without a value; nothing can be said under
     * this id afterwards that readers would believe. Sent if, and only if, this state is stored.
     *
     * @param what the event whose topic it is
     */
    protected final void erase(Class<? extends Record> what) {
        emitted.add(new Emitted(what, null, Correlation.current()));
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

    /** @param event absent when what was said before is erased */
    record Emitted(Class<? extends Record> type, @Nullable Record event, Correlation correlation) {}
}
