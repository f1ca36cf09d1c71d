package org.heed.uplift.synthetic;

import java.util.Arrays;
import org.heed.uplift.Block;
import org.heed.uplift.Counterfactual;
import org.heed.uplift.DonorWeights;
import org.heed.uplift.algebra.Vectors;

/**
 * A synthetic control.
 *
 * @param weights of 0 or more, with sum 1
 * @param counterfactual what the treated units would have shown on average
 * @param l2 root of the sum of squared misfits before the flight, in units of the outcome
 * @param scaledL2 l2 over that of equal weights: 0 is a perfect fit, 1 no better than the plain mean. NaN if equal weights
 *     fit perfectly
 */
public record SyntheticFit(DonorWeights weights, Counterfactual counterfactual, double l2, double scaledL2) {

    static SyntheticFit of(Block block, DonorPool pool, PathFit fit) {
        double[] observed = block.treatedMean();
        double[] expected = new double[observed.length];
        for (int t = 0; t < expected.length; t++) {
            expected[t] = observed[t] - fit.left()[t];
        }
        double[] equal = new double[pool.size()];
        Arrays.fill(equal, 1.0 / equal.length);
        double misfit = misfit(fit.left(), pool.before());
        double plain = misfit(pool.gap(pool.levelled(observed), equal), pool.before());
        return new SyntheticFit(
                DonorWeights.of(block.donors(), fit.weights()),
                Counterfactual.of(block, expected),
                misfit,
                plain == 0 ? Double.NaN : misfit / plain);
    }

    /** The mean effect per treated unit and period on. */
    public double att() {
        return counterfactual.att();
    }

    private static double misfit(double[] gap, int before) {
        return Vectors.norm(Arrays.copyOf(gap, before));
    }
}
