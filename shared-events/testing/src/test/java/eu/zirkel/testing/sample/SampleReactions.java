package eu.zirkel.testing.sample;

import eu.zirkel.contracts.NotificationEvent.MessageBounced;
import eu.zirkel.contracts.NotificationEvent.MessageSent;
import eu.zirkel.contracts.SchedulingEvent.ActivityPostponed;
import eu.zirkel.messaging.Aggregates;
import eu.zirkel.messaging.EventTypes;
import eu.zirkel.messaging.LearnedDocuments;
import eu.zirkel.messaging.Reactions;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.springframework.beans.factory.annotation.Value;
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
            @Value("${spring.cloud.stream.kafka.binder.brokers}") String brokers)
            throws InterruptedException {
        declareDeadLetters(brokers);
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
                .on(MessageBounced.class, bounced -> troubles.pass(bounced.subject()));
    }

    /** The sample is not in topics.properties, so it declares its own. */
    private static void declareDeadLetters(String brokers) throws InterruptedException {
        List<NewTopic> topics = Stream.of("scheduling.events", "notification.events", "knowledge-base.events")
                .map(topic -> new NewTopic(topic + ".sample.dlq", 6, (short) 1))
                .toList();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            admin.createTopics(topics).all().get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
