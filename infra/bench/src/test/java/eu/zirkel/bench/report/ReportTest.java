package eu.zirkel.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.bench.figures.Figure;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final Circumstances CIRCUMSTANCES = new Circumstances(
            "./zirkel bench rush",
            OffsetDateTime.parse("2024-05-14T10:00:00+02:00"),
            "abc1234",
            "2 cores, Some CPU, 24 GB, Some Linux, JDK 25",
            "0.12",
            "nobody else was there");

    private final Report report = new Report("rush");

    @Test
    void namesTheCircumstances() {
        assertThat(report.text(CIRCUMSTANCES))
                .startsWith("# rush\n")
                .contains("`./zirkel bench rush`", "2024-05-14T10:00+02:00", "abc1234", "2 cores, Some CPU", "0.12")
                .contains("Note: nobody else was there");
    }

    @Test
    void showsFiguresWithTheirRange() {
        Figure rate = new Figure();
        rate.add(1_234);
        rate.add(0.25);

        report.figures(List.of(new Report.Line("requests", "1/s", rate)));

        assertThat(report.text(CIRCUMSTANCES)).contains("| requests | 1/s | 2 | 0.250 | 617 | 1,234 |");
    }

    @Test
    void putsWhatIsWrongFirst() {
        report.say("Everything went very fast.");
        report.complain("31 have a seat instead of 30");

        assertThat(report.text(CIRCUMSTANCES))
                .containsSubsequence("**Not exact:**", "31 have a seat instead of 30", "very fast");
    }

    @Test
    void isWrittenUnderItsDayAndName(@TempDir Path directory) throws Exception {
        assertThat(report.write(directory, CIRCUMSTANCES)).hasFileName("2024-05-14-rush.md");
    }

    @Test
    void knowsTheMachineItRunsOn() throws Exception {
        Circumstances now =
                Circumstances.now(Path.of("").toAbsolutePath(), "./zirkel bench", "", java.time.Clock.systemUTC());

        assertThat(now.machine()).contains("cores", "GB", "JDK 25");
        assertThat(now.text()).doesNotContain("Note");
    }
}
