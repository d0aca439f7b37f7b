package eu.zirkel.journeys.requirements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tests that carry a {@code @Requirement} annotation, by the ids they name; read from the sources of all modules. */
record ShownByTests(Map<String, Set<String>> tests) {

    private static final Pattern STEP = Pattern.compile("@Requirement\\(([^)]*)\\)|\\bclass (\\w+)|\\bvoid (\\w+)\\(");
    private static final Pattern ID = Pattern.compile("\"([^\"]+)\"");

    static ShownByTests in(Path root) {
        ShownByTests shown = new ShownByTests(new TreeMap<>());
        for (String modules : List.of("services", "shared-events", "infra")) {
            try (Stream<Path> files = Files.walk(root.resolve(modules))) {
                files.filter(file -> file.toString().contains("/src/test/java/"))
                        .filter(file -> file.getFileName().toString().endsWith(".java"))
                        .filter(file -> !file.toString().contains("/journeys/requirements/"))
                        .forEach(file -> shown.read(textOf(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return shown;
    }

    static ShownByTests in(String source) {
        ShownByTests shown = new ShownByTests(new TreeMap<>());
        shown.read(source);
        return shown;
    }

    Set<String> ids() {
        return tests.keySet();
    }

    private void read(String source) {
        List<String> waiting = new ArrayList<>();
        String inClass = "";
        Matcher step = STEP.matcher(source);
        while (step.find()) {
            if (step.group(1) != null) {
                ID.matcher(step.group(1)).results().forEach(id -> waiting.add(id.group(1)));
            } else {
                inClass = step.group(2) == null || !inClass.isEmpty() ? inClass : step.group(2);
                String test = step.group(3) == null ? inClass : inClass + "." + step.group(3);
                waiting.forEach(
                        id -> tests.computeIfAbsent(id, any -> new TreeSet<>()).add(test));
                waiting.clear();
            }
        }
    }

    private static String textOf(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
