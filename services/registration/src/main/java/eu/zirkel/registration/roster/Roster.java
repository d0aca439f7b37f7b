package eu.zirkel.registration.roster;

import eu.zirkel.contracts.RegistrationEvent.AttendanceRecorded;
import eu.zirkel.contracts.RegistrationEvent.CapacityReached;
import eu.zirkel.contracts.RegistrationEvent.RegistrationConfirmed;
import eu.zirkel.contracts.RegistrationEvent.RegistrationLapsed;
import eu.zirkel.contracts.RegistrationEvent.RegistrationRejected;
import eu.zirkel.contracts.RegistrationEvent.RegistrationSubmitted;
import eu.zirkel.contracts.RegistrationEvent.RegistrationWaitlisted;
import eu.zirkel.contracts.RegistrationEvent.RegistrationWithdrawn;
import eu.zirkel.contracts.RegistrationEvent.SeatOfferLapsed;
import eu.zirkel.contracts.RegistrationEvent.SeatOffered;
import eu.zirkel.contracts.RegistrationEvent.SeatsAvailable;
import eu.zirkel.contracts.RegistrationEvent.Via;
import eu.zirkel.contracts.Target;
import eu.zirkel.messaging.Aggregate;
import eu.zirkel.registration.roster.Change.NewState;
import eu.zirkel.registration.roster.Entry.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Transient;

/**
 * Who has a seat and who waits, for one target. All seat decisions of the target are made here, one after the other, so
 * capacity and waiting order hold by construction (C-21, reliability I1 and I4). Stored as changes: see {@link Rosters}.
 */
@org.springframework.data.mongodb.core.mapping.Document("rosters")
public class Roster extends Aggregate {

    /** The largest roster (ADR 0004). */
    public static final int LARGEST = 50_000;

    /** How many stop waiting in one decision; their events have to fit into the document. */
    static final int ENDED_AT_ONCE = 1_000;

    /** Lower than the sequence of any later decision, higher than none. */
    private static final long FIRST = 1;

    private final Target target;
    private @Nullable Integer capacity;

    /** The sequence of the activity's news that the capacity is from. */
    private long news;

    private boolean open;
    private long receipts;
    private @Nullable Instant lastReceivedAt;

    /** In the document only, and only those that no page has; here they are {@link #live}. */
    @SuppressWarnings("unused")
    private final List<Entry> entries = List.of();

    /** Ids of the pages that hold the other entries. */
    private List<String> pages;

    /** In the document only: registrations on those pages that have left the roster since. */
    @SuppressWarnings("unused")
    private final List<String> ended = List.of();

    @Transient
    private transient Entries live;

    @Transient
    private final transient List<Change> changes = new ArrayList<>();

    @Transient
    private transient boolean changed;

    @PersistenceCreator
    Roster(
            String id,
            Target target,
            @Nullable Integer capacity,
            long news,
            boolean open,
            long receipts,
            @Nullable Instant lastReceivedAt,
            @Nullable List<Entry> entries,
            @Nullable List<String> pages,
            @Nullable List<String> ended) {
        super(id);
        this.target = target;
        this.capacity = capacity;
        this.news = news;
        this.open = open;
        this.receipts = receipts;
        this.lastReceivedAt = lastReceivedAt;
        this.pages = pages == null ? List.of() : pages;
        this.live = new Entries(entries == null ? List.of() : entries, ended == null ? List.of() : ended);
    }

    /**
     * A new one.
     *
     * @param capacity the number of seats; absent means unlimited
     * @param news the sequence of the activity's news that says so
     */
    static Roster open(Target target, @Nullable Integer capacity, long news) {
        return new Roster(target.id(), target, capacity, news, true, 0, null, List.of(), List.of(), List.of());
    }

    /** Gives a seat, or a place in the waiting list, or leaves it to an organiser. Asked again, it answers the same. */
    public Outcome register(Application application, Instant now) {
        Entry known = live.find(application.registrationId());
        if (known != null) {
            changes.add(new Change(
                    known.registrationId(), NewState.valueOf(known.state().name()), FIRST, known.deadline(), null));
            return outcome(known);
        }
        if (!open) {
            return new Outcome.Refused("REGISTRATION_CLOSED");
        }
        if (application.participants().stream().anyMatch(person -> live.knows(person.personId()))) {
            return new Outcome.Refused("DUPLICATE_REGISTRATION");
        }
        if (live.size() >= LARGEST) {
            return new Outcome.Refused("ROSTER_FULL");
        }
        return deciding(() -> {
            Entry entry = receive(application, now);
            live.replace(entry);
            if (application.review()) {
                say(
                        entry,
                        NewState.UNDER_REVIEW,
                        new RegistrationSubmitted(
                                entry.registrationId(),
                                target,
                                entry.participants(),
                                entry.organisationId(),
                                application.hints(),
                                entry.language()));
                return new Outcome.UnderReview();
            }
            return admit(entry, Via.DIRECT);
        });
    }

    /** An organiser says yes: it is treated as if it had been fine when it was received (domain decision 2). */
    public Outcome approve(String registrationId) {
        Entry entry = live.find(registrationId);
        if (!open || entry == null || entry.state() != State.UNDER_REVIEW) {
            return new Outcome.Refused("ALREADY_DECIDED");
        }
        return deciding(() -> {
            Entry approved = approved(entry);
            live.replace(approved);
            return admit(approved, Via.REVIEW);
        });
    }

    /**
     * An organiser says no.
     *
     * @param reason sealed
     */
    public Outcome reject(String registrationId, String reason) {
        Entry entry = live.find(registrationId);
        if (entry == null || entry.state() != State.UNDER_REVIEW) {
            return new Outcome.Refused("ALREADY_DECIDED");
        }
        changed = true;
        live.remove(entry);
        long sequence =
                emit(new RegistrationRejected(registrationId, target, entry.participants(), reason, entry.language()));
        changes.add(new Change(registrationId, NewState.REJECTED, sequence, null, reason));
        return new Outcome.Ended();
    }

    /** Gives a seat or place back; the waiting list moves up. */
    public Outcome withdraw(String registrationId, Moment moment) {
        Entry entry = live.find(registrationId);
        if (entry == null) {
            return new Outcome.Refused("ALREADY_WITHDRAWN");
        }
        return deciding(() -> {
            live.remove(entry);
            say(
                    entry,
                    NewState.WITHDRAWN,
                    new RegistrationWithdrawn(
                            registrationId,
                            target,
                            entry.participants(),
                            entry.holdsSeat() ? entry.units() : 0,
                            entry.language()));
            promote(moment);
            return new Outcome.Ended();
        });
    }

    /** An organiser lets somebody in out of turn, such as past a group that is too large for the seats left. */
    public Outcome promote(String registrationId) {
        Entry entry = live.find(registrationId);
        if (!open || entry == null || entry.state() != State.WAITLISTED) {
            return new Outcome.Refused("INVALID_STATE");
        }
        if (!fits(entry)) {
            return new Outcome.Refused("NO_SEAT");
        }
        return deciding(() -> confirm(entry, Via.PROMOTION));
    }

    /** Takes the seat that is held. */
    public Outcome accept(String registrationId, Instant now) {
        Entry entry = live.find(registrationId);
        if (!open || entry == null || entry.state() != State.OFFERED) {
            return new Outcome.Refused("NO_OFFER");
        }
        return isOver(entry, now) ? new Outcome.Refused("OFFER_EXPIRED") : deciding(() -> confirm(entry, Via.OFFER));
    }

    /** Does not want the seat that is held; the next one is asked. */
    public Outcome decline(String registrationId, Moment moment) {
        Entry entry = live.find(registrationId);
        if (entry == null || entry.state() != State.OFFERED) {
            return new Outcome.Refused("NO_OFFER");
        }
        return end(entry, moment);
    }

    /** Gives a seat that was held in vain to the next. Only for a registration whose own document knows of it (ADR 0010). */
    public Outcome lapse(String registrationId, Moment moment) {
        Entry entry = live.find(registrationId);
        if (entry == null || entry.state() != State.OFFERED || !isOver(entry, moment.now())) {
            return new Outcome.Refused("NO_OFFER");
        }
        return end(entry, moment);
    }

    /** Puts somebody elsewhere in the waiting list; whoever has a seat keeps it (domain decision 3). */
    public void rerank(String registrationId, int rank, Moment moment) {
        Entry entry = live.find(registrationId);
        if (entry != null && !entry.holdsSeat() && entry.rank() != rank) {
            deciding(() -> {
                live.replace(entry.ranked(rank));
                promote(moment);
                return new Outcome.Ended();
            });
        }
    }

    /**
     * More seats move the waiting list up; fewer drop nobody (domain decision 3).
     *
     * @param later the sequence of the activity's news that says so; what is older than what is known changes nothing,
     *     for news are read again after a crash or when a group is reset
     */
    public void changeCapacity(@Nullable Integer seats, long later, Moment moment) {
        if (isLater(later)) {
            deciding(() -> {
                capacity = seats;
                news = later;
                promote(moment);
                return new Outcome.Ended();
            });
        }
    }

    boolean isLater(long other) {
        return other > news;
    }

    /** The activity is off: everybody's registration ends, and nobody can register any more. */
    public void cancel() {
        for (State state : State.values()) {
            live.in(state).forEach(live::remove);
        }
        changed |= open;
        open = false;
    }

    /**
     * The activity has taken place, or its programme has ended: whoever has no seat waits no more. Everybody who waited
     * leaves an event in the document, so a long list ends in several decisions; nobody gets a seat in between.
     *
     * @return whether some still wait, and it has to be said again
     */
    public boolean close() {
        List<Entry> waiting = Stream.of(State.OFFERED, State.WAITLISTED, State.UNDER_REVIEW)
                .flatMap(state -> live.in(state).stream())
                .limit(ENDED_AT_ONCE + 1L)
                .toList();
        changed |= open || !waiting.isEmpty();
        open = false;
        for (Entry entry : waiting.subList(0, Math.min(waiting.size(), ENDED_AT_ONCE))) {
            live.remove(entry);
            say(entry, NewState.LAPSED, new RegistrationLapsed(entry.registrationId(), target, entry.participants()));
        }
        return waiting.size() > ENDED_AT_ONCE;
    }

    /** Says in numbers who came. */
    public void recordAttendance(int present, int absent) {
        changed = true;
        emit(new AttendanceRecorded(target.id(), present, absent));
    }

    /** Whether this person has a registration that has not ended. */
    public boolean knows(String personId) {
        return live.knows(personId);
    }

    /** Place of a registration in the waiting list, from 1; absent for who does not wait. */
    @Nullable
    Integer position(String registrationId) {
        Entry entry = live.find(registrationId);
        return entry == null || entry.state() != State.WAITLISTED ? null : position(entry);
    }

    /** Everybody who waits, in the order in which they will get a seat. */
    public List<Entry> waitingList() {
        return live.waiting();
    }

    /** Decides, and says when that took the last seat or freed one after all had been taken. */
    private Outcome deciding(Supplier<Outcome> decision) {
        boolean wasFull = full();
        changed = true;
        Outcome outcome = decision.get();
        if (capacity != null && wasFull != full()) {
            emit(wasFull ? new SeatsAvailable(target, capacity - live.taken()) : new CapacityReached(target, capacity));
        }
        return outcome;
    }

    private Entry receive(Application application, Instant now) {
        lastReceivedAt = lastReceivedAt == null || now.isAfter(lastReceivedAt) ? now : lastReceivedAt;
        receipts++;
        return application.received(lastReceivedAt, receipts);
    }

    private Outcome admit(Entry entry, Via via) {
        if (entry.equals(next()) && fits(entry)) {
            return confirm(entry, via);
        }
        int position = position(entry);
        say(
                entry,
                NewState.WAITLISTED,
                new RegistrationWaitlisted(
                        entry.registrationId(), target, entry.participants(), position, entry.language()));
        return new Outcome.Waitlisted(position);
    }

    private void promote(Moment moment) {
        for (Entry next = next(); open && next != null && fits(next); next = next()) {
            Instant deadline = moment.offerUntil();
            if (deadline == null) {
                confirm(next, Via.PROMOTION);
            } else {
                live.replace(next.offeredUntil(deadline));
                long sequence = emit(
                        new SeatOffered(next.registrationId(), target, next.participants(), deadline, next.language()));
                changes.add(new Change(next.registrationId(), NewState.OFFERED, sequence, deadline, null));
            }
        }
    }

    private Outcome confirm(Entry entry, Via via) {
        live.replace(entry.in(State.CONFIRMED));
        say(
                entry,
                NewState.CONFIRMED,
                new RegistrationConfirmed(
                        entry.registrationId(),
                        target,
                        entry.participants(),
                        via,
                        entry.organisationId(),
                        entry.language()));
        return new Outcome.Confirmed();
    }

    private Outcome end(Entry offered, Moment moment) {
        return deciding(() -> {
            live.remove(offered);
            say(
                    offered,
                    NewState.OFFER_LAPSED,
                    new SeatOfferLapsed(offered.registrationId(), target, offered.participants(), offered.language()));
            promote(moment);
            return new Outcome.Ended();
        });
    }

    private void say(Entry entry, NewState state, Record event) {
        changes.add(Change.of(entry.registrationId(), state, emit(event)));
    }

    /** Who gets the next seat. */
    @Nullable
    Entry next() {
        return live.head();
    }

    /** Place in the waiting list, from 1. */
    int position(Entry entry) {
        return live.position(entry);
    }

    /** A reviewed entry that waits from now on, with the receipt it had. */
    Entry approved(Entry reviewed) {
        return reviewed.in(State.WAITLISTED);
    }

    boolean fits(Entry entry) {
        return capacity == null || live.taken() + entry.units() <= capacity;
    }

    private boolean full() {
        return capacity != null && live.taken() >= capacity;
    }

    private static boolean isOver(Entry offered, Instant now) {
        return offered.deadline() == null || !now.isBefore(offered.deadline());
    }

    private Outcome outcome(Entry entry) {
        return switch (entry.state()) {
            case CONFIRMED -> new Outcome.Confirmed();
            case WAITLISTED -> new Outcome.Waitlisted(live.position(entry));
            case UNDER_REVIEW -> new Outcome.UnderReview();
            case OFFERED -> new Outcome.Offered();
        };
    }

    /** Whether something was decided that is to be stored. */
    public boolean isChanged() {
        return changed;
    }

    Entries live() {
        return live;
    }

    List<String> pages() {
        return pages;
    }

    /** Adds what stands on its pages to what its document has. */
    void read(List<Page> filed) {
        live = live.after(filed);
    }

    /** All its entries stand on these pages from now on, and none in its document. */
    void filed(List<String> onPages, int lines) {
        pages = onPages;
        live.filed(lines);
    }

    /** What the decisions since the last save mean for registrations; forgets them. */
    List<Change> saved() {
        List<Change> done = List.copyOf(changes);
        changes.clear();
        live.saved();
        changed = false;
        return done;
    }

    /** Everything but the live. */
    Document counters() {
        return new Document("capacity", capacity)
                .append("news", news)
                .append("open", open)
                .append("taken", live.taken())
                .append("waitingCount", live.waitingCount())
                .append("underReview", live.underReview())
                .append("receipts", receipts)
                .append("lastReceivedAt", lastReceivedAt);
    }
}
