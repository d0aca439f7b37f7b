package eu.zirkel.registration.roster;

import eu.zirkel.contracts.Participant;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One live registration in a roster; no names. Entries that ended are not kept.
 *
 * @param units how much of the capacity it takes
 * @param rank lower goes first; the same for all without rules that prioritise
 * @param receivedAt when it was received; never before an entry received earlier
 * @param sequence tells entries received at the same instant apart
 * @param language of the form, repeated in every event about this registration
 */
public record Entry(
        String registrationId,
        List<Participant> participants,
        State state,
        int units,
        int rank,
        Instant receivedAt,
        long sequence,
        @Nullable String language) {

    /** Whether a registration has a seat. */
    public enum State {
        CONFIRMED,
        WAITLISTED
    }

    /** The order of the waiting list: strict first come, first served within a rank (domain decision 2). */
    static final Comparator<Entry> WAITING_ORDER = Comparator.comparingInt(Entry::rank)
            .thenComparing(Entry::receivedAt)
            .thenComparingLong(Entry::sequence);

    Entry in(State next) {
        return new Entry(registrationId, participants, next, units, rank, receivedAt, sequence, language);
    }
}
