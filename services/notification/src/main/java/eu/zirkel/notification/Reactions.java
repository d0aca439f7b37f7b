package eu.zirkel.notification;

import eu.zirkel.contracts.EventCatalogue;
import eu.zirkel.contracts.KnowledgeBaseEvent.RecordingPublished;
import eu.zirkel.contracts.PeopleEvent.PersonContactChanged;
import eu.zirkel.contracts.RegistrationEvent.RegistrationConfirmed;
import eu.zirkel.contracts.RegistrationEvent.RegistrationLapsed;
import eu.zirkel.contracts.RegistrationEvent.RegistrationRejected;
import eu.zirkel.contracts.RegistrationEvent.RegistrationSubmitted;
import eu.zirkel.contracts.RegistrationEvent.RegistrationWaitlisted;
import eu.zirkel.contracts.RegistrationEvent.RegistrationWithdrawn;
import eu.zirkel.contracts.RegistrationEvent.SeatOfferLapsed;
import eu.zirkel.contracts.RegistrationEvent.SeatOffered;
import eu.zirkel.contracts.SchedulingEvent.ActivityCancelled;
import eu.zirkel.contracts.SchedulingEvent.ActivityContentChanged;
import eu.zirkel.contracts.SchedulingEvent.ActivityDateFixed;
import eu.zirkel.contracts.SchedulingEvent.ActivityHeld;
import eu.zirkel.contracts.SchedulingEvent.ActivityPostponed;
import eu.zirkel.contracts.SchedulingEvent.ActivityPublished;
import eu.zirkel.contracts.SchedulingEvent.ActivityRelocated;
import eu.zirkel.contracts.SchedulingEvent.ActivityRescheduled;
import eu.zirkel.contracts.SchedulingEvent.OnlineRoomAssigned;
import eu.zirkel.contracts.SchedulingEvent.ProgrammeClosed;
import eu.zirkel.contracts.SchedulingEvent.ProgrammePublished;
import eu.zirkel.messaging.EventTypes;
import eu.zirkel.notification.activities.Programmes;
import eu.zirkel.notification.causes.ActivityMails;
import eu.zirkel.notification.causes.Arrivals;
import eu.zirkel.notification.causes.RecordingMails;
import eu.zirkel.notification.causes.RegistrationMails;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every event this service reacts to. */
@Configuration(proxyBeanMethods = false)
class Reactions {

    @Bean
    eu.zirkel.messaging.Reactions table(
            EventTypes types,
            MeterRegistry meters,
            Arrivals arrivals,
            Programmes programmes,
            ActivityMails activity,
            RegistrationMails registration,
            RecordingMails recording) {
        return new eu.zirkel.messaging.Reactions(types, "notification", meters)
                .on(ProgrammePublished.class, arrivals::programme)
                .on(ProgrammeClosed.class, programmes::closed)
                .onAll(PersonContactChanged.class, arrivals::people)
                .on(ActivityPublished.class, activity::published)
                .on(ActivityDateFixed.class, activity::dateFixed)
                .on(ActivityRescheduled.class, activity::rescheduled)
                .on(ActivityRelocated.class, activity::relocated)
                .on(ActivityPostponed.class, activity::postponed)
                .on(ActivityCancelled.class, activity::cancelled)
                .on(ActivityContentChanged.class, activity::contentChanged)
                .on(OnlineRoomAssigned.class, activity::roomAssigned)
                .on(ActivityHeld.class, activity::held)
                .onAll(RegistrationSubmitted.class, registration::submitted)
                .onAll(RegistrationConfirmed.class, registration::confirmed)
                .onAll(RegistrationRejected.class, registration::rejected)
                .onAll(RegistrationWaitlisted.class, registration::waitlisted)
                .onAll(SeatOffered.class, registration::offered)
                .onAll(SeatOfferLapsed.class, registration::offerLapsed)
                .onAll(RegistrationWithdrawn.class, registration::withdrawn)
                .onAll(RegistrationLapsed.class, registration::lapsed)
                .on(RecordingPublished.class, recording::published)
                .onErased(EventCatalogue.PEOPLE, arrivals::erased);
    }
}
