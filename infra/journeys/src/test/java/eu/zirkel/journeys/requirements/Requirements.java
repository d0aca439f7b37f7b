package eu.zirkel.journeys.requirements;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The requirements of the domain by id, in their order. V is Villes pairs and La Fabrique des transitions, K
 * Kommunalzirkel, B Eine-Welt-Regionalstelle, C Coffee Lectures, N Connective Cities.
 */
record Requirements(Map<String, String> wordings) {

    static Requirements ofTheDomain() {
        try (InputStream listed = Objects.requireNonNull(Requirements.class.getResourceAsStream("/requirements.txt"))) {
            Map<String, String> wordings = new LinkedHashMap<>();
            new String(listed.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line ->
                            wordings.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1)));
            return new Requirements(wordings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> ids() {
        return wordings.keySet();
    }

    /** A page that says which tests show which requirement. */
    String table(ShownByTests shown) {
        StringBuilder page = new StringBuilder("# Requirements and the tests that show them\n\nMade from the"
                + " `@Requirement` annotations in the tests; a test fails when it is out of date. A dash means"
                + " that no test says so, not that it does not work.\n\n| Id | Requirement | Tests |\n|---|---|---|\n");
        wordings.forEach((id, wording) -> {
            Set<String> tests = shown.tests().getOrDefault(id, new TreeSet<>());
            page.append("| ")
                    .append(id)
                    .append(" | ")
                    .append(wording)
                    .append(" | ")
                    .append(tests.isEmpty() ? "–" : String.join("<br>", tests))
                    .append(" |\n");
        });
        return page.toString();
    }
}
