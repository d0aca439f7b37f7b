package eu.zirkel.registration.registrations;

import eu.zirkel.messaging.StaleVersionException;
import eu.zirkel.registration.registrations.Registration.Answer;
import eu.zirkel.registration.roster.Change;
import eu.zirkel.registration.roster.Outcome;
import eu.zirkel.registration.roster.Roster;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How decisions become durable, a group at a time: first the registrations' own documents, then the roster under its
 * version guard – decided anew on fresh state when somebody else was faster –, then what that means for the registrations.
 * A process may die between any two of these; {@link Registrations} says how each case heals.
 */
final class GroupCommit {

    private static final int ATTEMPTS = 100;

    private final Documents documents;

    GroupCommit(Documents documents) {
        this.documents = documents;
    }

    /**
     * The two kinds of document a decision touches, each written in one step of its own.
     *
     * @param insert registrations that may be there already; one that was refused is replaced. Returns the ids of those that
     *     were there
     * @param find registrations as stored
     * @param load the roster of a target
     * @param save what the roster decided; returns what that means for registrations
     * @param apply brings registrations to what was decided, and notes what their senders were told
     * @param refuse registrations that their roster did not take
     */
    record Documents(
            Function<List<Registration>, Set<String>> insert,
            Function<Collection<String>, Map<String, Registration>> find,
            Function<String, Roster> load,
            Function<Roster, List<Change>> save,
            BiConsumer<List<Change>, Map<String, Answer>> apply,
            Consumer<Collection<String>> refuse) {}

    /**
     * Decides and stores; answers nobody yet.
     *
     * @param lastStored the roster as this process stored it last, to save a read
     * @return the roster as now stored, ready for the next group
     */
    Roster commit(String target, List<Command<?>> group, @Nullable Roster lastStored) {
        List<Registration> registrations = group.stream()
                .map(Command::registration)
                .filter(Objects::nonNull)
                .toList();
        Set<String> there = registrations.isEmpty() ? Set.of() : documents.insert.apply(registrations);
        Roster roster = lastStored;
        for (int attempt = 1; ; attempt++) {
            Roster deciding = roster == null ? documents.load.apply(target) : roster;
            // What was written since this process stored the roster is news to everybody, as the version guard will
            // tell.
            lookUp(group, roster == null ? command -> true : command -> there.contains(command.registrationId()));
            group.stream().filter(command -> !command.isRepeated()).forEach(command -> command.decide(deciding));
            if (roster != null && !deciding.isChanged()) {
                // Nothing would be saved, so no version guard would tell that another instance decided meanwhile.
                roster = null;
                continue;
            }
            try {
                List<Change> changes = documents.save.apply(deciding);
                conclude(group, changes);
                return deciding;
            } catch (StaleVersionException stale) {
                roster = null;
                if (attempt == ATTEMPTS) {
                    throw stale;
                }
            }
        }
    }

    /**
     * Looks up what is known of the group's registrations. After the roster was loaded, never before: whoever has a seat
     * can only give it back once its own document says so, and that shows either here or in the version guard.
     */
    private void lookUp(List<Command<?>> group, Predicate<Command<?>> wanted) {
        List<Command<?>> registering = group.stream()
                .filter(command -> command.registration() != null)
                .filter(wanted)
                .toList();
        if (!registering.isEmpty()) {
            Map<String, Registration> stored = documents.find.apply(
                    registering.stream().map(Command::registrationId).toList());
            registering.forEach(command -> command.found(stored.get(command.registrationId())));
        }
    }

    private void conclude(List<Command<?>> group, List<Change> changes) {
        Map<String, Answer> answers = new HashMap<>();
        List<String> refused = new ArrayList<>();
        for (Command<?> command : group) {
            Registration registration = command.registration();
            if (registration != null && !command.isRepeated() && command.decided() instanceof Outcome outcome) {
                Answer answer = Answer.to(outcome);
                if (answer == null) {
                    refused.add(registration.id());
                } else {
                    answers.put(registration.id(), answer);
                }
            }
        }
        documents.apply.accept(changes, answers);
        if (!refused.isEmpty()) {
            documents.refuse.accept(refused);
        }
    }
}
