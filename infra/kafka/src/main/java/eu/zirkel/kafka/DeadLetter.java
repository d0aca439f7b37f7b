package eu.zirkel.kafka;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A record that a service could not take in, as it was set aside: the original key, value and headers, plus headers
 * {@code kafka_dlt-*} about the failure, which name the exception itself and quote nothing of the record.
 */
record DeadLetter(ConsumerRecord<byte[], byte[]> letter) {

    /** Says to which service alone a replayed record is addressed; the others have taken it in already. */
    static final String ONLY = "zirkel_only";

    private static final String ABOUT_FAILURE = "kafka_dlt-";
    private static final String SUFFIX = ".dlq";

    static String topicOf(String source, String service) {
        return source + "." + service + SUFFIX;
    }

    static boolean isDeadLetterTopic(String name) {
        return name.endsWith(SUFFIX);
    }

    /** The service that failed, from the name of the topic: {@code <topic>.<service>.dlq}. */
    String service() {
        String withoutSuffix = letter.topic().substring(0, letter.topic().length() - SUFFIX.length());
        return withoutSuffix.substring(withoutSuffix.lastIndexOf('.') + 1);
    }

    String originalTopic() {
        String named = header(ABOUT_FAILURE + "original-topic");
        String topic = letter.topic();
        return named != null
                ? named
                : topic.substring(0, topic.length() - service().length() - 1 - SUFFIX.length());
    }

    /** The same record again for its original topic, without what the failure added to it. */
    ProducerRecord<byte[], byte[]> again() {
        Headers headers = new RecordHeaders();
        for (Header header : letter.headers()) {
            if (!header.key().startsWith(ABOUT_FAILURE) && !header.key().equals(ONLY)) {
                headers.add(header);
            }
        }
        headers.add(ONLY, service().getBytes(StandardCharsets.UTF_8));
        return new ProducerRecord<>(originalTopic(), null, letter.key(), letter.value(), headers);
    }

    @Nullable
    String header(String name) {
        Header header = letter.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Where it lies, in the form the commands take: topic/partition/offset. */
    String position() {
        return letter.topic() + "/" + letter.partition() + "/" + letter.offset();
    }

    /** The exception in one line, such as {@code UndecodableEventException: not a RegistrationConfirmed}. */
    String failure() {
        String exception = header(ABOUT_FAILURE + "exception-fqcn");
        String message = header(ABOUT_FAILURE + "exception-message");
        String name = exception == null ? "unknown" : exception.substring(exception.lastIndexOf('.') + 1);
        return message == null || message.isBlank()
                ? name
                : name + ": " + message.lines().findFirst().orElse("");
    }
}
