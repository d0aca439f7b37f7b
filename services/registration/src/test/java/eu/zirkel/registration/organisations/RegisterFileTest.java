package eu.zirkel.registration.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.registration.organisations.RegisterFile.Row;
import eu.zirkel.testing.Requirement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list that comes with the platform for trying it. */
class RegisterFileTest {

    private static final Path SAMPLE = Path.of("../../infra/local/sample/municipalities.csv");

    @Test
    void hasNoBadLineAndNoKeyTwice() throws IOException {
        List<Row> rows = RegisterFile.of(Files.readAllBytes(SAMPLE)).rows();

        assertThat(rows).hasSizeGreaterThan(40).allMatch(row -> row.fault() == null);
        assertThat(rows.stream()
                        .map(row -> row.details().codeKeys())
                        .filter(codes -> codes != null)
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    @Requirement("K-24")
    void saysOfEveryNumberOfInhabitantsOfWhichYearItIsAndWhoCounted() throws IOException {
        assertThat(RegisterFile.of(Files.readAllBytes(SAMPLE)).rows().stream()
                        .map(row -> row.details().population())
                        .filter(population -> population != null))
                .allMatch(population -> population.year() != null && population.source() != null);
    }

    @Test
    void keysHaveTheFormOfTheirRegister() throws IOException {
        assertThat(RegisterFile.of(Files.readAllBytes(SAMPLE)).rows().stream()
                        .map(row -> row.details().codeKeys())
                        .filter(codes -> codes != null)
                        .map(List::getFirst))
                .allMatch(code -> code.matches("DE:AGS:[0-9]{5}([0-9]{3})?|FR:INSEE:[0-9]{5}"));
    }
}
