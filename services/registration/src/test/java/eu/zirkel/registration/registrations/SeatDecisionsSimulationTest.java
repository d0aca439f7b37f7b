package eu.zirkel.registration.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.testing.Requirement;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random histories against what must hold whatever happens (reliability I1 to I5). A failure names its seed;
 * {@code -Dsimulation.seed=N} lives through that one history again, {@code -Dsimulation.histories=N} through so many.
 */
@Requirement("C-21")
class SeatDecisionsSimulationTest {

    private static final int ORDINARILY = 100_000;
    private static final int ENOUGH_FOR_A_MUTANT = 20_000;
    private static final long BUDGET = TimeUnit.SECONDS.toNanos(60);

    @Test
    void noHistoryBreaksAnInvariant() {
        Long replay = Long.getLong("simulation.seed");
        long first = replay == null ? new SplittableRandom().nextLong() : replay;
        int histories = replay == null ? Integer.getInteger("simulation.histories", ORDINARILY) : 1;
        long begin = System.nanoTime();
        int done = 0;
        for (; done < histories && System.nanoTime() - begin < BUDGET; done++) {
            Optional<String> broken = broken(first + done, Mutant.NONE);
            assertThat(broken).as("seed %d", first + done).isEmpty();
        }
        System.out.printf(
                "simulation: %d histories from seed %d, %.1f s%n", done, first, (System.nanoTime() - begin) / 1e9);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void everyMutantIsCaught(Mutant mutant) {
        long first = new SplittableRandom().nextLong();
        for (int history = 0; history < ENOUGH_FOR_A_MUTANT; history++) {
            Optional<String> broken = broken(first + history, mutant);
            if (broken.isPresent()) {
                System.out.printf("%s: caught in history %d by %s%n", mutant, history + 1, broken.get());
                return;
            }
        }
        assertThat(mutant).as("survived from seed %d", first).isNull();
    }

    private static Optional<String> broken(long seed, Mutant mutant) {
        try {
            new Simulation(seed, mutant).run();
            return Optional.empty();
        } catch (AssertionError invariant) {
            return Optional.of(String.valueOf(invariant.getMessage()));
        }
    }
}
