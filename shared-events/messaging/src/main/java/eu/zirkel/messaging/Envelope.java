package eu.zirkel.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Reads what a record says about its data. */
final class Envelope {

    private Envelope() {}

    static @Nullable String text(ConsumerRecord<byte[], byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    static @Nullable String key(ConsumerRecord<byte[], byte[]> message) {
        return message.key() == null ? null : new String(message.key(), StandardCharsets.UTF_8);
    }

    static Correlation correlation(ConsumerRecord<byte[], byte[]> message) {
        String id = text(message, "ce_correlation");
        return new Correlation(id == null ? "unknown" : id, text(message, "ce_id"));
    }

    /** @throws UndecodableEventException when the envelope is incomplete or broken */
    static <E> Incoming<E> of(ConsumerRecord<byte[], byte[]> message, E data) {
        try {
            return new Incoming<>(
                    need(message, "ce_id"),
                    need(message, "ce_subject"),
                    Long.parseLong(need(message, "ce_sequence")),
                    Instant.parse(need(message, "ce_time")),
                    data,
                    correlation(message));
        } catch (RuntimeException broken) {
            throw new UndecodableEventException("envelope", broken);
        }
    }

    private static String need(ConsumerRecord<byte[], byte[]> message, String name) {
        String value = text(message, name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }
}
