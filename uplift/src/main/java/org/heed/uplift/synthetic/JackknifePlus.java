package org.heed.uplift.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.heed.uplift.Block;
import org.heed.uplift.Counterfactual;
import org.heed.uplift.Flight;
import org.heed.uplift.Interval;
import org.heed.uplift.Panel;

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
     * The intervals with any method that does not care for the order of periods: it is asked about blocks whose flight has
     * one period more, the one left out.
     *
     * @param method what would have been, such as {@code b -> new SyntheticControl(UNIT).fit(b).counterfactual()}; asked once
     *     for each period before the flight
     * @throws IllegalArgumentException if the block has fewer than two periods before the flight
     */
    public Intervals intervals(Block block, Function<Block, Counterfactual> method) {
        if (block.before() < 2) {
            throw new IllegalArgumentException(
                    "leaving out a period needs at least two before the flight, had " + block.before());
        }
        List<double[]> gaps = new ArrayList<>();
        for (int out = 0; out < block.before(); out++) {
            gaps.add(method.apply(movedBack(block, out)).gap());
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

    /** The block with one period moved to the end of those before the flight and into it, so that it is not fitted. */
    private static Block movedBack(Block block, int out) {
        List<String> units = new ArrayList<>(block.treated());
        units.addAll(block.donors());
        double[][] cells = Stream.concat(Arrays.stream(block.treatedCells()), Arrays.stream(block.donorCells()))
                .toArray(double[][]::new);
        for (double[] unit : cells) {
            double moved = unit[out];
            System.arraycopy(unit, out + 1, unit, out, block.before() - 1 - out);
            unit[block.before() - 1] = moved;
        }
        Flight longer = new Flight(
                block.timeline().start(block.before() - 1), block.timeline().end(block.periods() - 1));
        return Block.of(Panel.ofValues(units, block.timeline(), cells), block.treated(), longer);
    }

    private static double quantile(double[] numbers, double probability) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        double place = probability * (sorted.length - 1);
        int below = Math.min((int) place, sorted.length - 2);
        return sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
    }
}
