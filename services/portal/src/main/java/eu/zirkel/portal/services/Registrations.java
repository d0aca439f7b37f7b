package eu.zirkel.portal.services;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Who takes part, on which terms. */
@Component
public class Registrations {

    /** Somebody in the organiser's list. */
    public record Participant(
            String registrationId,
            @Nullable String personId,
            String name,
            @Nullable String email,
            Registration.@Nullable Organisation organisation,
            String status,
            @Nullable Integer position,
            @Nullable Instant receivedAt,
            @Nullable String attendance) {

        /** Where they come from, by name; absent when they did not say. */
        public @Nullable String organisationName() {
            return organisation == null ? null : organisation.name();
        }
    }

    private record Participants(List<Participant> participants) {}

    private record WaitingList(
            @Nullable List<Participant> participants,
            @Nullable List<Participant> waitlist) {

        List<Participant> inOrder() {
            return waitlist != null ? waitlist : participants != null ? participants : List.of();
        }
    }

    private final Calls calls;

    Registrations(Calls calls) {
        this.calls = calls;
    }

    /** How full these targets are, by target. */
    public Answer<Map<String, Seats>> seats(Visitor visitor, Collection<String> targets) {
        if (targets.isEmpty()) {
            return new Answer.Given<>(Map.of());
        }
        return calls.read(
                        Part.REGISTRATION,
                        visitor,
                        Seats.Several.class,
                        "/api/seats?targets={targets}",
                        String.join(",", targets))
                .map(it -> it.seats().stream()
                        .collect(Collectors.toMap(Seats::target, Function.identity(), (first, _) -> first)));
    }

    /** Registers; the same key with the same content has no second effect. */
    public Answer<Registration.Receipt> register(Visitor visitor, String key, Map<String, Object> registration) {
        return calls.write(
                Part.REGISTRATION,
                visitor,
                HttpMethod.POST,
                key,
                registration,
                Registration.Receipt.class,
                "/api/registrations");
    }

    /** The registration a personal link leads to. */
    public Answer<Registration> byLink(Visitor visitor, String token) {
        return calls.read(Part.REGISTRATION, visitor, Registration.class, "/api/links/{token}", token);
    }

    /** Withdraws a registration. */
    public Answer<?> withdraw(Visitor visitor, String id, String token) {
        return calls.write(
                Part.REGISTRATION,
                visitor,
                HttpMethod.POST,
                null,
                Map.of(),
                Map.class,
                "/api/registrations/{id}/withdraw?token={token}",
                id,
                token);
    }

    /** Everybody of an activity, for its organiser. */
    public Answer<List<Participant>> participants(Visitor visitor, String activity) {
        return calls.read(Part.REGISTRATION, visitor, Participants.class, "/api/activities/{id}/participants", activity)
                .map(Participants::participants);
    }

    /** The waiting list in its real order, for the organiser. */
    public Answer<List<Participant>> waitingList(Visitor visitor, String activity) {
        return calls.read(Part.REGISTRATION, visitor, WaitingList.class, "/api/activities/{id}/waitlist", activity)
                .map(WaitingList::inOrder);
    }
}
