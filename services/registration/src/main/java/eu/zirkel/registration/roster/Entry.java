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
 * @param organisationId who sent them
 * @param deadline until when an offered seat is held; there while OFFERED only
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
        @Nullable String organisationId,
        @Nullable Instant deadline,
        @Nullable String language) {

    /** Where a live registration stands. */
    public enum State {
        UNDER_REVIEW,
        WAITLISTED,
        OFFERED,
        CONFIRMED
    }

    /** The order of the waiting list: strict first come, first served within a rank (domain decision 2). */
    static final Comparator<Entry> WAITING_ORDER = Comparator.comparingInt(Entry::rank)
            .thenComparing(Entry::receivedAt)
            .thenComparingLong(Entry::sequence);

    /** Whether it takes of the capacity: an offered seat is held. */
    boolean holdsSeat() {
        return state == State.CONFIRMED || state == State.OFFERED;
    }

    Entry in(State next) {
        return new Entry(
                registrationId, participants, next, units, rank, receivedAt, sequence, organisationId, null, language);
    }

    Entry offeredUntil(Instant end) {
        return new Entry(
                registrationId,
                participants,
                State.OFFERED,
                units,
                rank,
                receivedAt,
                sequence,
                organisationId,
                end,
                language);
    }

    Entry ranked(int other) {
        return new Entry(
                registrationId,
                participants,
                state,
                units,
                other,
                receivedAt,
                sequence,
                organisationId,
                deadline,
                language);
    }
}
