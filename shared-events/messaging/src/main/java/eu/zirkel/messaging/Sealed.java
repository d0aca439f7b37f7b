package eu.zirkel.messaging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/**
 * What an aggregate has emitted, fixed for good.
 *
 * @param lastSequence of its last event, these included
 */
record Sealed(List<PendingEvent> events, long lastSequence) {

    static Sealed of(Aggregate aggregate, EventTypes types, Instant now) {
        long sequence = aggregate.lastSequence();
        List<PendingEvent> events = new ArrayList<>();
        for (Aggregate.Emitted emitted : aggregate.emitted()) {
            sequence++;
            EventTypes.EventType type = types.of(emitted.type());
            events.add(new PendingEvent(
                    aggregate.id() + "." + sequence,
                    type.name(),
                    type.topic(),
                    aggregate.id(),
                    sequence,
                    now,
                    emitted.event() == null ? null : types.write(emitted.event()),
                    emitted.correlation().id(),
                    emitted.correlation().causation()));
        }
        return new Sealed(events, sequence);
    }

    List<Document> documents() {
        return events.stream().map(PendingEvent::toDocument).toList();
    }
}
