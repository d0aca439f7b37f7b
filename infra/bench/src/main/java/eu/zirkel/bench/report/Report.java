package eu.zirkel.bench.report;

import eu.zirkel.bench.figures.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One benchmark's report, put together piece by piece and written as Markdown. */
public final class Report {

    private final String name;
    private final List<String> pieces = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** An empty report of the benchmark of that name. */
    public Report(String name) {
        this.name = name;
    }

    /** The benchmark. */
    public String name() {
        return name;
    }

    /** Adds a paragraph. */
    public void say(String text) {
        pieces.add(text);
    }

    /** Adds a table; the first column is text, the others are numbers. */
    public void table(List<String> header, List<List<String>> rows) {
        StringBuilder table = new StringBuilder();
        row(table, header);
        table.append("|---|").append("---:|".repeat(header.size() - 1)).append('\n');
        rows.forEach(cells -> row(table, cells));
        pieces.add(table.toString().stripTrailing());
    }

    /** Adds a table of figures with n, min, median and max. */
    public void figures(List<Line> lines) {
        table(
                List.of("figure", "unit", "n", "min", "median", "max"),
                lines.stream()
                        .map(line -> List.of(
                                line.what(),
                                line.unit(),
                                String.valueOf(line.figure().n()),
                                number(line.figure().min()),
                                number(line.figure().median()),
                                number(line.figure().max())))
                        .toList());
    }

    /** A figure with its name and unit. */
    public record Line(String what, String unit, Figure figure) {}

    /** Something that is wrong, not slow: the run fails because of it. */
    public void complain(String complaint) {
        complaints.add(complaint);
    }

    /** What is wrong; empty when the platform kept its promises. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The report as text. */
    public String text(Circumstances circumstances) {
        StringBuilder text = new StringBuilder("# " + name + "\n\n" + circumstances.text());
        if (!complaints.isEmpty()) {
            text.append("\n**Not exact:**\n\n");
            complaints.forEach(complaint -> text.append("- ").append(complaint).append('\n'));
        }
        pieces.forEach(piece -> text.append('\n').append(piece).append('\n'));
        return text.toString();
    }

    /** Writes it into the directory and returns the file. */
    public Path write(Path directory, Circumstances circumstances) throws IOException {
        Files.createDirectories(directory);
        Path file = directory.resolve(circumstances.today() + "-" + name + ".md");
        return Files.writeString(file, text(circumstances));
    }

    /** Three digits for what is small, whole numbers for what is large. */
    public static String number(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        double size = Math.abs(value);
        String pattern = size >= 100 || size == 0 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, pattern, value);
    }

    private static void row(StringBuilder table, List<String> cells) {
        table.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
