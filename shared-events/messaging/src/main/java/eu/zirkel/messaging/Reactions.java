package eu.zirkel.messaging;

import eu.zirkel.messaging.Run.Row;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The table of a service's reactions. Each must be idempotent by its shape: <em>create</em> (id derived from the event,
 * a duplicate key means done), <em>learn</em> ({@link LearnedDocuments}) or <em>decide</em> (no-op where the aggregate's
 * state already says so). The type header is looked up before anything is read, so unknown types cost nothing.
 */
public final class Reactions {

    private final EventTypes types;
    private final String service;
    private final MeterRegistry meters;
    private final Map<String, Row> table = new HashMap<>();
    private final Map<String, Row> erasures = new HashMap<>();

    /** @param service name of the reacting service, as in its consumer group */
    public Reactions(EventTypes types, String service, MeterRegistry meters) {
        this.types = types;
        this.service = service;
        this.meters = meters;
    }

    /** Adds a row; a type has one reaction. */
    public <E extends Record> Reactions on(Class<E> type, Consumer<Incoming<E>> reaction) {
        return add(type, false, news -> news.forEach(reaction));
    }

    /**
     * Adds a row for a type of which many may wait: those that follow each other are reacted to together, in order. A
     * reaction that fails is done again with one at a time. Who needs the correlation of one among many finds it in the
     * news.
     */
    public <E extends Record> Reactions onAll(Class<E> type, Consumer<List<Incoming<E>>> reaction) {
        return add(type, true, reaction);
    }

    private <E extends Record> Reactions add(Class<E> type, boolean together, Consumer<List<Incoming<E>>> reaction) {
        String name = types.of(type).name();
        Row row = new Row(
                name,
                together,
                records -> reaction.accept(records.stream()
                        .map(message -> Envelope.of(message, types.read(type, message.value())))
                        .toList()));
        if (table.put(name, row) != null) {
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
        Row row = new Row(
                "erasure",
                false,
                records -> records.forEach(message -> {
                    String key = Envelope.key(message);
                    if (key != null) {
                        reaction.accept(key);
                    }
                }));
        if (erasures.put(topic, row) != null) {
            throw new IllegalArgumentException("two reactions to erasures on " + topic);
        }
        return this;
    }

    /** The names of the events this service reacts to. */
    public Set<String> names() {
        return Set.copyOf(table.keySet());
    }

    /**
     * Reacts to what a poll brought, in order.
     *
     * @throws org.springframework.kafka.listener.BatchListenerFailedException naming the record that could not be reacted
     *     to; it and those after it come again
     */
    void accept(List<ConsumerRecord<byte[], byte[]>> records) {
        Run run = null;
        for (int place = 0; place < records.size(); place++) {
            ConsumerRecord<byte[], byte[]> message = records.get(place);
            Row row = isForUs(message) ? row(message) : null;
            if (row == null) {
                continue;
            }
            if (run == null || !run.takes(row)) {
                if (run != null) {
                    run.react(meters);
                }
                run = new Run(row);
            }
            run.add(place, message);
        }
        if (run != null) {
            run.react(meters);
        }
    }

    private boolean isForUs(ConsumerRecord<byte[], byte[]> message) {
        String only = Envelope.text(message, "zirkel_only");
        return only == null || only.equals(service);
    }

    private @Nullable Row row(ConsumerRecord<byte[], byte[]> message) {
        Row row = message.value() == null
                ? message.key() == null ? null : erasures.get(message.topic())
                : table.get(Envelope.text(message, "ce_type"));
        if (row == null) {
            meters.counter("zirkel.reactions.skipped").increment();
        }
        return row;
    }
}
