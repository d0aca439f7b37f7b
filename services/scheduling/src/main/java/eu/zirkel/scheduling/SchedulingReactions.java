package eu.zirkel.scheduling;

import eu.zirkel.contracts.KnowledgeBaseEvent.KnowledgeItemArchived;
import eu.zirkel.contracts.KnowledgeBaseEvent.KnowledgeItemPublished;
import eu.zirkel.contracts.RegistrationEvent.AttendanceRecorded;
import eu.zirkel.contracts.RegistrationEvent.OrganisationChanged;
import eu.zirkel.contracts.RegistrationEvent.OrganisationRegistered;
import eu.zirkel.contracts.RegistrationEvent.RegistrationConfirmed;
import eu.zirkel.contracts.RegistrationEvent.RegistrationLapsed;
import eu.zirkel.contracts.RegistrationEvent.RegistrationRejected;
import eu.zirkel.contracts.RegistrationEvent.RegistrationSubmitted;
import eu.zirkel.contracts.RegistrationEvent.RegistrationWaitlisted;
import eu.zirkel.contracts.RegistrationEvent.RegistrationWithdrawn;
import eu.zirkel.contracts.RegistrationEvent.SeatOfferLapsed;
import eu.zirkel.contracts.RegistrationEvent.SeatOffered;
import eu.zirkel.messaging.EventTypes;
import eu.zirkel.messaging.Reactions;
import eu.zirkel.scheduling.seats.KnownRegistrations;
import eu.zirkel.scheduling.statistics.Learning;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every event scheduling reacts to. All of them are learnt. */
@Configuration(proxyBeanMethods = false)
class SchedulingReactions {

    @Bean
    Reactions reactions(EventTypes types, MeterRegistry meters, KnownRegistrations registrations, Learning statistics) {
        return new Reactions(types, "scheduling", meters)
                .onAll(RegistrationSubmitted.class, registrations::submitted)
                .onAll(RegistrationRejected.class, registrations::rejected)
                .onAll(RegistrationConfirmed.class, registrations::confirmed)
                .onAll(RegistrationWaitlisted.class, registrations::waitlisted)
                .onAll(RegistrationWithdrawn.class, registrations::withdrawn)
                .onAll(RegistrationLapsed.class, registrations::lapsed)
                .onAll(SeatOffered.class, registrations::offered)
                .onAll(SeatOfferLapsed.class, registrations::offerLapsed)
                .on(AttendanceRecorded.class, statistics::attended)
                .on(OrganisationRegistered.class, statistics::registered)
                .on(OrganisationChanged.class, statistics::changed)
                .on(KnowledgeItemPublished.class, statistics::published)
                .on(KnowledgeItemArchived.class, statistics::archived);
    }
}
