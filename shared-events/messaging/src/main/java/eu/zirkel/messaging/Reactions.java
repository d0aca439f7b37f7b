package eu.zirkel.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;

/**
 * The table of a service's reactions. Each must be idempotent by its shape: <em>create</em> (id derived from the event,
 * a duplicate key means done), <em>learn</em> ({@link LearnedDocuments}) or <em>decide</em> (no-op where the aggregate's
 * state already says so). The type header is looked up before anything is read, so unknown types cost nothing.
 */
public final class Reactions {

    private final EventTypes types;
    private final String service;
    private final MeterRegistry meters;
    private final Map<String, Reaction<?>> table = new HashMap<>();
    private final Map<String, Consumer<String>> erasures = new HashMap<>();

    /** @param service name of the reacting service, as in its consumer group */
    public Reactions(EventTypes types, String service, MeterRegistry meters) {
        this.types = types;
        this.service = service;
        this.meters = meters;
    }

    /** Adds a row; a type has one reaction. */
    public <E extends Record> Reactions on(Class<E> type, Consumer<Incoming<E>> reaction) {
        String name = types.of(type).name();
        if (table.put(name, new Reaction<>(type, reaction)) != null) {
            throw new IllegalArgumentException("two reactions to " + name);
        }
        return this;
    }

    /**
     * Adds a row for records without a value on a compacted topic: everything said under their key is to be forgotten.
     * They need no envelope, and only the key tells them apart.
     *
     * @param reaction is given the key
     */
    public Reactions onErased(String topic, Consumer<String> reaction) {
        if (erasures.put(topic, reaction) != null) {
            throw new IllegalArgumentException("two reactions to erasures on " + topic);
        }
        return this;
    }

    /** The names of the events this service reacts to. */
    public Set<String> names() {
        return Set.copyOf(table.keySet());
    }

    /** Reacts to one record; throws when it could not, and the record comes again. */
    public void accept(Message<?> message) {
        MessageHeaders headers = message.getHeaders();
        String only = text(headers, "zirkel_only");
        if (only != null && !only.equals(service)) {
            return;
        }
        if (message.getPayload() instanceof byte[] data) {
            String name = orElse(text(headers, "ce_type"), "");
            Reaction<?> reaction = table.get(name);
            react(headers, name, reaction == null ? null : () -> reaction.run(types, headers, data));
        } else {
            // A record without a value arrives with a placeholder as its payload.
            Consumer<String> erasure = erasures.get(orElse(text(headers, KafkaHeaders.RECEIVED_TOPIC), ""));
            String key = text(headers, KafkaHeaders.RECEIVED_KEY);
            react(headers, "erasure", erasure == null || key == null ? null : () -> erasure.accept(key));
        }
    }

    private void react(MessageHeaders headers, String name, @Nullable Runnable reaction) {
        if (reaction == null) {
            meters.counter("zirkel.reactions.skipped").increment();
            return;
        }
        Correlation correlation =
                new Correlation(orElse(text(headers, "ce_correlation"), "unknown"), text(headers, "ce_id"));
        correlation.within(() -> {
            reaction.run();
            return null;
        });
        meters.counter("zirkel.reactions", "type", name).increment();
    }

    private static String orElse(@Nullable String value, String other) {
        return value == null ? other : value;
    }

    private static @Nullable String text(MessageHeaders headers, String name) {
        Object value = headers.get(name);
        return switch (value) {
            case null -> null;
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            default -> value.toString();
        };
    }

    private record Reaction<E>(Class<E> type, Consumer<Incoming<E>> action) {

        void run(EventTypes types, MessageHeaders headers, byte[] data) {
            action.accept(incoming(headers, types.read(type, data)));
        }

        private Incoming<E> incoming(MessageHeaders headers, E data) {
            try {
                return new Incoming<>(
                        need(headers, "ce_id"),
                        need(headers, "ce_subject"),
                        Long.parseLong(need(headers, "ce_sequence")),
                        Instant.parse(need(headers, "ce_time")),
                        data);
            } catch (RuntimeException broken) {
                throw new UndecodableEventException("envelope", broken);
            }
        }

        private static String need(MessageHeaders headers, String name) {
            String value = text(headers, name);
            if (value == null) {
                throw new IllegalArgumentException(name + " is missing");
            }
            return value;
        }
    }
}
