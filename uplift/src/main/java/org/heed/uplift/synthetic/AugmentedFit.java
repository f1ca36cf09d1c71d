package org.heed.uplift.synthetic;

import org.heed.uplift.Counterfactual;
import org.heed.uplift.DonorWeights;

/**
 * A ridge-augmented synthetic control.
 *
 * @param lambda the penalty that was used, in squared units of the outcome
 * @param weights with sum 1; they may fall below 0
 * @param counterfactual what the treated units would have shown on average
 * @param l2 root of the sum of squared misfits before the flight, in units of the outcome
 * @param scaledL2 l2 over that of equal weights
 * @param averageBias what the ridge regression says the synthetic control alone misses per period on: the effect of the
 *     synthetic control less this is the effect here
 */
public record AugmentedFit(
        double lambda,
        DonorWeights weights,
        Counterfactual counterfactual,
        double l2,
        double scaledL2,
        double averageBias) {

    static AugmentedFit of(double lambda, SyntheticFit figures, DonorPool pool, PathFit fit) {
        double[] change = fit.weights();
        for (int j = 0; j < change.length; j++) {
            change[j] -= fit.simplex()[j];
        }
        double[] bias = pool.donors().weighted(change);
        double sum = 0;
        for (int t = pool.before(); t < bias.length; t++) {
            sum += bias[t];
        }
        return new AugmentedFit(
                lambda,
                figures.weights(),
                figures.counterfactual(),
                figures.l2(),
                figures.scaledL2(),
                sum / (bias.length - pool.before()));
    }

    /** The mean effect per treated unit and period on. */
    public double att() {
        return counterfactual.att();
    }
}
