package eu.zirkel.bench.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One quantity, measured once per round. Says its range, never an average: rounds on a shared machine have outliers. */
public final class Figure {

    private final List<Double> values = Collections.synchronizedList(new ArrayList<>());

    /** Adds the value of a round. */
    public void add(double value) {
        values.add(value);
    }

    /**
     * The ratio round by round.
     *
     * @param denominator measured in the same rounds
     */
    public Figure over(Figure denominator) {
        Figure ratio = new Figure();
        for (int round = 0; round < Math.min(n(), denominator.n()); round++) {
            ratio.add(values.get(round) / denominator.values.get(round));
        }
        return ratio;
    }

    /** How many rounds there were. */
    public int n() {
        return values.size();
    }

    /** The smallest; NaN when there is none. */
    public double min() {
        return at(0);
    }

    /** The one in the middle, or half way between the two in the middle; NaN when there is none. */
    public double median() {
        return at(0.5);
    }

    /** The largest; NaN when there is none. */
    public double max() {
        return at(1);
    }

    private double at(double share) {
        List<Double> sorted = values.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        double place = share * (sorted.size() - 1);
        double below = sorted.get((int) Math.floor(place));
        double above = sorted.get((int) Math.ceil(place));
        return (below + above) / 2;
    }
}
