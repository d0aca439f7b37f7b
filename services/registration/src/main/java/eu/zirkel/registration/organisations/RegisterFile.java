package eu.zirkel.registration.organisations;

import eu.zirkel.contracts.Population;
import eu.zirkel.registration.organisations.Faults.Fault;
import eu.zirkel.service.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * An official list as a table (RFC 4180, UTF-8): a line of column names in any order, then one line for each
 * organisation. Each line is read by itself, so that a quote left open spoils that line and no other.
 */
final class RegisterFile {

    /** The columns; all of them are there. */
    static final List<String> COLUMNS = List.of(
            "country",
            "code_system",
            "code",
            "name",
            "kind",
            "subdivision",
            "population",
            "population_year",
            "population_source");

    private static final int MOST_LINES = 50_000;
    /** What spreadsheets write where the comma is in numbers. */
    private static final CSVFormat SEMICOLONS =
            CSVFormat.RFC4180.builder().setDelimiter(';').get();

    private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final List<String> lines;
    private final List<String> header;
    private final CSVFormat format;

    private RegisterFile(List<String> lines, List<String> header, CSVFormat format) {
        this.lines = lines;
        this.header = header;
        this.format = format;
    }

    /**
     * A line: what it says, or why that cannot be.
     *
     * @param number from 1, the line of column names
     */
    record Row(
            int number,
            OrganisationDetails details,
            @Nullable Fault fault) {}

    /** @throws Refusal 400 when it is not such a table at all */
    static RegisterFile of(byte[] bytes) {
        List<String> lines = LINE_END.splitAsStream(text(bytes)).toList();
        if (lines.size() > MOST_LINES) {
            throw Refusal.invalid("", "TOO_MANY", MOST_LINES);
        }
        String names = lines.isEmpty() ? "" : lines.getFirst();
        CSVFormat format = names.contains(";") ? SEMICOLONS : CSVFormat.RFC4180;
        List<String> header = cells(names, format).orElse(List.of()).stream()
                .map(String::strip)
                .toList();
        for (String column : COLUMNS) {
            if (!header.contains(column)) {
                throw Refusal.invalid(column, "COLUMN_MISSING", String.join(",", COLUMNS));
            }
        }
        if (header.size() != COLUMNS.size()) {
            throw Refusal.invalid("", "COLUMN_UNKNOWN", String.join(",", COLUMNS));
        }
        return new RegisterFile(lines, header, format);
    }

    /** Its lines without the first and the blank ones. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int number = 2; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (!line.isBlank()) {
                rows.add(row(number, line));
            }
        }
        return rows;
    }

    private Row row(int number, String line) {
        OrganisationDetails nothing = new OrganisationDetails(null, null, null, null, null, null, null);
        Optional<List<String>> cells = cells(line, format);
        if (cells.isEmpty()) {
            return new Row(number, nothing, new Fault("", "NOT_CSV", List.of()));
        }
        if (cells.get().size() != header.size()) {
            return new Row(number, nothing, new Fault("", "COLUMNS", List.of(header.size())));
        }
        return row(number, column -> {
            String cell = cells.get().get(header.indexOf(column)).strip();
            return cell.isEmpty() ? null : cell;
        });
    }

    /** One line's cell in a column; absent where it is blank. */
    private interface Cells {
        @Nullable
        String in(String column);
    }

    private static Row row(int number, Cells cells) {
        String name = cells.in("name");
        String country = cells.in("country");
        String system = cells.in("code_system");
        String code = cells.in("code");
        Integer population = number(cells.in("population"));
        OrganisationDetails details = new OrganisationDetails(
                name == null ? Map.of() : OrganisationDetails.name(name, country),
                cells.in("kind"),
                country,
                cells.in("subdivision"),
                null,
                population == null
                        ? null
                        : new Population(
                                population, number(cells.in("population_year")), cells.in("population_source")),
                system == null || code == null ? null : Map.of(system, code));
        return new Row(number, details, fault(cells, details));
    }

    private static @Nullable Fault fault(Cells cells, OrganisationDetails details) {
        if (cells.in("country") == null) {
            return new Fault("country", "REQUIRED", List.of());
        }
        if ((cells.in("code_system") == null) != (cells.in("code") == null)) {
            return new Fault(cells.in("code") == null ? "code" : "code_system", "REQUIRED", List.of());
        }
        for (String column : List.of("population", "population_year")) {
            if (cells.in(column) != null && number(cells.in(column)) == null) {
                return new Fault(column, "INVALID", List.of());
            }
        }
        return Faults.of(details).all().stream()
                .findFirst()
                .map(fault -> new Fault(column(fault.field()), fault.code(), fault.arguments()))
                .orElse(null);
    }

    /** The column that a field of a request is in. */
    private static String column(String field) {
        return switch (field.replaceFirst("\\..*", "")) {
            case "names" -> "name";
            case "codes" -> "code";
            default -> field.replace("population.value", "population").replace('.', '_');
        };
    }

    private static @Nullable Integer number(@Nullable String cell) {
        return cell == null || !NUMBER.matcher(cell).matches() ? null : Integer.valueOf(cell);
    }

    private static Optional<List<String>> cells(String line, CSVFormat format) {
        try (CSVParser parser = CSVParser.parse(line, format)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? Optional.of(records.getFirst().toList()) : Optional.empty();
        } catch (IOException | UncheckedIOException notATable) {
            return Optional.empty();
        }
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException otherCharset) {
            throw Refusal.invalid("", "NOT_UTF_8");
        }
    }
}
