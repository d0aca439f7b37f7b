package eu.zirkel.registration.roster;

import eu.zirkel.contracts.Participant;
import eu.zirkel.contracts.RegistrationEvent.AttendanceRecorded;
import eu.zirkel.contracts.RegistrationEvent.CapacityReached;
import eu.zirkel.contracts.RegistrationEvent.RegistrationConfirmed;
import eu.zirkel.contracts.RegistrationEvent.RegistrationLapsed;
import eu.zirkel.contracts.RegistrationEvent.RegistrationWaitlisted;
import eu.zirkel.contracts.RegistrationEvent.RegistrationWithdrawn;
import eu.zirkel.contracts.RegistrationEvent.SeatsAvailable;
import eu.zirkel.contracts.RegistrationEvent.Via;
import eu.zirkel.contracts.Target;
import eu.zirkel.messaging.Aggregate;
import eu.zirkel.registration.roster.Change.NewState;
import eu.zirkel.registration.roster.Entry.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Transient;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Who has a seat and who waits, for one target. All seat decisions of the target are made here, one after the other, so
 * capacity and waiting order hold by construction (C-21, reliability I1 and I4). Stored as changes: see {@link Rosters}.
 */
@Document("rosters")
public class Roster extends Aggregate {

    /** The largest roster; a change of it costs about 115 ms to store (ADR 0004). */
    public static final int LARGEST = 50_000;

    /** Lower than the sequence of any later decision, higher than none. */
    private static final long FIRST = 1;

    private final Target target;
    private @Nullable Integer capacity;
    private boolean open = true;
    private int taken;
    private int waitingCount;
    private long receipts;
    private @Nullable Instant lastReceivedAt;
    private List<Entry> entries = new ArrayList<>();

    @Transient
    private final transient Map<String, Entry> live = new HashMap<>();

    @Transient
    private final transient Map<String, String> registrationOf = new HashMap<>();

    @Transient
    private final transient TreeSet<Entry> waiting = new TreeSet<>(Entry.WAITING_ORDER);

    @Transient
    private final transient Map<String, @Nullable Entry> touched = new HashMap<>();

    @Transient
    private transient boolean changed;

    @Transient
    private final transient Set<String> fresh = new HashSet<>();

    @Transient
    private final transient List<Change> changes = new ArrayList<>();

    @PersistenceCreator
    Roster(String id, Target target) {
        super(id);
        this.target = target;
    }

    /** @param capacity the number of seats; absent means unlimited */
    static Roster open(Target target, @Nullable Integer capacity) {
        Roster roster = new Roster(target.id(), target);
        roster.capacity = capacity;
        return roster;
    }

    /** Gives a seat, or a place in the waiting list. The same registration again gets the same answer. */
    public Outcome register(
            String registrationId, List<Participant> participants, Instant now, @Nullable String language) {
        Entry known = live.get(registrationId);
        if (known != null) {
            changes.add(
                    new Change(registrationId, NewState.valueOf(known.state().name()), FIRST));
            return known.state() == State.CONFIRMED
                    ? new Outcome.Confirmed()
                    : new Outcome.Waitlisted(waiting.headSet(known, true).size());
        }
        if (!open) {
            return new Outcome.Refused("REGISTRATION_CLOSED");
        }
        if (participants.stream().anyMatch(person -> registrationOf.containsKey(person.personId()))) {
            return new Outcome.Refused("DUPLICATE_REGISTRATION");
        }
        if (live.size() >= LARGEST) {
            return new Outcome.Refused("ROSTER_FULL");
        }
        lastReceivedAt = lastReceivedAt == null || now.isAfter(lastReceivedAt) ? now : lastReceivedAt;
        receipts++;
        boolean seat = waiting.isEmpty() && fits(participants.size());
        Entry entry = new Entry(
                registrationId,
                participants,
                seat ? State.CONFIRMED : State.WAITLISTED,
                participants.size(),
                0,
                lastReceivedAt,
                receipts,
                language);
        fresh.add(registrationId);
        put(entry);
        if (seat) {
            confirmed(entry, Via.DIRECT);
            return new Outcome.Confirmed();
        }
        int position = entry.equals(waiting.last())
                ? waiting.size()
                : waiting.headSet(entry, true).size();
        long sequence = emit(new RegistrationWaitlisted(registrationId, target, participants, position, language));
        changes.add(new Change(registrationId, NewState.WAITLISTED, sequence));
        return new Outcome.Waitlisted(position);
    }

    /** Gives a seat or place back; the waiting list moves up. */
    public Outcome withdraw(String registrationId) {
        Entry entry = live.get(registrationId);
        if (entry == null) {
            return new Outcome.Refused("ALREADY_WITHDRAWN");
        }
        boolean wasFull = full();
        remove(entry);
        int freed = entry.state() == State.CONFIRMED ? entry.units() : 0;
        long sequence =
                emit(new RegistrationWithdrawn(registrationId, target, entry.participants(), freed, entry.language()));
        changes.add(new Change(registrationId, NewState.WITHDRAWN, sequence));
        promote(wasFull);
        return new Outcome.Withdrawn();
    }

    /** More seats move the waiting list up; fewer drop nobody (domain decision 3). */
    public void changeCapacity(@Nullable Integer seats) {
        boolean wasFull = full();
        changed |= !Objects.equals(capacity, seats);
        capacity = seats;
        promote(wasFull);
    }

    /** The activity is off: everybody's registration ends, and nobody can register any more. */
    public void cancel() {
        for (Entry entry : List.copyOf(live.values())) {
            remove(entry);
        }
        changed |= open;
        open = false;
    }

    /** The activity has taken place: whoever still waits waits no more. */
    public void close() {
        for (Entry entry : List.copyOf(waiting)) {
            remove(entry);
            long sequence = emit(new RegistrationLapsed(entry.registrationId(), target, entry.participants()));
            changes.add(new Change(entry.registrationId(), NewState.LAPSED, sequence));
        }
        changed |= open;
        open = false;
    }

    /** Says in numbers who came. */
    public void recordAttendance(int present, int absent) {
        changed = true;
        emit(new AttendanceRecorded(target.id(), present, absent));
    }

    /** Everybody who waits, in the order in which they will get a seat. */
    public List<Entry> waitingList() {
        return List.copyOf(waiting);
    }

    private void promote(boolean wasFull) {
        while (!waiting.isEmpty() && fits(waiting.first().units())) {
            Entry head = waiting.first();
            remove(head);
            Entry confirmed = head.in(State.CONFIRMED);
            put(confirmed);
            confirmed(confirmed, Via.PROMOTION);
        }
        if (wasFull && !full() && capacity != null) {
            emit(new SeatsAvailable(target, capacity - taken));
        }
    }

    private void confirmed(Entry entry, Via via) {
        long sequence = emit(
                new RegistrationConfirmed(entry.registrationId(), target, entry.participants(), via, entry.language()));
        changes.add(new Change(entry.registrationId(), NewState.CONFIRMED, sequence));
        if (full() && capacity != null) {
            emit(new CapacityReached(target, capacity));
        }
    }

    private boolean fits(int units) {
        return capacity == null || taken + units <= capacity;
    }

    private boolean full() {
        return capacity != null && taken >= capacity;
    }

    private void put(Entry entry) {
        index(entry);
        touched.put(entry.registrationId(), entry);
        count();
    }

    private void remove(Entry entry) {
        live.remove(entry.registrationId());
        waiting.remove(entry);
        entry.participants().forEach(person -> registrationOf.remove(person.personId()));
        taken -= entry.state() == State.CONFIRMED ? entry.units() : 0;
        touched.put(entry.registrationId(), null);
        count();
    }

    private void index(Entry entry) {
        live.put(entry.registrationId(), entry);
        entry.participants().forEach(person -> registrationOf.put(person.personId(), entry.registrationId()));
        if (entry.state() == State.WAITLISTED) {
            waiting.add(entry);
        } else {
            taken += entry.units();
        }
    }

    private void count() {
        changed = true;
        waitingCount = waiting.size();
    }

    /** Makes a loaded roster ready to decide. */
    Roster ready() {
        taken = 0;
        entries.forEach(this::index);
        entries = new ArrayList<>();
        return this;
    }

    boolean isChanged() {
        return changed;
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

    /** What the decisions since the last save mean for registrations; forgets them. */
    List<Change> saved() {
        List<Change> done = List.copyOf(changes);
        changes.clear();
        touched.clear();
        fresh.clear();
        changed = false;
        return done;
    }

    org.bson.Document counters() {
        return new org.bson.Document("capacity", capacity)
                .append("open", open)
                .append("taken", taken)
                .append("waitingCount", waitingCount)
                .append("receipts", receipts)
                .append("lastReceivedAt", lastReceivedAt);
    }
}
