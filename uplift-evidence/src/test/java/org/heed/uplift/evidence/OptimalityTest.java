package org.heed.uplift.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.heed.uplift.Block;
import org.heed.uplift.synthetic.FixedEffects;
import org.heed.uplift.synthetic.SyntheticControl;
import org.junit.jupiter.api.Test;

/**
 * A mix of donors is proved to be the best one without another solver: over weights of 0 or more with a sum of 1, no mix
 * can have a sum of squares lower than this one's by more than {@code sum w[j] g[j] - min g[j]}, where g is the gradient
 * (duality gap; Boyd and Vandenberghe, Convex Optimization (2004), section 5.5, and Jaggi, ICML 2013).
 */
class OptimalityTest {

    @Test
    void noOtherMixFitsTheWalkthroughBetter() {
        for (FixedEffects effects : FixedEffects.values()) {
            assertBest(ReferencePanels.walkthrough(), effects);
        }
    }

    @Test
    void noOtherMixFitsCaliforniaBetter() {
        for (FixedEffects effects : FixedEffects.values()) {
            assertBest(ReferencePanels.tobacco(), effects);
        }
    }

    private static void assertBest(Block block, FixedEffects effects) {
        List<Double> listed = new SyntheticControl(effects).fit(block).weights().weights();
        double[] weights = listed.stream().mapToDouble(Double::doubleValue).toArray();
        assertEquals(1, Arrays.stream(weights).sum(), 1e-12);
        assertTrue(Arrays.stream(weights).min().orElseThrow() >= 0);
        double[][] donors = block.donorCells();
        double[] misfit = path(block.treatedMean(), block, effects);
        for (int j = 0; j < donors.length; j++) {
            donors[j] = path(donors[j], block, effects);
            for (int t = 0; t < misfit.length; t++) {
                misfit[t] -= weights[j] * donors[j][t];
            }
        }
        double mean = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < donors.length; j++) {
            double gradient = -2 * dot(donors[j], misfit);
            mean += weights[j] * gradient;
            least = Math.min(least, gradient);
        }
        double squares = dot(misfit, misfit);
        double gap = (mean - least) / squares;
        System.out.printf("duality gap %.1e of the sum of squares, L2 %.7f: %s%n", gap, Math.sqrt(squares), effects);
        assertTrue(gap < 1e-9, "another mix could fit better by " + gap + " of the sum of squares: " + effects);
    }

    /** What is fitted of a unit: its periods before the flight, without their mean if units have effects. */
    private static double[] path(double[] cells, Block block, FixedEffects effects) {
        double[] path = Arrays.copyOf(cells, block.before());
        double mean =
                effects == FixedEffects.UNIT ? Arrays.stream(path).average().orElseThrow() : 0;
        Arrays.setAll(path, t -> path[t] - mean);
        return path;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int t = 0; t < a.length; t++) {
            sum += a[t] * b[t];
        }
        return sum;
    }
}
