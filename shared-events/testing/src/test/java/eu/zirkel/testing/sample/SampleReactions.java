package eu.zirkel.testing.sample;

import eu.zirkel.contracts.EventCatalogue;
import eu.zirkel.contracts.NotificationEvent.MessageBounced;
import eu.zirkel.contracts.NotificationEvent.MessageSent;
import eu.zirkel.contracts.SchedulingEvent.ActivityHeld;
import eu.zirkel.contracts.SchedulingEvent.ActivityPostponed;
import eu.zirkel.messaging.Aggregates;
import eu.zirkel.messaging.EventTypes;
import eu.zirkel.messaging.LearnedDocuments;
import eu.zirkel.messaging.Reactions;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.query.Update;

/** Every event the sample reacts to. */
@Configuration(proxyBeanMethods = false)
class SampleReactions {

    @Bean
    Reactions reactions(
            EventTypes types,
            MeterRegistry meters,
            LearnedDocuments learned,
            Aggregates aggregates,
            Troubles troubles,
            Rounds rounds) {
        return new Reactions(types, "sample", meters)
                // learn
                .on(
                        ActivityPostponed.class,
                        news -> learned.learn(
                                KnownActivity.class,
                                news,
                                new Update().set("reason", news.data().reason()).inc("lessons", 1)))
                // decide
                .on(
                        MessageSent.class,
                        sent -> aggregates.change(
                                Shelf.class,
                                sent.data().personId(),
                                shelf -> shelf.things().contains(sent.subject()) ? shelf : shelf.put(sent.subject())))
                .onAll(ActivityHeld.class, rounds::take)
                .on(MessageBounced.class, bounced -> troubles.pass(bounced.subject()))
                .onErased(EventCatalogue.PEOPLE, troubles::pass);
    }
}
