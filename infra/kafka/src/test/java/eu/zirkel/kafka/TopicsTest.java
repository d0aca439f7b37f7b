package eu.zirkel.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.junit.jupiter.api.Test;

class TopicsTest {

    private final Topics declared = Topics.declared();

    @Test
    void every_service_publishes_its_events_and_contact_data_has_a_topic_of_its_own() {
        assertThat(declared.names())
                .contains(
                        "scheduling.events",
                        "registration.events",
                        "notification.events",
                        "knowledge-base.events",
                        "registration.people");
    }

    @Test
    void every_topic_a_service_reads_has_its_dead_letters_with_as_many_partitions() {
        assertThat(declared.names())
                .contains("registration.people.notification.dlq", "scheduling.events.registration.dlq");
        assertThat(declared.names()).filteredOn(DeadLetter::isDeadLetterTopic).allSatisfy(name -> {
            String source = name.replaceFirst("\\.[a-z-]+\\.dlq$", "");
            assertThat(declared.byName().get(name).partitions())
                    .isEqualTo(declared.byName().get(source).partitions());
        });
    }

    @Test
    void events_are_kept_for_ever_and_people_are_compacted() {
        assertThat(declared.byName().get("scheduling.events").settings()).containsEntry("retention.ms", "-1");
        assertThat(declared.byName().get("registration.people").settings())
                .containsEntry("cleanup.policy", "compact")
                .containsKey("max.compaction.lag.ms");
    }

    @Test
    void a_consumer_of_a_topic_nobody_declared_is_a_mistake() {
        Properties properties = new Properties();
        properties.put("consumers.registration", "shceduling.events");

        assertThatThrownBy(() -> Topics.parse(properties)).hasMessageContaining("shceduling.events");
    }
}
