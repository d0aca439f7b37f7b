package eu.zirkel.contracts;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** The AsyncAPI document of the event topics, made of the catalogue, the records and their approved examples. */
final class AsyncApi {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String MESSAGES = "#/components/messages/";
    private static final String ENVELOPE = "Envelope";

    private static final Map<String, String> KEYS = Map.of(
            EventCatalogue.SCHEDULING, "id of the programme, series or activity",
            EventCatalogue.REGISTRATION, "id of the target: an activity or a series",
            EventCatalogue.PEOPLE, "id of the person; a record without a value erases the person",
            EventCatalogue.KNOWLEDGE_BASE, "id of the item",
            EventCatalogue.NOTIFICATION, "id of the message");

    private final Map<String, Object> schemas = new TreeMap<>();

    private AsyncApi() {}

    static String yaml() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setWidth(120);
        options.setSplitLines(false);
        options.setDereferenceAliases(true);
        return "# Generated from EventCatalogue, do not edit: mvn -pl shared-events/contracts test -Dapproved.update=true\n"
                + new Yaml(options).dump(new AsyncApi().document());
    }

    private Map<String, Object> document() {
        Map<String, Object> channels = new LinkedHashMap<>();
        Map<String, Object> messages = new LinkedHashMap<>();
        schemas.put(ENVELOPE, envelope());
        for (EventCatalogue.Entry entry : EventCatalogue.entries()) {
            channel(channels, entry.topic()).put(entry.name(), ref(MESSAGES + entry.name()));
            messages.put(entry.name(), message(entry));
        }
        return object(
                "asyncapi",
                "3.0.0",
                "info",
                object(
                        "title",
                        "Zirkel events",
                        "version",
                        "1.0.0",
                        "description",
                        "What the services tell each other. The envelope is CloudEvents 1.0 in the Kafka protocol binding. "
                                + "Readers ignore unknown fields and skip unknown types; a break is a new type "
                                + "with the suffix .v2 beside the old one."),
                "defaultContentType",
                "application/json",
                "channels",
                channels,
                "components",
                object("messages", messages, "schemas", schemas));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> channel(Map<String, Object> channels, String topic) {
        Map<String, Object> channel = (Map<String, Object>) channels.computeIfAbsent(
                topic,
                address -> object(
                        "address",
                        address,
                        "messages",
                        new LinkedHashMap<>(),
                        "bindings",
                        object(
                                "kafka",
                                object(
                                        "topic",
                                        address,
                                        "topicConfiguration",
                                        object(
                                                "cleanup.policy",
                                                List.of(
                                                        address.equals(EventCatalogue.PEOPLE)
                                                                ? "compact"
                                                                : "delete"))))));
        return (Map<String, Object>) channel.get("messages");
    }

    private Map<String, Object> message(EventCatalogue.Entry entry) {
        return object(
                "name",
                entry.name(),
                "contentType",
                "application/json",
                "headers",
                object(
                        "allOf",
                        List.of(
                                ref(SCHEMAS + ENVELOPE),
                                object("properties", object("ce_type", object("const", entry.name()))))),
                "payload",
                record(entry.type()),
                "bindings",
                object(
                        "kafka",
                        object("key", object("type", "string", "description", KEYS.getOrDefault(entry.topic(), "")))),
                "examples",
                List.of(object("payload", Approved.JSON.treeToValue(Approved.example(entry), Map.class))));
    }

    private static Map<String, Object> envelope() {
        Map<String, Object> text = object("type", "string");
        return object(
                "type",
                "object",
                "description",
                "Headers of every record, UTF-8 text.",
                "required",
                List.of(
                        "ce_specversion",
                        "ce_id",
                        "ce_type",
                        "ce_source",
                        "ce_subject",
                        "ce_time",
                        "ce_sequence",
                        "ce_correlation",
                        "content-type"),
                "properties",
                object(
                        "ce_specversion",
                        object("const", "1.0"),
                        "ce_id",
                        described(text, "the same at every delivery: subject and sequence"),
                        "ce_type",
                        described(text, "name of the event"),
                        "ce_source",
                        described(text, "the service that says it, such as /scheduling"),
                        "ce_subject",
                        described(text, "id of the aggregate that decided; also the key of the record"),
                        "ce_time",
                        described(object("type", "string", "format", "date-time"), "when it was decided"),
                        "ce_sequence",
                        described(
                                object("type", "string", "pattern", "^[0-9]+$"),
                                "counts the aggregate's events from 1 without gaps"),
                        "ce_correlation",
                        described(text, "of the request or timer that began it"),
                        "ce_causation",
                        described(text, "ce_id of the event it reacts to; absent where a request began it"),
                        "zirkel_only",
                        described(text, "the one service a replayed record is for; absent on records of record"),
                        "content-type",
                        object("const", "application/json")));
    }

    private Map<String, Object> record(Class<?> type) {
        String name = type.getSimpleName();
        if (!schemas.containsKey(name)) {
            Map<String, Object> schema = object("type", "object", "title", name);
            schemas.put(name, schema);
            List<String> required = new ArrayList<>();
            Map<String, Object> properties = new LinkedHashMap<>();
            for (var component : type.getRecordComponents()) {
                if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    required.add(component.getName());
                }
                properties.put(component.getName(), schema(component.getAnnotatedType()));
            }
            schema.put("required", required);
            schema.put("properties", properties);
        }
        return ref(SCHEMAS + name);
    }

    private Map<String, Object> schema(AnnotatedType annotated) {
        if (annotated instanceof AnnotatedParameterizedType generic) {
            AnnotatedType last =
                    generic.getAnnotatedActualTypeArguments()[generic.getAnnotatedActualTypeArguments().length - 1];
            return raw(generic) == List.class
                    ? object("type", "array", "items", schema(last))
                    : object("type", "object", "additionalProperties", schema(last));
        }
        Class<?> type = raw(annotated);
        if (type.isRecord()) {
            return record(type);
        }
        if (type.isEnum()) {
            return object(
                    "type",
                    "string",
                    "enum",
                    Stream.of(type.getEnumConstants()).map(Object::toString).toList());
        }
        return simple(type);
    }

    private static Map<String, Object> simple(Class<?> type) {
        if (type == String.class) {
            return object("type", "string");
        }
        if (type == int.class || type == Integer.class) {
            return object("type", "integer", "format", "int32");
        }
        if (type == boolean.class) {
            return object("type", "boolean");
        }
        if (type == Instant.class) {
            return object("type", "string", "format", "date-time");
        }
        if (type == Duration.class) {
            return object("type", "string", "format", "duration");
        }
        throw new IllegalArgumentException("no schema is known for " + type
                + "; teach AsyncApi.simple, or use one of the types that events use already");
    }

    private static Class<?> raw(AnnotatedType annotated) {
        return annotated.getType() instanceof java.lang.reflect.ParameterizedType generic
                ? (Class<?>) generic.getRawType()
                : (Class<?>) annotated.getType();
    }

    private static Map<String, Object> ref(String target) {
        return object("$ref", target);
    }

    private static Map<String, Object> described(Map<String, Object> schema, String description) {
        Map<String, Object> described = new LinkedHashMap<>(schema);
        described.put("description", description);
        return described;
    }

    private static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }
}
