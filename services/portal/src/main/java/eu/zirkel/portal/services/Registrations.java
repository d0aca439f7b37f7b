package eu.zirkel.portal.services;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            @Nullable String attendance,
            List<Hint> hints) {

        public Participant {
            hints = hints == null ? List.of() : List.copyOf(hints);
        }

        /** Whether an organiser has to decide. */
        public boolean toReview() {
            return status.equals("UNDER_REVIEW");
        }

        /** Whether a seat is theirs. */
        public boolean confirmed() {
            return status.equals("CONFIRMED");
        }

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

    /** The address of a question has a limit. */
    private static final int TARGETS_AT_ONCE = 100;

    private final Calls calls;

    Registrations(Calls calls) {
        this.calls = calls;
    }

    /** How full these targets are, by target; any number of them. */
    public Answer<Map<String, Seats>> seats(Visitor visitor, Collection<String> targets) {
        List<String> all = List.copyOf(targets);
        Map<String, Seats> seats = new HashMap<>();
        for (int from = 0; from < all.size(); from += TARGETS_AT_ONCE) {
            List<String> some = all.subList(from, Math.min(from + TARGETS_AT_ONCE, all.size()));
            Answer<Seats.Several> answer = calls.read(
                    Part.REGISTRATION,
                    visitor,
                    Seats.Several.class,
                    "/api/seats?targets={targets}",
                    String.join(",", some));
            if (!(answer instanceof Answer.Given<Seats.Several>(Seats.Several several))) {
                return answer.map(_ -> Map.of());
            }
            several.seats().forEach(it -> seats.putIfAbsent(it.target(), it));
        }
        return new Answer.Given<>(Map.copyOf(seats));
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
        return post(visitor, Map.of(), "/api/registrations/{id}/withdraw?token={token}", id, token);
    }

    /** Takes the seat that is held for a registration. */
    public Answer<?> acceptOffer(Visitor visitor, String id, String token) {
        return post(visitor, Map.of(), "/api/registrations/{id}/offer/accept?token={token}", id, token);
    }

    /** Leaves the seat that is held for a registration to the next. */
    public Answer<?> declineOffer(Visitor visitor, String id, String token) {
        return post(visitor, Map.of(), "/api/registrations/{id}/offer/decline?token={token}", id, token);
    }

    /**
     * Decides about a registration under review.
     *
     * @param decision APPROVE or REJECT
     * @param reason why; may be empty with APPROVE only
     */
    public Answer<?> decide(Visitor visitor, String id, String decision, String reason) {
        Map<String, String> details =
                reason.isEmpty() ? Map.of("decision", decision) : Map.of("decision", decision, "reason", reason);
        return post(visitor, details, "/api/registrations/{id}/decision", id);
    }

    /** Gives a waiting registration a free seat out of turn. */
    public Answer<?> promote(Visitor visitor, String activity, String id) {
        return post(visitor, Map.of(), "/api/activities/{activity}/promote/{id}", activity, id);
    }

    /** Notes who was there; everybody else who was confirmed was not. */
    public Answer<?> attended(Visitor visitor, String activity, List<String> persons) {
        return post(visitor, Map.of("present", persons), "/api/activities/{id}/attendance", activity);
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

    private Answer<?> post(Visitor visitor, Map<String, ?> body, String path, Object... gaps) {
        return calls.write(Part.REGISTRATION, visitor, HttpMethod.POST, null, body, Map.class, path, gaps);
    }
}
