package eu.zirkel.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void aFigureSaysItsRangeWhateverTheOrder() {
        Figure figure = figure(7, 1, 3);

        assertThat(figure.n()).isEqualTo(3);
        assertThat(figure.min()).isEqualTo(1);
        assertThat(figure.median()).isEqualTo(3);
        assertThat(figure.max()).isEqualTo(7);
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        assertThat(figure(1, 2, 4, 100).median()).isEqualTo(3);
    }

    @Test
    void aFigureWithoutRoundsIsNoNumber() {
        assertThat(figure().median()).isNaN();
    }

    @Test
    void aRatioIsTakenRoundByRound() {
        Figure ratio = figure(10, 30).over(figure(5, 10));

        assertThat(ratio.min()).isEqualTo(2);
        assertThat(ratio.max()).isEqualTo(3);
    }

    @Test
    void percentilesAreExactToThreeDigits() {
        Latencies latencies = new Latencies();
        for (int millis = 1; millis <= 1_000; millis++) {
            latencies.record(Duration.ofMillis(millis).toNanos());
        }

        assertThat(latencies.count()).isEqualTo(1_000);
        assertThat(latencies.p50()).isCloseTo(500, within(0.5));
        assertThat(latencies.p99()).isCloseTo(990, within(1.0));
        assertThat(latencies.max()).isCloseTo(1_000, within(1.0));
    }

    @Test
    void roundsRunForwardsAndBackwardsInTurns() throws Exception {
        List<String> ran = new ArrayList<>();

        Interleaved.rounds(3, List.of(round -> ran.add("A" + round), round -> ran.add("B" + round)));

        assertThat(ran).containsExactly("A1", "B1", "B2", "A2", "A3", "B3");
    }

    private static Figure figure(double... values) {
        Figure figure = new Figure();
        for (double value : values) {
            figure.add(value);
        }
        return figure;
    }
}
