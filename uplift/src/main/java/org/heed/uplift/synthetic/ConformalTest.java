package org.heed.uplift.synthetic;

import org.heed.uplift.Block;
import org.heed.uplift.synthetic.Rearrangement.CyclicShifts;
import org.heed.uplift.synthetic.ResidualStatistic.SizeOfSum;

/**
 * Asks whether the periods of a flight stand out among all periods, once a synthetic control was fitted to all of them
 * under a hypothesis about the effect.
 *
 * <p>The hypothesised effect is taken off the treated path, the weights are found again on all T periods (with fixed
 * effects, the means too), and p is the share of rearrangements of the periods whose residuals are at least as strong in
 * the place of the flight. If the hypothesis is true and the residuals are stationary, p is at most a with a chance of
 * about a. It is observational: nobody drew the flight.
 *
 * <p>Source: Chernozhukov, Wuthrich and Zhu, JASA 116 (2021), 1849-1864. In R: {@code scinference} and {@code augsynth}
 * with {@code inf_type = "conformal"}, which keep effects with p equal to 1 - level and cut intervals at the edge of their
 * grid; this does neither.
 *
 * @param statistic how residuals of the flight become one number
 * @param rearrangement what they are compared with
 * @param level confidence level of the intervals, between 0 and 1
 */
public record ConformalTest(ResidualStatistic statistic, Rearrangement rearrangement, double level) {

    /** Refuses a level outside (0, 1). */
    public ConformalTest {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level must lie in (0, 1), was " + level);
        }
    }

    /** The test to use by default: |sum u| over all cyclic shifts. */
    public static ConformalTest of(double level) {
        return new ConformalTest(new SizeOfSum(), new CyclicShifts(), level);
    }

    /** Makes the test of a block ready, with a plain synthetic control. */
    public ConformalInference on(Block block, SyntheticControl method) {
        return new ConformalInference(this, block, method.effects(), Refit::of);
    }

    /**
     * Makes the test of a block ready, with a ridge-augmented synthetic control; lambda is found once, on the periods
     * before the flight.
     *
     * @throws IllegalArgumentException if the penalty cannot be found, with the reason
     */
    public ConformalInference on(Block block, AugmentedControl method) {
        DonorPool before = DonorPool.of(block.donorCells(), block.before(), method.effects());
        double lambda = method.penalty().lambda(before, block.treatedMean());
        return new ConformalInference(this, block, method.effects(), pool -> Refit.of(pool.augmented(lambda)));
    }

    /** The name to print beside a result. */
    public String label() {
        return "conformal, " + rearrangement.label() + ", " + statistic.label();
    }
}
