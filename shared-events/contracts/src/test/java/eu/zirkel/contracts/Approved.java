package eu.zirkel.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The approved example of each event: one file per name on the wire, with every field. It stands for all the records
 * that topics keep for ever, so what it looks like may grow but never change.
 */
final class Approved {

    /** Writes and reads as the services do; that they do is tried against the real topics in shared-events/testing. */
    static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private static final Path FOLDER = Path.of("src/test/resources/approved");

    private Approved() {}

    static JsonNode example(EventCatalogue.Entry entry) {
        Path file = file(entry);
        if (!Files.exists(file)) {
            Assertions.fail(
                    "%s has no approved example. Write one with every field of %s to shared-events/contracts/%s."
                            .formatted(entry.name(), entry.type().getSimpleName(), file));
        }
        return JSON.readTree(file);
    }

    /** Fails when the record does not read and write the example as it stands. */
    static void check(EventCatalogue.Entry entry, JsonNode example) {
        Record event;
        try {
            event = JSON.treeToValue(example, entry.type());
        } catch (JacksonException unreadable) {
            throw new AssertionError(whatToDo(entry, "can no longer read " + file(entry)), unreadable);
        }
        JsonNode written = JSON.valueToTree(event);
        assertThat(written).as(whatToDo(entry, "differs from " + file(entry))).isEqualTo(example);
        assertThat(JSON.treeToValue(written, entry.type())).isEqualTo(event);
        assertThat(undocumented(event))
                .as(whatToDo(entry, "has fields without an example in " + file(entry)))
                .isEmpty();
    }

    static List<String> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path file(EventCatalogue.Entry entry) {
        return FOLDER.resolve(entry.name() + ".json");
    }

    private static Set<String> undocumented(Record event) {
        Set<String> missing = new TreeSet<>();
        for (var component : event.getClass().getRecordComponents()) {
            if (value(event, component) == null) {
                missing.add(component.getName());
            }
        }
        return missing;
    }

    /** Every record inside the event, itself included, with the components that have a value there. */
    static void collect(Object value, Map<Class<?>, Set<String>> seen) {
        if (value instanceof Record parts) {
            Set<String> present = seen.computeIfAbsent(parts.getClass(), any -> new TreeSet<>());
            for (var component : parts.getClass().getRecordComponents()) {
                Object part = value(parts, component);
                if (part != null) {
                    present.add(component.getName());
                    collect(part, seen);
                }
            }
        } else if (value instanceof Iterable<?> many) {
            many.forEach(one -> collect(one, seen));
        }
    }

    private static Object value(Record parts, java.lang.reflect.RecordComponent component) {
        try {
            return component.getAccessor().invoke(parts);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String whatToDo(EventCatalogue.Entry entry, String finding) {
        return """
                %s %s.
                The topics are full of records like the approved one, and other services read them.
                - You added an optional (@Nullable) field: add an example of it to the file; nothing else changes.
                - Anything else (renamed, removed, another type, newly required) is a break: leave %s as it is and
                  add an entry "%s.v2" with a record of its own to EventCatalogue; publish both for a while.
                """.formatted(entry.type().getSimpleName(), finding, entry.type().getSimpleName(), entry.name());
    }
}
