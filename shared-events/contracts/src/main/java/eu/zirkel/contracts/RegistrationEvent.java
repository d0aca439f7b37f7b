package eu.zirkel.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the registration service says: who takes part, on which terms. Keyed by target, so that all seat decisions of one
 * target stay in order. {@code language} is that of the form used, for mails to people who named none.
 */
public sealed interface RegistrationEvent {

    /** How a seat was obtained. */
    enum Via {
        DIRECT,
        REVIEW,
        PROMOTION
    }

    /** A registration that an organiser has to look at; it holds no seat. */
    record RegistrationSubmitted(
            String registrationId,
            Target target,
            List<Participant> participants,
            @Nullable String language) implements RegistrationEvent {}

    /** A seat is taken. */
    record RegistrationConfirmed(
            String registrationId,
            Target target,
            List<Participant> participants,
            Via via,
            @Nullable String language) implements RegistrationEvent {}

    /**
     * No seat is free; the registration waits.
     *
     * @param position place in the waiting list when decided, from 1
     */
    record RegistrationWaitlisted(
            String registrationId,
            Target target,
            List<Participant> participants,
            int position,
            @Nullable String language)
            implements RegistrationEvent {}

    /** A participant withdrew; {@code freedUnits} seats became free (0 when waiting). */
    record RegistrationWithdrawn(
            String registrationId,
            Target target,
            List<Participant> participants,
            int freedUnits,
            @Nullable String language)
            implements RegistrationEvent {}

    /** The waiting list ended because the activity was held. */
    record RegistrationLapsed(String registrationId, Target target, List<Participant> participants)
            implements RegistrationEvent {}

    /** The last seat was taken. */
    record CapacityReached(Target target, int capacity) implements RegistrationEvent {}

    /** Seats became free after all had been taken. */
    record SeatsAvailable(Target target, int free) implements RegistrationEvent {}

    /** Who came, in numbers. */
    record AttendanceRecorded(String activityId, int present, int absent) implements RegistrationEvent {}
}
