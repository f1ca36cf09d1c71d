package org.heed.uplift.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GammaDrawsTest {

    private static final int DRAWS = 100_000;

    @Test
    void meanAndVarianceAreShapeByRateAndShapeByRateSquared() {
        SplittableRandom random = new SplittableRandom(11);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            double draw = GammaDraws.draw(random, 16, 4);
            sum += draw;
            squares += draw * draw;
        }
        double mean = sum / DRAWS;
        assertEquals(4, mean, 4 * 1 / Math.sqrt(DRAWS)); // four standard errors
        assertEquals(1, squares / DRAWS - mean * mean, 0.025);
    }

    /** With shape 1 the part above a number is that number plus a fresh draw, wherever it lies. */
    @Test
    void aDrawAboveALeastIsExactAlsoFarOut() {
        SplittableRandom random = new SplittableRandom(12);
        for (double least : new double[] {0.5, 3, 200}) {
            double sum = 0;
            for (int i = 0; i < DRAWS; i++) {
                double draw = GammaDraws.drawAbove(random, 1, 2, least);
                assertTrue(draw > least);
                sum += draw - least;
            }
            assertEquals(0.5, sum / DRAWS, 4 * 0.5 / Math.sqrt(DRAWS));
        }
    }

    /** Known mean of a gamma cut at c: shape / rate + c^shape e^(-c) / (rate * upper gamma), here in closed form. */
    @Test
    void theMeanAboveALeastIsThatOfTheCutDistribution() {
        SplittableRandom random = new SplittableRandom(13);
        for (double c : new double[] {1, 2.5, 6}) {
            double tail = Math.exp(-c) * (1 + c + c * c / 2); // of shape 3, rate 1
            double further = Math.exp(-c) * (1 + c + c * c / 2 + c * c * c / 6);
            double sum = 0;
            for (int i = 0; i < DRAWS; i++) {
                sum += GammaDraws.drawAbove(random, 3, 1, c);
            }
            assertEquals(3 * further / tail, sum / DRAWS, 4 * 1.8 / Math.sqrt(DRAWS));
        }
    }
}
