package eu.zirkel.registration.registrations;

import eu.zirkel.contracts.Format;
import eu.zirkel.contracts.Target;
import eu.zirkel.registration.registrations.Registration.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A registration as its participants see it through their link.
 *
 * @param position current place in the waiting list, from 1
 * @param offerDeadline until when a seat is held, while OFFERED
 * @param joinUrl address of the online room: for confirmed participants, from a day before the start until the end
 */
record RegistrationView(
        String id,
        Target target,
        State status,
        @Nullable Integer position,
        Instant receivedAt,
        List<ParticipantView> participants,
        Registration.@Nullable Organisation organisation,
        Map<String, String> answers,
        String calendarUrl,
        @Nullable String joinUrl,
        @Nullable Instant offerDeadline,
        boolean withdrawable) {

    record ParticipantView(
            String name,
            @Nullable String function,
            @Nullable Format attendanceMode) {}

    static RegistrationView of(
            Registration registration,
            @Nullable Integer position,
            String calendarUrl,
            @Nullable String joinUrl,
            boolean withdrawable) {
        return new RegistrationView(
                registration.id(),
                registration.target(),
                registration.state(),
                position,
                registration.receivedAt(),
                registration.participants().stream()
                        .map(member -> new ParticipantView(member.name(), member.function(), member.attendanceMode()))
                        .toList(),
                registration.organisation(),
                registration.answers() == null ? Map.of() : registration.answers(),
                calendarUrl,
                joinUrl,
                registration.offerDeadline(),
                withdrawable);
    }
}
