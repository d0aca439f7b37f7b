package eu.zirkel.testing.sample;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The sample is not in topics.properties, so it declares its dead letters itself, where there is a broker to hear it. */
@Component
@Profile("!broker-away")
class SampleDeadLetters {

    SampleDeadLetters(@Value("${spring.cloud.stream.kafka.binder.brokers}") String brokers)
            throws InterruptedException {
        List<NewTopic> topics = Stream.of(
                        "scheduling.events", "notification.events", "knowledge-base.events", "registration.people")
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
