package org.heed.uplift.comparison;

import java.util.Arrays;
import org.heed.uplift.Block;
import org.heed.uplift.Counterfactual;

/**
 * (treated in the flight - treated before) - (donors in the flight - donors before), all of them means.
 *
 * <p>Without the campaign, the treated units would have moved as the donors' mean did. In R: the coefficient of
 * {@code fixest::feols(y ~ d | unit + period)} on the block.
 *
 * @param counterfactual the donors' mean, shifted to the level of the treated before the flight
 * @param effect the same effect as {@code counterfactual.att()} with its standard error clustered by unit. Ask
 *     {@link Clustered#canBeTrusted()} before showing its interval: with one treated unit nothing of that unit's own
 *     chance is in it
 */
public record DifferenceInDifferences(Counterfactual counterfactual, Clustered effect) {

    /** Measures a block. */
    public static DifferenceInDifferences of(Block block) {
        double[][] treated = block.treatedCells();
        double[][] donors = block.donorCells();
        double[][] cells = Arrays.copyOf(treated, treated.length + donors.length);
        System.arraycopy(donors, 0, cells, treated.length, donors.length);
        int[] from = new int[cells.length];
        Arrays.fill(from, 0, treated.length, block.before());
        Arrays.fill(from, treated.length, from.length, Adoption.NEVER);
        return new DifferenceInDifferences(Counterfactual.of(block, expected(block)), TwoWayFit.of(cells, from));
    }

    private static double[] expected(Block block) {
        double[] treated = block.treatedMean();
        double[] expected = Means.ofColumns(block.donorCells());
        double shift = Means.of(treated, 0, block.before()) - Means.of(expected, 0, block.before());
        Arrays.setAll(expected, t -> expected[t] + shift);
        return expected;
    }
}
