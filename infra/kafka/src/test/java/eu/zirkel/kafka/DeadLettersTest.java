package eu.zirkel.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Against the broker itself, in the order in which an operator would go about it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeadLettersTest {

    private static final String LETTERS = "scheduling.events.notification.dlq";

    @TempDir
    private static Path directory;

    private static BrokerProcess broker;

    @BeforeAll
    static void start() throws Exception {
        broker = new BrokerProcess(directory);
    }

    @AfterAll
    static void stop() throws Exception {
        broker.close();
    }

    @Test
    @Order(1)
    void creating_the_topics_twice_creates_them_once() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.address()))) {
            Topics declared = Topics.declared();

            assertThat(CreateTopics.apply(admin, declared))
                    .isEqualTo(declared.byName().size());
            assertThat(CreateTopics.apply(admin, declared)).isZero();
        }
    }

    @Test
    @Order(2)
    void without_a_letter_the_list_says_so() throws Exception {
        assertThat(run("list")).isEqualTo("No dead letters.\n");
    }

    @Test
    @Order(3)
    void a_letter_is_listed_with_its_event_and_its_failure() throws Exception {
        fail("activity-1", "{\"title\":\"first\"}", 3);

        assertThat(run("list"))
                .isEqualTo(
                        LETTERS
                                + "/3/0  scheduling.activity-published  event-activity-1  activity-1  UndecodableEventException: not a RegistrationConfirmed\n");
        assertThat(run("show", LETTERS + "/3/0")).contains("for notification", "{\"title\":\"first\"}");
        assertThat(run("show", LETTERS + "/3/7")).contains("no dead letter");
    }

    @Test
    @Order(4)
    void a_replayed_letter_returns_to_its_topic_for_its_service_alone_and_is_remembered() throws Exception {
        fail("activity-1", "{\"title\":\"second\"}", 3);

        assertThat(run("replay", LETTERS)).isEqualTo("replayed 2\n");

        List<ConsumerRecord<String, String>> again = consume("scheduling.events", 2);
        assertThat(again).extracting(ConsumerRecord::key).containsOnly("activity-1");
        assertThat(again)
                .extracting(ConsumerRecord::value)
                .containsExactly("{\"title\":\"first\"}", "{\"title\":\"second\"}");
        assertThat(again.getFirst().headers().lastHeader("zirkel_only").value())
                .isEqualTo("notification".getBytes(UTF_8));
        assertThat(again.getFirst().headers().lastHeader("ce_id").value())
                .isEqualTo("event-activity-1".getBytes(UTF_8));
        assertThat(again.getFirst().headers().lastHeader("kafka_dlt-exception-fqcn"))
                .isNull();
        assertThat(run("list")).isEqualTo("No dead letters.\n");
        assertThat(run("list", "--all").lines()).hasSize(2);
        assertThat(run("replay", "all")).isEqualTo("replayed 0\n");
    }

    @Test
    @Order(5)
    void a_killed_broker_comes_back_with_what_it_acknowledged() throws Exception {
        fail("activity-2", "{}", 1);
        broker.kill();
        broker = new BrokerProcess(directory);

        assertThat(run("list")).contains("activity-2");
    }

    @Test
    @Order(6)
    void a_broker_whose_parent_has_gone_goes_too() throws Exception {
        broker.letGo();
    }

    private static String run(String... command) throws Exception {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (LetterBox box = new LetterBox(broker.address())) {
            new DeadLetters(box, new PrintStream(written, true, UTF_8)).run(List.of(command));
        }
        return written.toString(UTF_8);
    }

    private static void fail(String activity, String value, int partition) throws Exception {
        ProducerRecord<String, String> letter = new ProducerRecord<>(LETTERS, partition, activity, value);
        letter.headers()
                .add("ce_id", ("event-" + activity).getBytes(UTF_8))
                .add("ce_type", "scheduling.activity-published".getBytes(UTF_8))
                .add("ce_subject", activity.getBytes(UTF_8))
                .add("kafka_dlt-original-topic", "scheduling.events".getBytes(UTF_8))
                .add("kafka_dlt-exception-fqcn", "eu.zirkel.messaging.UndecodableEventException".getBytes(UTF_8))
                .add("kafka_dlt-exception-message", "not a RegistrationConfirmed".getBytes(UTF_8));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", broker.address(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(letter).get();
        }
    }

    private static List<ConsumerRecord<String, String>> consume(String topic, int expected) {
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", broker.address(), "group.id", "test", "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            while (records.size() < expected) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }
}
