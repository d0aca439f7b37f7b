package eu.zirkel.messaging;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The events a service may emit or react to: name on the wire, record, topic. */
public final class EventTypes {

    private final JsonMapper json;
    private final Map<String, EventType> byName = new HashMap<>();
    private final Map<Class<?>, EventType> byClass = new HashMap<>();

    /** @param json writes and reads the data; must ignore unknown fields, producers may add some */
    public EventTypes(JsonMapper json) {
        this.json = json;
    }

    /** Adds one; names and records are unique. */
    public EventTypes add(String name, Class<? extends Record> type, String topic) {
        EventType added = new EventType(name, type, topic);
        if (byName.put(name, added) != null || byClass.put(type, added) != null) {
            throw new IllegalArgumentException("declared twice: " + name);
        }
        return this;
    }

    EventType of(Class<?> type) {
        EventType found = byClass.get(type);
        if (found == null) {
            throw new IllegalArgumentException(type + " is not a declared event");
        }
        return found;
    }

    Optional<EventType> named(@Nullable String name) {
        return Optional.ofNullable(name == null ? null : byName.get(name));
    }

    String write(Record event) {
        return json.writeValueAsString(event);
    }

    <E> E read(Class<E> type, byte[] data) {
        try {
            return json.readValue(data, type);
        } catch (JacksonException unreadable) {
            throw new UndecodableEventException("not a " + type.getSimpleName(), unreadable);
        }
    }

    record EventType(String name, Class<? extends Record> type, String topic) {}
}
