package org.heed.uplift;

import java.util.Arrays;

/**
 * What a block's treated units showed on average, and what they would have shown without the campaign according to an
 * estimator, period by period.
 */
public final class Counterfactual {

    private final Block block;
    private final double[] expected;

    private Counterfactual(Block block, double[] expected) {
        this.block = block;
        this.expected = expected;
    }

    /**
     * Joins a block and an estimator's expectation.
     *
     * @param expected mean of the treated units without the campaign, one for each of the block's T periods, finite; copied
     * @throws IllegalArgumentException if the length is not T or a number is not finite
     */
    public static Counterfactual of(Block block, double[] expected) {
        if (expected.length != block.periods()) {
            throw new IllegalArgumentException("a counterfactual needs one number for each of the " + block.periods()
                    + " periods, had " + expected.length);
        }
        for (int t = 0; t < expected.length; t++) {
            if (!Double.isFinite(expected[t])) {
                throw new IllegalArgumentException(
                        "the counterfactual on " + block.timeline().start(t) + " must be finite, was " + expected[t]);
            }
        }
        return new Counterfactual(block, expected.clone());
    }

    /** The block that was measured. */
    public Block block() {
        return block;
    }

    /** Mean of the treated units, {@code [T]}. */
    public double[] observed() {
        return block.treatedMean();
    }

    /** What it would have been, {@code [T]}. */
    public double[] expected() {
        return expected.clone();
    }

    /** Observed minus expected, {@code [T]}: the misfit before the flight, the effect in it. */
    public double[] gap() {
        double[] gap = observed();
        for (int t = 0; t < gap.length; t++) {
            gap[t] -= expected[t];
        }
        return gap;
    }

    /** Effect of each period on, {@code [T1]}, per treated unit and period. */
    public double[] effects() {
        return Arrays.copyOfRange(gap(), block.before(), block.periods());
    }

    /** Mean effect per treated unit and period on: the average treatment effect on the treated (ATT). */
    public double att() {
        return Arrays.stream(effects()).average().orElseThrow();
    }

    /** The effect as a share of what would have been: 0.05 for 5 % more. NaN if nothing would have been. */
    public double lift() {
        double without = 0;
        for (int t = block.before(); t < block.periods(); t++) {
            without += expected[t];
        }
        return without == 0 ? Double.NaN : att() * block.during() / without;
    }

    /** What the campaign added in all, over all treated units and the whole flight. */
    public double incremental() {
        return att() * block.during() * block.treated().size();
    }

    /** Root of the mean squared misfit before the flight. */
    public double rmspeBefore() {
        return rootMeanSquare(0, block.before());
    }

    /** Root of the mean squared effect in the flight. */
    public double rmspeDuring() {
        return rootMeanSquare(block.before(), block.periods());
    }

    private double rootMeanSquare(int from, int until) {
        double[] gap = gap();
        double sum = 0;
        for (int t = from; t < until; t++) {
            sum += gap[t] * gap[t];
        }
        return Math.sqrt(sum / (until - from));
    }
}
