package eu.zirkel.registration.registrations;

import eu.zirkel.contracts.RegistrationEvent.RegistrationConfirmed;
import eu.zirkel.contracts.RegistrationEvent.RegistrationSubmitted;
import eu.zirkel.contracts.RegistrationEvent.RegistrationWaitlisted;
import eu.zirkel.contracts.RegistrationEvent.SeatOffered;
import eu.zirkel.registration.registrations.Registration.State;
import eu.zirkel.registration.roster.Change;
import eu.zirkel.registration.roster.Entry;
import eu.zirkel.registration.roster.Outcome;
import eu.zirkel.registration.roster.SimulatedRoster;
import eu.zirkel.registration.roster.SimulatedRoster.StoredEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold whatever happens (reliability §2.2, I1 to I5); says which one is broken. */
final class Invariants {

    private static final Comparator<Entry> FIRST_COME = Comparator.comparingInt(Entry::rank)
            .thenComparing(Entry::receivedAt)
            .thenComparingLong(Entry::sequence);

    /** What may have become of those who were registered when it was called off, or were about to be. */
    private static final Set<State> OFF = EnumSet.of(State.CANCELLED_BY_ORGANISER, State.REFUSED);

    private final Map<String, State> told = new HashMap<>();
    private final Map<String, Entry> firstSeen = new HashMap<>();
    private final Map<String, Outcome> answers = new HashMap<>();
    private final Map<String, List<Record>> history = new HashMap<>();
    private final Set<String> outOfTurn = new HashSet<>();
    private final Set<String> leaving = new HashSet<>();
    private boolean calledOff;
    private long lastSequence;
    private long lastNews;

    /**
     * Somebody who registered was answered.
     *
     * @param again who asked more than once; others may have come and gone in between
     */
    void answered(String registrationId, Outcome outcome, boolean again) {
        answers.put(registrationId, outcome);
        List<Record> said = history.getOrDefault(registrationId, List.of());
        check(
                "I2: an answer says what the events say, but " + outcome + " is not " + said,
                switch (outcome) {
                    case Outcome.Confirmed() -> said.stream().anyMatch(RegistrationConfirmed.class::isInstance);
                    case Outcome.Waitlisted(int position) ->
                        said.size() == 1 && !again
                                ? said.getFirst() instanceof RegistrationWaitlisted waiting
                                        && waiting.position() == position
                                : said.stream().anyMatch(RegistrationWaitlisted.class::isInstance);
                    case Outcome.UnderReview() -> said.stream().anyMatch(RegistrationSubmitted.class::isInstance);
                    case Outcome.Offered() -> said.stream().anyMatch(SeatOffered.class::isInstance);
                    case Outcome.Refused(String code) -> again || said.isEmpty();
                    case Outcome.Ended() -> false;
                });
    }

    /** Somebody who was registered, or an organiser about them, was answered. */
    void told(SimulatedRoster roster, String registrationId, @Nullable Outcome outcome) {
        boolean gone = outcome instanceof Outcome.Ended
                || (outcome instanceof Outcome.Refused(String code) && code.equals("ALREADY_WITHDRAWN"));
        check(
                "I2: who is told to have gone has gone",
                !gone || !roster.entries().containsKey(registrationId));
        check(
                "I2: who is told to have a seat was given one",
                !(outcome instanceof Outcome.Confirmed)
                        || history.getOrDefault(registrationId, List.of()).stream()
                                .anyMatch(RegistrationConfirmed.class::isInstance));
    }

    /** Somebody gives a seat or place back. */
    String leaves(String registrationId) {
        leaving.add(registrationId);
        return registrationId;
    }

    /** The activity is called off from now on. */
    void calledOff() {
        calledOff = true;
    }

    /** The number of seats that was said last. */
    void seats(SimulatedRoster roster, @Nullable Integer latest) {
        check("I5: there are as many seats as was said last", Objects.equals(roster.capacity(), latest));
    }

    /** An organiser let somebody in past the others. */
    Outcome outOfTurn(Outcome outcome, String registrationId) {
        if (outcome instanceof Outcome.Confirmed) {
            outOfTurn.add(registrationId);
        }
        return outcome;
    }

    void stored(SimulatedRoster roster, Map<String, Entry> before, Map<String, Entry> after, List<StoredEvent> events) {
        Integer capacity = roster.capacity();
        int taken = taken(after);
        List<Entry> newlySeated = after.values().stream()
                .filter(entry -> seated(entry) && !seated(before.get(entry.registrationId())))
                .toList();
        check("I1: never more seats than there are", capacity == null || taken <= capacity || newlySeated.isEmpty());
        check(
                "decision 3: who has a seat keeps it",
                before.values().stream()
                        .filter(entry -> entry.state() == Entry.State.CONFIRMED)
                        .allMatch(entry -> calledOff
                                || leaving.contains(entry.registrationId())
                                || entry.equals(after.get(entry.registrationId()))));
        check("I5: older news change nothing", roster.news() >= lastNews);
        lastNews = roster.news();
        Entry head = after.values().stream()
                .filter(entry -> entry.state() == Entry.State.WAITLISTED)
                .min(FIRST_COME)
                .orElse(null);
        check("I4: no seat is idle while somebody waits", head == null || !fits(capacity, taken, head));
        newlySeated.stream()
                .filter(entry -> !outOfTurn.contains(entry.registrationId()))
                .forEach(entry -> check("I4: nobody overtakes who waits", !overtakes(entry, before, after)));
        after.values().forEach(entry -> {
            Entry first = firstSeen.putIfAbsent(entry.registrationId(), entry);
            check(
                    "I4: a receipt never changes",
                    first == null
                            || (first.receivedAt().equals(entry.receivedAt()) && first.sequence() == entry.sequence()));
        });
        check(
                "I5: receipts have no gaps",
                firstSeen.values().stream()
                                        .mapToLong(Entry::sequence)
                                        .distinct()
                                        .count()
                                == firstSeen.size()
                        && roster.receipts() == firstSeen.size());
        places(before, after, events);
        events.forEach(this::follow);
        if (calledOff) {
            before.keySet().stream()
                    .filter(id -> !after.containsKey(id) && State.LIVE.contains(told.get(id)))
                    .forEach(id -> told.put(id, State.CANCELLED_BY_ORGANISER));
        }
        check("I3: a person has one live registration", personsAreUnique(after));
        check("I5: events say what the roster has", eventsSayWhatThereIs(after));
    }

    void atRest(
            SimulatedRoster roster,
            Map<String, Registration> documents,
            Map<String, Registration> asked,
            List<StoredEvent> log) {
        check("I3: nothing that nobody asked for", asked.keySet().containsAll(documents.keySet()));
        documents.forEach((id, document) -> {
            check("I2: every registration is decided", document.state() != State.RECEIVED);
            State said = told.getOrDefault(id, State.REFUSED);
            check(
                    "I5: registrations agree with their events",
                    document.state() == said || (calledOff && OFF.contains(document.state())));
        });
        roster.entries()
                .keySet()
                .forEach(id -> check("I5: every entry has its registration", documents.containsKey(id)));
        answers.forEach((id, outcome) -> check(
                "I2: what was acknowledged is there", outcome instanceof Outcome.Refused || told.containsKey(id)));
        Set<Long> published = new HashSet<>();
        log.forEach(event -> published.add(event.sequence()));
        check("I2: every event arrives", published.size() == lastSequence);
    }

    private void places(Map<String, Entry> before, Map<String, Entry> after, List<StoredEvent> events) {
        long arrivals =
                after.keySet().stream().filter(id -> !before.containsKey(id)).count();
        if (events.size() != 1 || arrivals > 1) {
            return;
        }
        if (events.getFirst().event() instanceof RegistrationWaitlisted waiting) {
            Entry entry = after.get(waiting.registrationId());
            long place = after.values().stream()
                    .filter(other -> other.state() == Entry.State.WAITLISTED)
                    .filter(other -> entry != null && FIRST_COME.compare(other, entry) <= 0)
                    .count();
            check("I4: the place that was told is the place in the list", place == waiting.position());
        }
    }

    private void follow(StoredEvent event) {
        check("I5: events have no gaps", event.sequence() == lastSequence + 1);
        lastSequence = event.sequence();
        Healing.change(event).ifPresent(change -> tell(change, event.event()));
    }

    private void tell(Change change, Record event) {
        history.computeIfAbsent(change.registrationId(), id -> new ArrayList<>())
                .add(event);
        told.put(change.registrationId(), State.valueOf(change.state().name()));
    }

    private boolean eventsSayWhatThereIs(Map<String, Entry> after) {
        return after.values().stream()
                        .allMatch(entry -> told.get(entry.registrationId())
                                == State.valueOf(entry.state().name()))
                && told.entrySet().stream()
                        .allMatch(known -> State.LIVE.contains(known.getValue()) == after.containsKey(known.getKey()));
    }

    private static boolean personsAreUnique(Map<String, Entry> entries) {
        Set<String> seen = new HashSet<>();
        return entries.values().stream()
                .flatMap(entry -> entry.participants().stream())
                .allMatch(person -> seen.add(person.personId()));
    }

    /** Whoever came in later with the same write could not be overtaken yet. */
    private static boolean overtakes(Entry seated, Map<String, Entry> before, Map<String, Entry> after) {
        return after.values().stream()
                .filter(other -> other.state() == Entry.State.WAITLISTED)
                .filter(other -> before.containsKey(other.registrationId()) || other.sequence() < seated.sequence())
                .anyMatch(other -> FIRST_COME.compare(other, seated) < 0);
    }

    private static boolean seated(@Nullable Entry entry) {
        return entry != null && (entry.state() == Entry.State.CONFIRMED || entry.state() == Entry.State.OFFERED);
    }

    private static int taken(Map<String, Entry> entries) {
        return entries.values().stream()
                .filter(Invariants::seated)
                .mapToInt(Entry::units)
                .sum();
    }

    private static boolean fits(@Nullable Integer capacity, int taken, Entry entry) {
        return capacity == null || taken + entry.units() <= capacity;
    }

    private static void check(String invariant, boolean holds) {
        if (!holds) {
            throw new AssertionError(Objects.requireNonNull(invariant));
        }
    }
}
