package eu.zirkel.bench.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * Runs things that are to be compared in the order A B B A A B B A …, so that a machine that warms up, or is disturbed
 * for a while, treats them alike.
 */
public final class Interleaved {

    private Interleaved() {}

    /** One thing that is measured; it is told the round, from 1. */
    @FunctionalInterface
    public interface Step {

        /** Measures once. */
        void run(int round) throws Exception;
    }

    /** Runs every step once per round. */
    public static void rounds(int rounds, List<Step> steps) throws Exception {
        for (int round = 1; round <= rounds; round++) {
            List<Step> order = new ArrayList<>(steps);
            for (Step step : round % 2 == 1 ? order : order.reversed()) {
                step.run(round);
            }
        }
    }
}
