package org.heed.uplift.synthetic;

import java.util.random.RandomGenerator;
import org.heed.uplift.Block;

/**
 * Synthetic difference in differences and its relatives, with the weights solved exactly.
 *
 * <p>Source: Arkhangelsky, Athey, Hirshberg, Imbens and Wager, American Economic Review 111 (2021), 4088-4118, algorithms 1
 * to 4. In R: {@code synthdid_estimate}, whose Frank-Wolfe steps stop short of the optimum (on Proposition 99 at -15.6038,
 * the exact figure being -15.6054).
 *
 * @param contrast which weights are chosen
 */
public record SyntheticDid(Contrast contrast) {

    /** Synthetic difference in differences itself. */
    public static SyntheticDid standard() {
        return new SyntheticDid(Contrast.SYNTHETIC_DID);
    }

    /**
     * Fits the treated units' mean.
     *
     * @throws IllegalArgumentException if there are fewer than two periods before the flight
     */
    public SyntheticDidFit fit(Block block) {
        requireHistory(block);
        double[][] donors = block.donorCells();
        int cells = block.treated().size() * block.during();
        Penalties penalties = Penalties.of(contrast, donors, block.before(), cells);
        DoubleDifference fit = DoubleDifference.fit(contrast, penalties, donors, block.treatedMean(), block.before());
        return SyntheticDidFit.of(block, penalties, fit);
    }

    /**
     * Standard error by placebo campaigns among the donors, penalties kept: with one treated unit each donor in turn, which
     * is exact; with more, as many donors at random for each draw.
     *
     * @param draws number of draws with more than one treated unit, at least 2; not used with one
     * @param random chooses the donors; not used with one treated unit
     * @throws IllegalArgumentException if there are not more donors than treated units, or fewer than two periods before
     *     the flight
     */
    public double placeboError(Block block, int draws, RandomGenerator random) {
        requireHistory(block);
        return new DidErrors(contrast, block).placebo(draws, random);
    }

    /**
     * Standard error by leaving out one unit at a time, weights kept.
     *
     * <p>Its intervals are too short where few units are treated: over 1,000 panels of nine units without any effect, a
     * normal test with it rejects about one in five times where three or four are treated and not one in twenty. Use it
     * with many treated units, and the randomisation test with few.
     *
     * @throws IllegalArgumentException if there are fewer than two treated units, all weight lies on one donor, or there are
     *     fewer than two periods before the flight
     */
    public double jackknifeError(Block block) {
        return new DidErrors(contrast, block).jackknife(fit(block));
    }

    /**
     * Standard error by drawing all units anew with replacement.
     *
     * @param draws at least 2
     * @throws IllegalArgumentException if there are fewer than two treated units, two donors or two periods before the
     *     flight
     */
    public double bootstrapError(Block block, int draws, RandomGenerator random) {
        requireHistory(block);
        return new DidErrors(contrast, block).bootstrap(draws, random);
    }

    private void requireHistory(Block block) {
        if (block.before() < 2) {
            throw new IllegalArgumentException(
                    "a " + contrast.label() + " needs at least two periods before the flight, had " + block.before());
        }
    }
}
