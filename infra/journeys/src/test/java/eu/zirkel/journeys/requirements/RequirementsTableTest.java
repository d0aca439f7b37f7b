package eu.zirkel.journeys.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RequirementsTableTest {

    private static final Path COMMITTED = Path.of("requirements.md");

    private final Requirements requirements = Requirements.ofTheDomain();
    private final ShownByTests shown = ShownByTests.in(Path.of("../.."));

    @Test
    void testsNameRequirementsThatExist() {
        assertThat(shown.ids())
                .as("ids in @Requirement annotations")
                .isNotEmpty()
                .isSubsetOf(requirements.ids());
    }

    @Test
    void theCommittedTableSaysWhichTestsShowWhat() throws IOException {
        String table = requirements.table(shown);
        if (Boolean.getBoolean("requirements.update")) {
            Files.writeString(COMMITTED, table);
        }

        assertThat(COMMITTED)
                .as("Tests show other requirements than the table says; run `mvn -pl infra/journeys test"
                        + " -Dtest=RequirementsTableTest -Drequirements.update=true` and commit requirements.md")
                .hasContent(table);
    }

    @Test
    void anUnknownIdIsNoticed() {
        assertThat(ShownByTests.in("""
                        @Requirement({"C-21", "X-99"})
                        class SeatsTest {
                            @Test
                            @Requirement("C-05")
                            void oneIsFree() {}
                        """).ids()).containsExactlyInAnyOrder("C-21", "X-99", "C-05");
        assertThat(requirements.ids()).contains("C-21", "C-05").doesNotContain("X-99");
    }
}
