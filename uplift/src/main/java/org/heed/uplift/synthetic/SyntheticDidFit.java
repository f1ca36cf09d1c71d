package org.heed.uplift.synthetic;

import java.util.Arrays;
import java.util.List;
import org.heed.uplift.Block;
import org.heed.uplift.Counterfactual;
import org.heed.uplift.DonorWeights;

/**
 * A synthetic double difference.
 *
 * @param tau mean effect per treated unit and period on
 * @param weights of the donors, 0 or more, with sum 1 (omega)
 * @param timeWeights of the T0 periods before the flight, 0 or more; their sum is 1, or 0 where the method subtracts no
 *     period before (lambda)
 * @param penalties noise and penalties
 * @param counterfactual the mixed donors, shifted so that they meet the treated mean over the weighted periods before
 */
public record SyntheticDidFit(
        double tau,
        DonorWeights weights,
        List<Double> timeWeights,
        Penalties penalties,
        Counterfactual counterfactual) {

    /** Copies the time weights. */
    public SyntheticDidFit {
        timeWeights = List.copyOf(timeWeights);
    }

    static SyntheticDidFit of(Block block, Penalties penalties, DoubleDifference fit) {
        double[] treated = block.treatedMean();
        double[][] donors = block.donorCells();
        double[] expected = new double[treated.length];
        for (int t = 0; t < expected.length; t++) {
            for (int j = 0; j < donors.length; j++) {
                expected[t] += fit.omega()[j] * donors[j][t];
            }
        }
        double shift = 0;
        for (int t = 0; t < block.before(); t++) {
            shift += fit.lambda()[t] * (treated[t] - expected[t]);
        }
        for (int t = 0; t < expected.length; t++) {
            expected[t] += shift;
        }
        return new SyntheticDidFit(
                fit.tau(),
                DonorWeights.of(block.donors(), fit.omega()),
                Arrays.stream(fit.lambda()).boxed().toList(),
                penalties,
                Counterfactual.of(block, expected));
    }
}
