package eu.zirkel.registration.roster;

import eu.zirkel.contracts.Participant;
import eu.zirkel.registration.roster.Entry.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A registration as its roster sees it: no names.
 *
 * @param units how much of the capacity it takes
 * @param organisationId who sends them
 * @param review whether an organiser has to look at it before it can have a seat
 * @param rank lower goes first
 * @param hints keys of the rules it does not fulfil
 * @param language of the form
 */
public record Application(
        String registrationId,
        List<Participant> participants,
        int units,
        @Nullable String organisationId,
        boolean review,
        int rank,
        List<String> hints,
        @Nullable String language) {

    Entry received(Instant receivedAt, long sequence) {
        return new Entry(
                registrationId,
                participants,
                review ? State.UNDER_REVIEW : State.WAITLISTED,
                units,
                rank,
                receivedAt,
                sequence,
                organisationId,
                null,
                language);
    }
}
