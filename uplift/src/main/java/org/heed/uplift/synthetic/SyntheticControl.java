package org.heed.uplift.synthetic;

import org.heed.uplift.Block;

/**
 * Synthetic control on outcomes alone: weights of 0 or more with sum 1 that make the squared misfit before the flight
 * smallest, found exactly.
 *
 * <p>Source: Abadie, Diamond and Hainmueller, JASA 105 (2010), 493-505. In R: {@code augsynth(progfunc = "None")}, with
 * {@code fixedeff} for the fixed effects.
 *
 * @param effects whether each unit's mean before the flight is taken off first
 */
public record SyntheticControl(FixedEffects effects) {

    /** Fits the treated units' mean. */
    public SyntheticFit fit(Block block) {
        DonorPool pool = DonorPool.of(block.donorCells(), block.before(), effects);
        return SyntheticFit.of(block, pool, pool.fit(block.treatedMean()));
    }
}
