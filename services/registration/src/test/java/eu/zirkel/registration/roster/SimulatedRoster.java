package eu.zirkel.registration.roster;

import eu.zirkel.contracts.Target;
import eu.zirkel.messaging.Simulated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One roster's document in memory: stored as changes under a version guard, its events inside until they are relayed, as
 * {@link Rosters} does it in the database.
 */
public final class SimulatedRoster {

    /** Makes a roster of a document's content; a mutant makes a wrong one. */
    public interface Factory {

        /** As the database's mapping does. */
        Roster make(
                Target target,
                @Nullable Integer capacity,
                long news,
                boolean open,
                long receipts,
                @Nullable Instant lastReceivedAt,
                List<Entry> entries);
    }

    /** The right one. */
    public static final Factory RIGHT = (target, capacity, news, open, receipts, lastReceivedAt, entries) -> new Roster(
            target.id(), target, capacity, news, open, receipts, lastReceivedAt, entries, List.of(), List.of());

    /** An event as stored. */
    public record StoredEvent(long sequence, Record event) {}

    /** Sees every stored change. */
    public interface Watcher {

        /** A change was stored. */
        void stored(Map<String, Entry> before, Map<String, Entry> after, List<StoredEvent> events);
    }

    private final Target target;
    private final Factory factory;
    private final boolean guarded;
    private final boolean keepsEventsOnRetry;
    private final Watcher watcher;
    private final List<StoredEvent> pending = new ArrayList<>();
    private Map<String, Entry> entries = new LinkedHashMap<>();
    private @Nullable Integer capacity;
    private long news = 1;
    private boolean open = true;
    private long receipts;
    private @Nullable Instant lastReceivedAt;
    private long version = 1;
    private long lastSequence;
    private boolean conflicted;

    /**
     * A new, empty one.
     *
     * @param guarded whether a stale version is refused
     * @param keepsEventsOnRetry whether what was decided anew after a conflict keeps its events
     */
    public SimulatedRoster(
            Target target,
            @Nullable Integer capacity,
            Factory factory,
            boolean guarded,
            boolean keepsEventsOnRetry,
            Watcher watcher) {
        this.target = target;
        this.capacity = capacity;
        this.factory = factory;
        this.guarded = guarded;
        this.keepsEventsOnRetry = keepsEventsOnRetry;
        this.watcher = watcher;
    }

    /** As {@link Rosters#load}. */
    public Roster load() {
        Roster roster =
                factory.make(target, capacity, news, open, receipts, lastReceivedAt, List.copyOf(entries.values()));
        Simulated.stored(roster, version, lastSequence);
        return roster;
    }

    /** As {@link Rosters#save}. */
    public List<Change> save(Roster roster) {
        if (!roster.isChanged()) {
            return roster.saved();
        }
        if (guarded && roster.version() != version) {
            conflicted = true;
            throw Simulated.stale(roster);
        }
        Map<String, Entry> after = new LinkedHashMap<>(entries);
        roster.live().touched().forEach((id, entry) -> {
            after.remove(id);
            if (entry != null) {
                after.put(id, entry);
            }
        });
        List<StoredEvent> events = new ArrayList<>();
        long sequence = Simulated.lastSequence(roster);
        for (Record event : Simulated.emitted(roster)) {
            sequence++;
            if (keepsEventsOnRetry || !conflicted) {
                events.add(new StoredEvent(sequence, event));
            }
        }
        conflicted = false;
        org.bson.Document counters = roster.counters();
        capacity = counters.getInteger("capacity");
        news = counters.getLong("news");
        open = counters.getBoolean("open");
        receipts = counters.getLong("receipts");
        lastReceivedAt = counters.get("lastReceivedAt", Instant.class);
        Map<String, Entry> before = entries;
        entries = after;
        pending.addAll(events);
        lastSequence = sequence;
        version++;
        Simulated.stored(roster, version, lastSequence);
        List<Change> changes = roster.saved();
        watcher.stored(before, after, events);
        return changes;
    }

    /** Events that are not relayed yet, oldest first; remove those that are. */
    public List<StoredEvent> pending() {
        return pending;
    }

    /** The live entries by registration. */
    public Map<String, Entry> entries() {
        return entries;
    }

    /** Seats; absent means unlimited. */
    public @Nullable Integer capacity() {
        return capacity;
    }

    /** The sequence of the activity's news that the seats are from. */
    public long news() {
        return news;
    }

    /** How many registrations were ever received. */
    public long receipts() {
        return receipts;
    }
}
