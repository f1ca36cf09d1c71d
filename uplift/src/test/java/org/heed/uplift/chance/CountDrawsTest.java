package org.heed.uplift.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class CountDrawsTest {

    private static final int DRAWS = 100_000;

    @Test
    void poissonHasItsMeanAsVarianceToo() {
        for (double mean : new double[] {0, 0.1, 3, 29, 31, 400}) {
            assertMoments(random -> CountDraws.poisson(random, mean), mean, mean);
        }
    }

    @Test
    void binomialHasItsMeanAndVarianceAndNeverLeavesItsRange() {
        for (long trials : new long[] {0, 1, 20, 31, 1_000}) {
            for (double p : new double[] {0, 0.02, 0.4, 0.9, 1}) {
                assertMoments(
                        random -> {
                            long drawn = CountDraws.binomial(random, trials, p);
                            assertTrue(drawn >= 0 && drawn <= trials);
                            return drawn;
                        },
                        trials * p,
                        trials * p * (1 - p));
            }
        }
    }

    @Test
    void gammaHasItsShapeAsMeanAndVariance() {
        for (double shape : new double[] {0.3, 1, 7.5, 200}) {
            assertMoments(random -> GammaDraws.draw(random, shape, 1), shape, shape);
        }
    }

    @Test
    void smallPoissonCountsComeAsOftenAsTheyShould() {
        SplittableRandom random = new SplittableRandom(4);
        int[] times = new int[3];
        for (int i = 0; i < DRAWS; i++) {
            long drawn = CountDraws.poisson(random, 2);
            if (drawn < 3) {
                times[(int) drawn]++;
            }
        }
        assertEquals(Math.exp(-2), times[0] / (double) DRAWS, 0.005);
        assertEquals(2 * Math.exp(-2), times[1] / (double) DRAWS, 0.005);
        assertEquals(2 * Math.exp(-2), times[2] / (double) DRAWS, 0.005);
    }

    private static void assertMoments(ToDoubleFunction<SplittableRandom> draw, double mean, double variance) {
        SplittableRandom random = new SplittableRandom(3);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            double drawn = draw.applyAsDouble(random);
            sum += drawn;
            squares += (drawn - mean) * (drawn - mean);
        }
        assertEquals(mean, sum / DRAWS, 5 * Math.sqrt(variance / DRAWS) + 1e-12);
        assertEquals(variance, squares / DRAWS, 0.05 * variance + 1e-12);
    }
}
