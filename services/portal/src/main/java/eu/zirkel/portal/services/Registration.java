package eu.zirkel.portal.services;

import eu.zirkel.contracts.Target;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A registration as its own people see it through the personal link.
 *
 * @param status UNDER_REVIEW, CONFIRMED, WAITLISTED, OFFERED, OFFER_LAPSED, REJECTED, WITHDRAWN, …
 * @param position on the waiting list, from 1
 * @param offerDeadline until when a seat that was offered is held; there while it is
 * @param calendarUrl of a calendar file; absent where there is no date yet
 * @param joinUrl of the online room; only for the confirmed and near the time
 */
public record Registration(
        String id,
        Target target,
        String status,
        @Nullable Integer position,
        @Nullable Instant receivedAt,
        List<Person> participants,
        @Nullable Organisation organisation,
        Map<String, String> answers,
        @Nullable String calendarUrl,
        @Nullable String joinUrl,
        @Nullable Instant offerDeadline,
        boolean withdrawable) {

    /** Who takes part. */
    public record Person(
            String name,
            @Nullable String email,
            @Nullable String language,
            @Nullable String attendanceMode) {}

    /** Where they come from. */
    public record Organisation(@Nullable String name) {}

    /**
     * What a new registration is answered with.
     *
     * @param link the personal link, absolute
     * @param hints conditions that are not fulfilled
     */
    public record Receipt(
            String id, String status, @Nullable Integer position, String link, List<Hint> hints) {

        public Receipt {
            hints = hints == null ? List.of() : List.copyOf(hints);
        }
    }

    public Registration {
        participants = participants == null ? List.of() : List.copyOf(participants);
        answers = answers == null ? Map.of() : Map.copyOf(answers);
    }
}
