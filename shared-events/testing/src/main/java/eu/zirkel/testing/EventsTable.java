package eu.zirkel.testing;

import eu.zirkel.contracts.EventCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The table "who publishes and who reacts" of the README: between {@code <!-- events -->} and {@code <!-- /events -->},
 * one row per service. What a service publishes is read from the catalogue, what it reacts to from its reactions.
 */
final class EventsTable {

    static final String HEAD = "| Service | publishes | reacts to |\n|---|---|---|\n";

    private static final String BEGIN = "<!-- events -->";
    private static final String END = "<!-- /events -->";

    private EventsTable() {}

    /** The services that own a topic, in the order of the catalogue. */
    static List<String> publishers() {
        return EventCatalogue.entries().stream()
                .map(entry -> owner(entry.topic()))
                .distinct()
                .toList();
    }

    /** The row of a service as it has to stand in the README. */
    static String row(String service, Collection<String> reactsTo) {
        return "| %s | %s | %s |".formatted(service, publishes(service), names(reactsTo));
    }

    /** The second column of a service's row. */
    static String publishes(String service) {
        return names(EventCatalogue.entries().stream()
                .filter(entry -> owner(entry.topic()).equals(service))
                .map(EventCatalogue.Entry::name)
                .toList());
    }

    /** The rows that stand in the README, by service. */
    static Map<String, String> rows() {
        return rows(read(RealParts.ROOT.resolve("README.md")));
    }

    static Map<String, String> rows(String readme) {
        int begin = readme.indexOf(BEGIN);
        int end = readme.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new AssertionError("README.md has no table between " + BEGIN + " and " + END);
        }
        return readme.substring(begin + BEGIN.length(), end)
                .lines()
                .filter(line -> line.startsWith("| ") && !HEAD.startsWith(line))
                .collect(Collectors.toMap(
                        line -> line.split("\\|", -1)[1].strip(),
                        String::strip,
                        (first, second) -> {
                            throw new AssertionError("two rows: " + first + "\n" + second);
                        },
                        LinkedHashMap::new));
    }

    private static String owner(String topic) {
        return topic.substring(0, topic.indexOf('.'));
    }

    private static String names(Collection<String> names) {
        String joined = EventCatalogue.entries().stream()
                .map(EventCatalogue.Entry::name)
                .filter(names::contains)
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", "));
        return joined.isEmpty() ? "–" : joined;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new AssertionError("no " + file, missing);
        }
    }
}
