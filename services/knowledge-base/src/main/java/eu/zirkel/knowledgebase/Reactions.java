package eu.zirkel.knowledgebase;

import eu.zirkel.contracts.SchedulingEvent.ActivityCancelled;
import eu.zirkel.contracts.SchedulingEvent.ActivityContentChanged;
import eu.zirkel.contracts.SchedulingEvent.ActivityDateFixed;
import eu.zirkel.contracts.SchedulingEvent.ActivityHeld;
import eu.zirkel.contracts.SchedulingEvent.ActivityPostponed;
import eu.zirkel.contracts.SchedulingEvent.ActivityPublished;
import eu.zirkel.contracts.SchedulingEvent.ActivityRescheduled;
import eu.zirkel.knowledgebase.activity.KnownActivities;
import eu.zirkel.messaging.EventTypes;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every event this service reacts to. All of them are learnt, so that an item can name the activity it comes from. */
@Configuration(proxyBeanMethods = false)
class Reactions {

    @Bean
    eu.zirkel.messaging.Reactions table(
            EventTypes types,
            @Value("${spring.application.name}") String service,
            MeterRegistry meters,
            KnownActivities activities) {
        return new eu.zirkel.messaging.Reactions(types, service, meters)
                .on(ActivityPublished.class, activities::published)
                .on(ActivityContentChanged.class, activities::renamed)
                .on(ActivityDateFixed.class, activities::dated)
                .on(ActivityRescheduled.class, activities::moved)
                .on(ActivityPostponed.class, activities::postponed)
                .on(ActivityCancelled.class, activities::cancelled)
                .on(ActivityHeld.class, activities::held);
    }
}
