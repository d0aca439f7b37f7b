package eu.zirkel.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class EventShapesTest {

    static List<EventCatalogue.Entry> entries() {
        return EventCatalogue.entries();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entries")
    void everyEventReadsAndWritesItsApprovedExample(EventCatalogue.Entry entry) {
        Approved.check(entry, Approved.example(entry));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entries")
    void fieldsOfTomorrowAreIgnoredToday(EventCatalogue.Entry entry) {
        JsonNode example = Approved.example(entry);
        ObjectNode tomorrow = example.deepCopy().asObject().put("addedTomorrow", "?");
        tomorrow.putObject("alsoAdded").put("x", 1);

        Record read = Approved.JSON.treeToValue(tomorrow, entry.type());
        Record today = Approved.JSON.treeToValue(example, entry.type());
        assertThat(read).isEqualTo(today);
    }

    @Test
    void everyComponentOfEveryValueInsideAnEventHasAnExample() {
        Map<Class<?>, Set<String>> seen = new HashMap<>();
        entries()
                .forEach(entry ->
                        Approved.collect(Approved.JSON.treeToValue(Approved.example(entry), entry.type()), seen));

        assertThat(seen).containsKeys(FuzzyDate.class, Venue.class, Capacity.class, Participant.class);
        seen.forEach((type, present) -> assertThat(present)
                .as("components of %s with an example in some approved file", type.getSimpleName())
                .isEqualTo(components(type)));
    }

    @Test
    void thereIsNoApprovedFileWithoutItsEvent() {
        assertThat(Approved.files())
                .containsExactlyInAnyOrderElementsOf(
                        entries().stream().map(entry -> entry.name() + ".json").toList());
    }

    record Before(String id, int count) {}

    record Renamed(String id, int number) {}

    record Retyped(String id, boolean count) {}

    record Shortened(String id) {}

    record Extended(String id, int count, @Nullable String remark) {}

    static Stream<Class<? extends Record>> changedShapes() {
        return Stream.of(Renamed.class, Retyped.class, Shortened.class, Extended.class);
    }

    @ParameterizedTest
    @MethodSource("changedShapes")
    void aChangedShapeFailsAndSaysWhatToDo(Class<? extends Record> changed) {
        JsonNode approved = Approved.JSON.valueToTree(new Before("a", 1));
        Approved.check(new EventCatalogue.Entry("x.before", Before.class, "x.events"), approved);

        assertThatThrownBy(() -> Approved.check(new EventCatalogue.Entry("x.before", changed, "x.events"), approved))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("x.before.json")
                .hasMessageContaining("x.before.v2");
    }

    private static Set<String> components(Class<?> type) {
        Set<String> names = new TreeSet<>();
        for (var component : type.getRecordComponents()) {
            names.add(component.getName());
        }
        return names;
    }
}
