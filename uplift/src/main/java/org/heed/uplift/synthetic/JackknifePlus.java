package org.heed.uplift.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.heed.uplift.Block;
import org.heed.uplift.Interval;

/**
 * Jackknife+ over time: each period before the flight is left out once, the weights are found without it, and the miss
 * there widens what those weights say about the flight.
 *
 * <p>Source: Barber, Candes, Ramdas and Tibshirani, Annals of Statistics 49 (2021), 486-507; over time as in the R package
 * augsynth, {@code inf_type = "jackknife+"}: quantiles of level a/2 and 1 - a/2 (type 7) of the weights' effects less and
 * plus the size of the miss. It supposes that periods are exchangeable.
 *
 * @param level confidence level, between 0 and 1
 */
public record JackknifePlus(double level) {

    /** Refuses a level outside (0, 1). */
    public JackknifePlus {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level must lie in (0, 1), was " + level);
        }
    }

    /**
     * The intervals of a block.
     *
     * @param mean of the mean effect per treated unit and period on
     * @param perPeriod of the effect in each period on, in order
     */
    public record Intervals(Interval mean, List<Interval> perPeriod) {

        /** Copies the list. */
        public Intervals {
            perPeriod = List.copyOf(perPeriod);
        }
    }

    /**
     * The intervals with a plain synthetic control.
     *
     * @throws IllegalArgumentException if the block has fewer than two periods before the flight
     */
    public Intervals intervals(Block block, SyntheticControl method) {
        if (block.before() < 2) {
            throw new IllegalArgumentException(
                    "leaving out a period needs at least two before the flight, had " + block.before());
        }
        double[][] donors = block.donorCells();
        double[] treated = block.treatedMean();
        List<double[]> gaps = new ArrayList<>();
        for (int out = 0; out < block.before(); out++) {
            double[][] mixed = new double[donors.length][];
            for (int j = 0; j < donors.length; j++) {
                mixed[j] = movedBack(donors[j], out, block.before());
            }
            gaps.add(DonorPool.of(mixed, block.before() - 1, method.effects())
                    .fit(movedBack(treated, out, block.before()))
                    .left());
        }
        return intervals(gaps, block.before());
    }

    private Intervals intervals(List<double[]> gaps, int before) {
        int periods = gaps.getFirst().length;
        List<Interval> perPeriod = new ArrayList<>();
        for (int t = before; t < periods; t++) {
            perPeriod.add(interval(gaps, before, t, t + 1));
        }
        return new Intervals(interval(gaps, before, before, periods), perPeriod);
    }

    /** Of the mean effect over a run of periods; the miss stands in the last place before the flight. */
    private Interval interval(List<double[]> gaps, int before, int from, int until) {
        double[] low = new double[gaps.size()];
        double[] high = new double[gaps.size()];
        for (int i = 0; i < low.length; i++) {
            double miss = Math.abs(gaps.get(i)[before - 1]);
            double effect = Arrays.stream(gaps.get(i), from, until).average().orElseThrow();
            low[i] = effect - miss;
            high[i] = effect + miss;
        }
        return Interval.between(level, quantile(low, (1 - level) / 2), quantile(high, (1 + level) / 2));
    }

    /** The path with one period moved to the end of those before the flight, so that it is not fitted. */
    private static double[] movedBack(double[] unit, int out, int before) {
        double[] moved = unit.clone();
        System.arraycopy(unit, out + 1, moved, out, before - 1 - out);
        moved[before - 1] = unit[out];
        return moved;
    }

    private static double quantile(double[] numbers, double probability) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        double place = probability * (sorted.length - 1);
        int below = Math.min((int) place, sorted.length - 2);
        return sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
    }
}
