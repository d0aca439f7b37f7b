package eu.zirkel.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the registration service says: who takes part, on which terms. Keyed by target, so that all seat decisions of one
 * target stay in order, or by organisation. {@code language} is that of the form used, for mails to people who named none.
 */
public sealed interface RegistrationEvent {

    /** How a seat was obtained. */
    enum Via {
        DIRECT,
        REVIEW,
        PROMOTION,
        OFFER
    }

    /**
     * A registration that an organiser has to look at; it holds no seat.
     *
     * @param hints keys of the rules it does not fulfil, as far as is known
     */
    record RegistrationSubmitted(
            String registrationId,
            Target target,
            List<Participant> participants,
            @Nullable String organisationId,
            List<String> hints,
            @Nullable String language)
            implements RegistrationEvent {}

    /**
     * An organiser said no; it never held a seat.
     *
     * @param reason the organiser's words, sealed with the key that registration and notification share
     */
    record RegistrationRejected(
            String registrationId,
            Target target,
            List<Participant> participants,
            @Nullable String reason,
            @Nullable String language)
            implements RegistrationEvent {}

    /** A seat is taken. */
    record RegistrationConfirmed(
            String registrationId,
            Target target,
            List<Participant> participants,
            Via via,
            @Nullable String organisationId,
            @Nullable String language)
            implements RegistrationEvent {}

    /** A seat is held for whoever waited longest, until the deadline. */
    record SeatOffered(
            String registrationId,
            Target target,
            List<Participant> participants,
            Instant deadline,
            @Nullable String language)
            implements RegistrationEvent {}

    /** Nobody took the offered seat in time, or it was declined. */
    record SeatOfferLapsed(
            String registrationId,
            Target target,
            List<Participant> participants,
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

    /**
     * An organisation is known. Keyed by organisation.
     *
     * @param names per language
     * @param kind such as MUNICIPALITY; the list grows without code
     * @param country ISO 3166-1
     * @param subdivision ISO 3166-2
     * @param codes official keys by register, such as AGS
     */
    record OrganisationRegistered(
            String organisationId,
            Map<String, String> names,
            @Nullable String kind,
            @Nullable String country,
            @Nullable String subdivision,
            @Nullable String worldRegion,
            @Nullable Population population,
            @Nullable Map<String, String> codes)
            implements RegistrationEvent {}

    /** What is known of an organisation changed; carries everything again. */
    record OrganisationChanged(
            String organisationId,
            Map<String, String> names,
            @Nullable String kind,
            @Nullable String country,
            @Nullable String subdivision,
            @Nullable String worldRegion,
            @Nullable Population population,
            @Nullable Map<String, String> codes)
            implements RegistrationEvent {}
}
