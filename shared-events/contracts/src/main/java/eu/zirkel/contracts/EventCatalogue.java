package eu.zirkel.contracts;

import java.util.List;

/**
 * Every event there is: its name on the wire, its record, its topic. Names are written down here and never derived from
 * a class, so a class may be renamed; a name never changes its meaning. A break is a new entry {@code ….v2} beside the
 * old one.
 */
public final class EventCatalogue {

    /** Topic of the scheduling service. */
    public static final String SCHEDULING = "scheduling.events";

    /** Topic of the registration service. */
    public static final String REGISTRATION = "registration.events";

    /** Compacted topic of contact data, owned by registration. */
    public static final String PEOPLE = "registration.people";

    /** Topic of the knowledge-base service. */
    public static final String KNOWLEDGE_BASE = "knowledge-base.events";

    /** Topic of the notification service. */
    public static final String NOTIFICATION = "notification.events";

    /** One line of the catalogue. */
    public record Entry(String name, Class<? extends Record> type, String topic) {}

    private static final List<Entry> ENTRIES = List.of(
            new Entry("scheduling.programme-published", SchedulingEvent.ProgrammePublished.class, SCHEDULING),
            new Entry("scheduling.programme-closed", SchedulingEvent.ProgrammeClosed.class, SCHEDULING),
            new Entry("scheduling.series-opened", SchedulingEvent.SeriesOpened.class, SCHEDULING),
            new Entry("scheduling.activity-published", SchedulingEvent.ActivityPublished.class, SCHEDULING),
            new Entry("scheduling.activity-date-fixed", SchedulingEvent.ActivityDateFixed.class, SCHEDULING),
            new Entry("scheduling.activity-rescheduled", SchedulingEvent.ActivityRescheduled.class, SCHEDULING),
            new Entry("scheduling.activity-relocated", SchedulingEvent.ActivityRelocated.class, SCHEDULING),
            new Entry("scheduling.activity-postponed", SchedulingEvent.ActivityPostponed.class, SCHEDULING),
            new Entry("scheduling.activity-cancelled", SchedulingEvent.ActivityCancelled.class, SCHEDULING),
            new Entry(
                    "scheduling.activity-capacity-changed", SchedulingEvent.ActivityCapacityChanged.class, SCHEDULING),
            new Entry("scheduling.activity-content-changed", SchedulingEvent.ActivityContentChanged.class, SCHEDULING),
            new Entry("scheduling.online-room-assigned", SchedulingEvent.OnlineRoomAssigned.class, SCHEDULING),
            new Entry("scheduling.activity-held", SchedulingEvent.ActivityHeld.class, SCHEDULING),
            new Entry(
                    "registration.registration-submitted", RegistrationEvent.RegistrationSubmitted.class, REGISTRATION),
            new Entry("registration.registration-rejected", RegistrationEvent.RegistrationRejected.class, REGISTRATION),
            new Entry(
                    "registration.registration-confirmed", RegistrationEvent.RegistrationConfirmed.class, REGISTRATION),
            new Entry(
                    "registration.registration-waitlisted",
                    RegistrationEvent.RegistrationWaitlisted.class,
                    REGISTRATION),
            new Entry(
                    "registration.registration-withdrawn", RegistrationEvent.RegistrationWithdrawn.class, REGISTRATION),
            new Entry("registration.registration-lapsed", RegistrationEvent.RegistrationLapsed.class, REGISTRATION),
            new Entry("registration.seat-offered", RegistrationEvent.SeatOffered.class, REGISTRATION),
            new Entry("registration.seat-offer-lapsed", RegistrationEvent.SeatOfferLapsed.class, REGISTRATION),
            new Entry("registration.capacity-reached", RegistrationEvent.CapacityReached.class, REGISTRATION),
            new Entry("registration.seats-available", RegistrationEvent.SeatsAvailable.class, REGISTRATION),
            new Entry("registration.attendance-recorded", RegistrationEvent.AttendanceRecorded.class, REGISTRATION),
            new Entry(
                    "registration.organisation-registered",
                    RegistrationEvent.OrganisationRegistered.class,
                    REGISTRATION),
            new Entry("registration.organisation-changed", RegistrationEvent.OrganisationChanged.class, REGISTRATION),
            new Entry("registration.person-contact-changed", PeopleEvent.PersonContactChanged.class, PEOPLE),
            new Entry(
                    "knowledge-base.knowledge-item-published",
                    KnowledgeBaseEvent.KnowledgeItemPublished.class,
                    KNOWLEDGE_BASE),
            new Entry(
                    "knowledge-base.knowledge-item-archived",
                    KnowledgeBaseEvent.KnowledgeItemArchived.class,
                    KNOWLEDGE_BASE),
            new Entry(
                    "knowledge-base.recording-published", KnowledgeBaseEvent.RecordingPublished.class, KNOWLEDGE_BASE),
            new Entry("notification.message-sent", NotificationEvent.MessageSent.class, NOTIFICATION),
            new Entry("notification.message-bounced", NotificationEvent.MessageBounced.class, NOTIFICATION),
            new Entry("notification.message-suppressed", NotificationEvent.MessageSuppressed.class, NOTIFICATION));

    private EventCatalogue() {}

    /** Every event, in the order of the services. */
    public static List<Entry> entries() {
        return ENTRIES;
    }
}
