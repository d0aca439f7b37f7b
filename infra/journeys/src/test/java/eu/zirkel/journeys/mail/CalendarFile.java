package eu.zirkel.journeys.mail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A calendar file, line by line.
 *
 * @param raw as it came, folded
 */
public record CalendarFile(String raw) {

    private static final int LONGEST_LINE = 75;

    /** Its lines, unfolded, in order. */
    public List<String> lines() {
        return List.of(raw.replaceAll("\r?\n[ \t]", "").split("\r?\n"));
    }

    /** The lines of its events. */
    public List<String> eventLines() {
        List<String> lines = lines();
        int begin = lines.indexOf("BEGIN:VEVENT");
        int end = lines.lastIndexOf("END:VEVENT");
        return begin < 0 ? List.of() : lines.subList(begin, end + 1);
    }

    /** How many events it holds. */
    public long events() {
        return lines().stream().filter("BEGIN:VEVENT"::equals).count();
    }

    /** The lines of the event that carry this property, whole. */
    public List<String> lines(String property) {
        return eventLines().stream()
                .filter(line -> line.startsWith(property + ":") || line.startsWith(property + ";"))
                .toList();
    }

    /** The value of a property of the event without parameters; empty when it has none. */
    public String value(String property) {
        List<String> found = lines(property);
        return found.isEmpty() ? "" : found.getFirst().replaceFirst("^[^:]*:", "");
    }

    /** What is to be done with it: REQUEST, CANCEL or PUBLISH. */
    public String method() {
        return lines().stream()
                .filter(line -> line.startsWith("METHOD:"))
                .map(line -> line.substring("METHOD:".length()))
                .findFirst()
                .orElse("");
    }

    /** Whether every line ends in CRLF and is folded at 75 octets. */
    public boolean isWellFormed() {
        return raw.endsWith("\r\n")
                && !raw.replace("\r\n", "").contains("\n")
                && Arrays.stream(raw.split("\r\n"))
                        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= LONGEST_LINE);
    }
}
