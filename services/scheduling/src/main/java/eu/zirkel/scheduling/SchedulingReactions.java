package eu.zirkel.scheduling;

import eu.zirkel.contracts.RegistrationEvent.RegistrationConfirmed;
import eu.zirkel.contracts.RegistrationEvent.RegistrationWithdrawn;
import eu.zirkel.messaging.EventTypes;
import eu.zirkel.messaging.Reactions;
import eu.zirkel.scheduling.seats.TakenSeats;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every event scheduling reacts to. */
@Configuration(proxyBeanMethods = false)
class SchedulingReactions {

    @Bean
    Reactions reactions(EventTypes types, MeterRegistry meters, TakenSeats seats) {
        return new Reactions(types, "scheduling", meters)
                // learn
                .on(RegistrationConfirmed.class, seats::taken)
                .on(RegistrationWithdrawn.class, seats::freed);
    }
}
