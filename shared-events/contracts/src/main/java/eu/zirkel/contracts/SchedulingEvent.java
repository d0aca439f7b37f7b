package eu.zirkel.contracts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the scheduling service says: what happens, when, where and by whom. Keyed by programme, series or activity. */
public sealed interface SchedulingEvent {

    /**
     * A programme is public, or its public description changed. Carries everything others keep of it.
     *
     * @param titles per language; {@code defaultLanguage} is always there
     * @param defaultZone the zone of its activities, IANA name
     * @param contactName and {@code contactEmail}: the organising office, Reply-To of its mails; no person's address
     * @param footer per language, who carries and funds it; the last lines of its mails
     */
    record ProgrammePublished(
            String programmeId,
            String slug,
            Map<String, String> titles,
            @Nullable Map<String, String> shortTitles,
            String defaultLanguage,
            String defaultZone,
            @Nullable String contactName,
            @Nullable String contactEmail,
            @Nullable Map<String, String> footer)
            implements SchedulingEvent {}

    /** A programme ended. */
    record ProgrammeClosed(String programmeId, Instant closedAt) implements SchedulingEvent {}

    /**
     * A series takes registrations, or its terms changed.
     *
     * @param historic entered after the fact: no mails, no registration (V-34)
     */
    record SeriesOpened(
            String seriesId,
            String programmeId,
            String slug,
            Map<String, String> titles,
            int ordinal,
            @Nullable Capacity capacity,
            @Nullable RegistrationPolicy policy,
            boolean historic)
            implements SchedulingEvent {}

    /**
     * An activity is public.
     *
     * @param duration how long it lasts where {@code when} does not say
     * @param capacity absent means unlimited
     * @param policy absent means that no registration is offered
     * @param externalUrl where to register when another organisation runs it; excludes registration here (N-26)
     * @param calendarSequence iCalendar SEQUENCE: 0 with the first date, one more with each change of time, place or
     *     cancellation
     */
    record ActivityPublished(
            String activityId,
            String seriesId,
            String programmeId,
            String kind,
            Map<String, String> titles,
            @Nullable Map<String, String> shortTitles,
            @Nullable Map<String, String> abstracts,
            FuzzyDate when,
            String zone,
            @Nullable Duration duration,
            Format format,
            @Nullable Venue venue,
            @Nullable Capacity capacity,
            @Nullable RegistrationPolicy policy,
            @Nullable String externalUrl,
            @Nullable Recording recording,
            @Nullable List<String> topics,
            int calendarSequence)
            implements SchedulingEvent {}

    /** A date became more precise: the day or the time is known now. */
    record ActivityDateFixed(
            String activityId,
            FuzzyDate previous,
            FuzzyDate when,
            @Nullable Duration duration,
            int calendarSequence) implements SchedulingEvent {}

    /** A known date was replaced by another. */
    record ActivityRescheduled(
            String activityId,
            FuzzyDate previous,
            FuzzyDate when,
            @Nullable Duration duration,
            @Nullable String reason,
            int calendarSequence)
            implements SchedulingEvent {}

    /** Another place, another room, or another format. */
    record ActivityRelocated(
            String activityId, Format format, @Nullable Venue venue, int calendarSequence) implements SchedulingEvent {}

    /** It will not happen on its date; a new one follows. */
    record ActivityPostponed(String activityId, @Nullable String reason, int calendarSequence)
            implements SchedulingEvent {}

    /** It will not happen. */
    record ActivityCancelled(String activityId, @Nullable String reason, int calendarSequence)
            implements SchedulingEvent {}

    /** More or fewer seats; fewer than are taken drops nobody. */
    record ActivityCapacityChanged(
            String activityId, @Nullable Capacity previous, Capacity capacity) implements SchedulingEvent {}

    /**
     * Texts or agenda changed, not the date: no mail unless {@code notifyParticipants}, no new calendar sequence (K-17).
     *
     * @param changedFields names of the changed properties
     */
    record ActivityContentChanged(
            String activityId,
            Map<String, String> titles,
            @Nullable Map<String, String> shortTitles,
            @Nullable Map<String, String> abstracts,
            int agendaVersion,
            List<String> changedFields,
            boolean notifyParticipants)
            implements SchedulingEvent {}

    /**
     * An online room was assigned. Told before the publication when the room is known by then: whoever is confirmed at
     * once shall have the way into it.
     *
     * @param provider such as WebEx; public
     * @param access join address, dial-in and passcode as JSON, sealed with the key that scheduling, registration and
     *     notification share; nobody else can read it (C-15)
     */
    record OnlineRoomAssigned(String activityId, @Nullable String provider, String access) implements SchedulingEvent {}

    /** It took place; attendance may be recorded, the waiting list is over. */
    record ActivityHeld(String activityId, Instant heldAt) implements SchedulingEvent {}
}
