package org.heed.uplift.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.heed.uplift.Block;
import org.junit.jupiter.api.Test;

class BeforeAfterTest {

    /** Totals of the two treated units: 10, 14, 12 before and 20, 16 in the flight. */
    private static final Block BLOCK = Example.block(
            2, 3, new double[] {4, 6, 5, 10, 8}, new double[] {6, 8, 7, 10, 8}, new double[] {1, 2, 3, 4, 5});

    @Test
    void theRatioIsThatOfTheMeansAndTheErrorThatOfAQuasiPoissonFit() {
        BeforeAfter result = BeforeAfter.of(BLOCK, 0.95);
        double pearson = (4 + 4) / 12.0 + (4 + 4) / 18.0;
        assertEquals(1.5, result.rateRatio().value(), 1e-12);
        assertEquals(pearson / 3, result.dispersion(), 1e-12);
        assertEquals(Math.sqrt(pearson / 3 * (1 / 36.0 + 1 / 36.0)), result.standardError(), 1e-12);
        assertEquals(3, result.degreesOfFreedom());
        assertEquals(0.0663730078, result.p(), 1e-9);
        assertTrue(result.rateRatio().interval().contains(1));
    }

    @Test
    void thePathKeepsTheMeanBeforePerTreatedUnit() {
        BeforeAfter result = BeforeAfter.of(BLOCK, 0.95);
        assertArrayEquals(new double[] {6, 6, 6, 6, 6}, result.counterfactual().expected(), 1e-12);
        assertEquals(result.rateRatio().value() - 1, result.counterfactual().lift(), 1e-12);
        assertEquals(12, result.counterfactual().incremental(), 1e-12);
    }

    @Test
    void whatCannotBeMeasuredIsRefused() {
        double[] donor = {1, 2, 3};
        assertTrue(messageOf(new double[] {0, 0, 3}, donor).contains("above 0"));
        assertTrue(messageOf(new double[] {1, -2, 3}, donor).contains("negative"));
        assertTrue(messageOf(new double[] {2, 2, 3}, donor).contains("scatter"));
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> BeforeAfter.of(Example.block(1, 1, new double[] {1, 2}, new double[] {1, 2}), 0.95))
                .getMessage()
                .contains("three periods"));
    }

    private static String messageOf(double[] treated, double[] donor) {
        Block block = Example.block(1, 2, treated, donor);
        return assertThrows(IllegalArgumentException.class, () -> BeforeAfter.of(block, 0.95))
                .getMessage();
    }
}
