package org.heed.uplift.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.heed.uplift.Block;
import org.heed.uplift.Estimate;
import org.heed.uplift.comparison.PooledT.Contrast;
import org.junit.jupiter.api.Test;

class PooledTTest {

    /** Contrasts 4 and 6 of the treated, 1, 2 and 3 of the donors: the pooled variance is (2 + 2) / 3. */
    private static final Block BLOCK = Example.block(
            2,
            2,
            new double[] {9, 11, 14, 14},
            new double[] {20, 20, 25, 27},
            new double[] {5, 5, 6, 6},
            new double[] {1, 1, 3, 3},
            new double[] {8, 8, 10, 12});

    @Test
    void plainMeansGiveTheTextbookTTest() {
        PooledT t = PooledT.of(BLOCK, Contrast.MEANS, 0.95);
        double error = Math.sqrt(4 / 3.0 * (1 / 2.0 + 1 / 3.0));
        assertEquals(3, t.difference().value(), 1e-12);
        assertEquals(error, t.standardError(), 1e-12);
        assertEquals(3, t.degreesOfFreedom());
        assertTrue(t.difference().interval().contains(3 + 3.18244 * error));
        assertTrue(!t.difference().interval().contains(3 + 3.18245 * error));
        assertEquals(0.0650, t.p(), 0.0005); // t of 2.846 on 3 degrees of freedom
        assertTrue(t.rateRatio().isEmpty());
    }

    @Test
    void logarithmsGiveARateRatio() {
        PooledT t = PooledT.of(BLOCK);
        double treated = (Math.log(1.4) + Math.log(1.3)) / 2;
        double donors = (Math.log(1.2) + Math.log(3) + Math.log(1.375)) / 3;
        Estimate ratio = t.rateRatio().orElseThrow();
        assertEquals(Contrast.LOG_OF_MEANS, t.contrast());
        assertEquals(Math.exp(treated - donors), ratio.value(), 1e-12);
    }

    @Test
    void aUnitWithoutCountsIsNamedWithTheSideOfTheFlight() {
        Block silent =
                Example.block(1, 2, new double[] {1, 2, 3, 3}, new double[] {0, 0, 1, 2}, new double[] {1, 1, 2, 2});
        String message = messageOf(() -> PooledT.of(silent));
        assertTrue(message.contains("'B'") && message.contains("before the flight"), message);
        assertEquals(0, PooledT.of(silent, Contrast.MEANS, 0.9).difference().value() - 0.25, 1e-12);
    }

    @Test
    void twoUnitsAreTooFew() {
        Block pair = Example.block(1, 2, new double[] {1, 2, 3, 3}, new double[] {1, 1, 1, 2});
        assertTrue(messageOf(() -> PooledT.of(pair)).contains("three units"));
    }

    @Test
    void oneTreatedUnitAndTwoDonorsAreEnough() {
        Block three =
                Example.block(1, 2, new double[] {1, 2, 3, 3}, new double[] {1, 1, 1, 2}, new double[] {4, 5, 6, 7});
        assertEquals(1, PooledT.of(three).degreesOfFreedom());
    }

    @Test
    void unitsThatAllMoveAlikeShowNoChance() {
        Block still =
                Example.block(1, 2, new double[] {1, 1, 3, 3}, new double[] {2, 2, 2, 2}, new double[] {2, 2, 2, 2});
        assertTrue(messageOf(() -> PooledT.of(still)).contains("chance"));
    }

    private static String messageOf(Runnable action) {
        return assertThrows(IllegalArgumentException.class, action::run).getMessage();
    }
}
