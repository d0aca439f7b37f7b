package eu.zirkel.registration;

import eu.zirkel.contracts.RegistrationEvent.OrganisationChanged;
import eu.zirkel.contracts.RegistrationEvent.RegistrationConfirmed;
import eu.zirkel.contracts.RegistrationEvent.RegistrationLapsed;
import eu.zirkel.contracts.RegistrationEvent.RegistrationRejected;
import eu.zirkel.contracts.RegistrationEvent.RegistrationSubmitted;
import eu.zirkel.contracts.RegistrationEvent.RegistrationWaitlisted;
import eu.zirkel.contracts.RegistrationEvent.RegistrationWithdrawn;
import eu.zirkel.contracts.RegistrationEvent.SeatOfferLapsed;
import eu.zirkel.contracts.RegistrationEvent.SeatOffered;
import eu.zirkel.contracts.SchedulingEvent.ActivityCancelled;
import eu.zirkel.contracts.SchedulingEvent.ActivityCapacityChanged;
import eu.zirkel.contracts.SchedulingEvent.ActivityDateFixed;
import eu.zirkel.contracts.SchedulingEvent.ActivityHeld;
import eu.zirkel.contracts.SchedulingEvent.ActivityPostponed;
import eu.zirkel.contracts.SchedulingEvent.ActivityPublished;
import eu.zirkel.contracts.SchedulingEvent.ActivityRelocated;
import eu.zirkel.contracts.SchedulingEvent.ActivityRescheduled;
import eu.zirkel.contracts.SchedulingEvent.OnlineRoomAssigned;
import eu.zirkel.contracts.SchedulingEvent.ProgrammeClosed;
import eu.zirkel.messaging.EventTypes;
import eu.zirkel.messaging.Reactions;
import eu.zirkel.registration.activities.ClosedProgrammes;
import eu.zirkel.registration.activities.KnownActivities;
import eu.zirkel.registration.registrations.Admission;
import eu.zirkel.registration.registrations.Registrations;
import eu.zirkel.registration.registrations.SeatOffers;
import eu.zirkel.registration.registrations.Seats;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every event registration reacts to. */
@Configuration(proxyBeanMethods = false)
class RegistrationReactions {

    @Bean
    Reactions reactions(
            EventTypes types,
            MeterRegistry meters,
            KnownActivities activities,
            ClosedProgrammes programmes,
            Seats seats,
            SeatOffers offers,
            Admission admission,
            Registrations registrations) {
        return new Reactions(types, "registration", meters)
                // create the roster, then learn: a known activity always has one
                .on(ActivityPublished.class, published -> {
                    seats.open(published);
                    activities.published(published);
                    if (programmes.has(published.data().programmeId())) {
                        seats.close(published.subject());
                    }
                })
                .on(ActivityDateFixed.class, activities::dateFixed)
                .on(ActivityRescheduled.class, activities::rescheduled)
                .on(ActivityRelocated.class, activities::relocated)
                .on(ActivityPostponed.class, activities::postponed)
                .on(OnlineRoomAssigned.class, activities::roomAssigned)
                // decide
                .on(ActivityCapacityChanged.class, changed -> {
                    activities.capacityChanged(changed);
                    seats.changeCapacity(changed, changed.data().capacity());
                })
                .on(ActivityCancelled.class, cancelled -> {
                    activities.cancelled(cancelled);
                    seats.cancelAll(cancelled.subject());
                })
                .on(ActivityHeld.class, held -> {
                    activities.held(held);
                    seats.close(held.subject());
                })
                // learn, then decide: an activity that is heard of meanwhile finds its programme closed
                .on(ProgrammeClosed.class, closed -> {
                    programmes.closed(closed);
                    activities.of(closed.subject()).forEach(seats::close);
                })
                .on(OrganisationChanged.class, admission::organisationChanged)
                // learn from its own roster: heals a crash between the roster's write and the registration's
                .onAll(RegistrationSubmitted.class, registrations::submitted)
                .onAll(RegistrationRejected.class, registrations::rejected)
                .onAll(RegistrationConfirmed.class, registrations::confirmed)
                .onAll(RegistrationWaitlisted.class, registrations::waitlisted)
                .on(SeatOffered.class, offered -> {
                    registrations.offered(List.of(offered));
                    offers.made(offered);
                })
                .onAll(SeatOfferLapsed.class, registrations::offerLapsed)
                .onAll(RegistrationWithdrawn.class, registrations::withdrawn)
                .onAll(RegistrationLapsed.class, registrations::lapsed);
    }
}
