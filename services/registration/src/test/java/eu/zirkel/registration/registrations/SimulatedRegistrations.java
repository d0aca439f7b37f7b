package eu.zirkel.registration.registrations;

import eu.zirkel.registration.registrations.Registration.Answer;
import eu.zirkel.registration.registrations.Registration.State;
import eu.zirkel.registration.roster.Change;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The registrations' documents in memory, written as {@link Registrations} writes them in the database. */
final class SimulatedRegistrations {

    private final Map<String, Registration> documents = new LinkedHashMap<>();
    private final boolean cancellationIsFinal;

    /** @param cancellationIsFinal whether nothing that was decided before counts afterwards */
    SimulatedRegistrations(boolean cancellationIsFinal) {
        this.cancellationIsFinal = cancellationIsFinal;
    }

    Set<String> insert(List<Registration> registrations) {
        Set<String> there = new HashSet<>();
        for (Registration registration : registrations) {
            Registration known = documents.get(registration.id());
            if (known != null) {
                there.add(registration.id());
            }
            if (known == null || known.state() == State.REFUSED) {
                documents.put(registration.id(), registration);
            }
        }
        return there;
    }

    Map<String, Registration> find(Collection<String> ids) {
        Map<String, Registration> found = new LinkedHashMap<>();
        ids.forEach(id -> {
            Registration known = documents.get(id);
            if (known != null) {
                found.put(id, known);
            }
        });
        return found;
    }

    void refuse(Collection<String> ids) {
        ids.forEach(id -> documents.computeIfPresent(
                id,
                (key, known) -> known.state() == State.RECEIVED || known.state() == State.CANCELLED_BY_ORGANISER
                        ? with(known, State.REFUSED, known.decided(), known.answered(), null, null)
                        : known));
    }

    void cancelAll() {
        documents.replaceAll((id, known) -> {
            boolean live = known.state() == State.RECEIVED || State.LIVE.contains(known.state());
            long decided = cancellationIsFinal ? Long.MAX_VALUE : known.decided();
            return live || known.state() == State.REFUSED
                    ? with(
                            known,
                            live ? State.CANCELLED_BY_ORGANISER : State.REFUSED,
                            decided,
                            known.answered(),
                            null,
                            null)
                    : known;
        });
    }

    void apply(List<Change> changes, Map<String, Answer> answers) {
        for (Change change : changes) {
            documents.computeIfPresent(
                    change.registrationId(),
                    (id, known) ->
                            known.decided() < change.sequence() ? changed(known, change, answers.get(id)) : known);
        }
    }

    Map<String, Registration> all() {
        return documents;
    }

    private static Registration changed(Registration known, Change change, @Nullable Answer answer) {
        return with(
                known,
                State.valueOf(change.state().name()),
                change.sequence(),
                answer == null ? known.answered() : answer,
                change.deadline(),
                change.reason());
    }

    private static Registration with(
            Registration known,
            State state,
            long decided,
            @Nullable Answer answered,
            @Nullable Instant offerDeadline,
            @Nullable String reason) {
        return new Registration(
                known.id(),
                known.target(),
                known.participants(),
                known.organisationId(),
                known.organisation(),
                known.answers(),
                known.language(),
                known.receivedAt(),
                known.requestHash(),
                known.units(),
                known.review(),
                known.rank(),
                known.hints(),
                state,
                decided,
                answered,
                offerDeadline,
                reason);
    }
}
