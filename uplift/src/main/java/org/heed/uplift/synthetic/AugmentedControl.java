package org.heed.uplift.synthetic;

import org.heed.uplift.Block;

/**
 * Ridge-augmented synthetic control: a synthetic control whose weights are corrected for the misfit it leaves, at the price
 * of weights below 0.
 *
 * <p>Source: Ben-Michael, Feller and Rothstein, JASA 116 (2021), 1789-1803. In R: {@code augsynth(progfunc = "Ridge")} and
 * {@code GeoLift(model = "Ridge")}, tested against them.
 *
 * @param effects whether each unit's mean before the flight is taken off first
 * @param penalty how lambda is found
 */
public record AugmentedControl(FixedEffects effects, Penalty penalty) {

    /**
     * Fits the treated units' mean.
     *
     * @throws IllegalArgumentException if the penalty cannot be found, with the reason
     */
    public AugmentedFit fit(Block block) {
        DonorPool pool = DonorPool.of(block.donorCells(), block.before(), effects);
        double[] treated = block.treatedMean();
        AugmentedPool augmented = pool.augmented(penalty.lambda(pool, treated));
        PathFit fit = augmented.fit(treated);
        return AugmentedFit.of(augmented.lambda(), SyntheticFit.of(block, pool, fit), pool, fit);
    }
}
