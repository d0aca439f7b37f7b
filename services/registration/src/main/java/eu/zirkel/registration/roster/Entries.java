package eu.zirkel.registration.roster;

import eu.zirkel.contracts.Participant;
import eu.zirkel.registration.roster.Entry.State;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A roster's live entries: by registration, by person, in waiting order; remembers what changed since the last save. */
final class Entries {

    private final Map<String, Entry> live = new HashMap<>();
    private final Map<String, String> registrationOf = new HashMap<>();
    private final TreeSet<Entry> waiting = new TreeSet<>(Entry.WAITING_ORDER);
    private final Map<String, @Nullable Entry> touched = new HashMap<>();
    private final Set<String> fresh = new HashSet<>();
    private int taken;
    private int underReview;

    Entries(Collection<Entry> stored) {
        stored.forEach(this::index);
    }

    @Nullable
    Entry find(String registrationId) {
        return live.get(registrationId);
    }

    boolean knowsAny(List<Participant> participants) {
        return participants.stream().anyMatch(person -> registrationOf.containsKey(person.personId()));
    }

    List<Entry> in(State state) {
        return live.values().stream()
                .filter(entry -> entry.state() == state)
                .sorted(Entry.WAITING_ORDER)
                .toList();
    }

    List<Entry> waiting() {
        return List.copyOf(waiting);
    }

    /** Whoever waited longest. */
    @Nullable
    Entry head() {
        return waiting.isEmpty() ? null : waiting.first();
    }

    /** Place in the waiting list, from 1. */
    int position(Entry entry) {
        // Most come last; counting the whole list for each would make a rush quadratic.
        return entry.equals(waiting.last())
                ? waiting.size()
                : waiting.headSet(entry, true).size();
    }

    int size() {
        return live.size();
    }

    /** Units that are confirmed or held. */
    int taken() {
        return taken;
    }

    int waitingCount() {
        return waiting.size();
    }

    int underReview() {
        return underReview;
    }

    void add(Entry entry) {
        fresh.add(entry.registrationId());
        replace(entry);
    }

    void replace(Entry entry) {
        unindex(entry.registrationId());
        index(entry);
        touched.put(entry.registrationId(), entry);
    }

    void remove(Entry entry) {
        unindex(entry.registrationId());
        touched.put(entry.registrationId(), null);
    }

    private void index(Entry entry) {
        live.put(entry.registrationId(), entry);
        entry.participants().forEach(person -> registrationOf.put(person.personId(), entry.registrationId()));
        taken += entry.holdsSeat() ? entry.units() : 0;
        underReview += entry.state() == State.UNDER_REVIEW ? 1 : 0;
        if (entry.state() == State.WAITLISTED) {
            waiting.add(entry);
        }
    }

    private void unindex(String registrationId) {
        Entry entry = live.remove(registrationId);
        if (entry != null) {
            entry.participants().forEach(person -> registrationOf.remove(person.personId()));
            taken -= entry.holdsSeat() ? entry.units() : 0;
            underReview -= entry.state() == State.UNDER_REVIEW ? 1 : 0;
            waiting.remove(entry);
        }
    }

    /** Entries changed since the last save by registration id, null where one was removed. */
    Map<String, @Nullable Entry> touched() {
        return touched;
    }

    /** Those of the touched entries that the stored document has. */
    Set<String> touchedInStore() {
        Set<String> stored = new HashSet<>(touched.keySet());
        stored.removeAll(fresh);
        return stored;
    }

    void saved() {
        touched.clear();
        fresh.clear();
    }
}
