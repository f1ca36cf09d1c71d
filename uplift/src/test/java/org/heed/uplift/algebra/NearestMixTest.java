package org.heed.uplift.algebra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class NearestMixTest {

    private final RandomGenerator random = new SplittableRandom(7);

    @Test
    void onePointHasAllTheWeight() {
        assertArrayEquals(new double[] {1}, NearestMix.weights(matrix(new double[][] {{3, -2}}), 0));
        assertArrayEquals(new double[] {1}, NearestMix.weights(matrix(new double[][] {{0, 0}}), 0));
    }

    @Test
    void aPointAtTheOriginIsTheMix() {
        double[][] points = points(6, 4);
        points[3] = new double[4];
        assertEquals(1, NearestMix.weights(matrix(points), 0)[3]);
    }

    @Test
    void noPointLiesBeforeThePlaneThroughTheMixAtAnyScale() {
        for (double scale : new double[] {1e-6, 1, 1e6}) {
            for (int count : new int[] {2, 5, 20, 60}) {
                double[][] points = scaled(points(count, 20), scale);
                assertBest(points, 0, NearestMix.weights(matrix(points), 0));
                double ridge = 3 * scale * scale;
                assertBest(points, ridge, NearestMix.weights(matrix(points), ridge));
            }
        }
    }

    @Test
    void pointsOfVeryDifferentSizesAreMixedExactly() {
        double[][] points = points(12, 10);
        for (int j = 0; j < points.length; j++) {
            points[j] = scaled(new double[][] {points[j]}, Math.pow(10, j - 6))[0];
        }
        assertBest(points, 0, NearestMix.weights(matrix(points), 0));
    }

    @Test
    void pointsThatAreAlmostTheSameOrMixesOfOthersAreMixedExactly() {
        double[][] points = points(16, 20);
        for (int t = 0; t < 20; t++) {
            points[1][t] = points[0][t];
            points[2][t] = points[0][t] + 1e-5 * random.nextGaussian();
            points[4][t] = (points[3][t] + points[5][t]) / 2;
            points[6][t] = 7;
            points[7][t] = 7;
        }
        assertBest(points, 0, NearestMix.weights(matrix(points), 0));
    }

    /** Nearer together than the square root of rounding, products no longer tell points apart; the misfit hardly minds. */
    @Test
    void pointsNearerThanProductsCanTellCostNextToNothing() {
        double[][] points = points(8, 20);
        double[][] near = new double[16][];
        for (int j = 0; j < 16; j++) {
            near[j] = points[j % 8].clone();
            near[j][j] += j < 8 ? 0 : 1e-9;
        }
        double without = length(points, NearestMix.weights(matrix(points), 0));
        assertEquals(without, length(near, NearestMix.weights(matrix(near), 0)), 1e-8 * without);
    }

    @Test
    void whereABeginningLiesDoesNotChangeWhatIsFound() {
        double[][] points = points(25, 30);
        double[] cold = NearestMix.weights(matrix(points), 0);
        double[] equal = new double[25];
        Arrays.fill(equal, 1.0 / 25);
        double[] corner = new double[25];
        corner[24] = 1;
        assertArrayEquals(cold, NearestMix.weights(matrix(points), 0, equal), 1e-11);
        assertArrayEquals(cold, NearestMix.weights(matrix(points), 0, corner), 1e-11);
        assertArrayEquals(cold, NearestMix.weights(matrix(points), 0, new double[25]), 1e-11);
    }

    @Test
    void aGreatRidgeMakesWeightsEqual() {
        double[] weights = NearestMix.weights(matrix(points(8, 5)), 1e12);
        for (double weight : weights) {
            assertEquals(1.0 / 8, weight, 1e-8);
        }
    }

    /** Karush, Kuhn and Tucker: all slopes are at least the mean slope, those of points with weight equal it. */
    private static void assertBest(double[][] points, double ridge, double[] weights) {
        double[] mix = matrix(points).weighted(weights);
        double squared = Vectors.dot(mix, mix) + ridge * Vectors.dot(weights, weights);
        double carried = 0;
        for (int j = 0; j < weights.length; j++) {
            carried += weights[j] * norm(points[j], ridge);
        }
        assertEquals(1, Vectors.sum(weights), 1e-13);
        for (int j = 0; j < weights.length; j++) {
            double slope = Vectors.dot(points[j], mix) + ridge * weights[j] - squared;
            double slack = norm(points[j], ridge) * (1e-12 * Math.sqrt(squared) + 1e-14 * carried);
            assertTrue(weights[j] >= 0, "weight of " + j + " is " + weights[j]);
            assertTrue(slope >= -slack, "point " + j + " lies before the plane: " + slope + ", allowed " + -slack);
            assertTrue(weights[j] * slope <= slack, "point " + j + " has weight and lies behind the plane: " + slope);
        }
    }

    private static double norm(double[] point, double ridge) {
        return Math.sqrt(Vectors.dot(point, point) + ridge);
    }

    private static double length(double[][] points, double[] weights) {
        return Vectors.norm(matrix(points).weighted(weights));
    }

    private double[][] points(int count, int length) {
        double[][] points = new double[count][length];
        for (double[] point : points) {
            double level = 2 + 3 * random.nextDouble();
            Arrays.setAll(point, t -> level + random.nextGaussian());
        }
        return points;
    }

    private static double[][] scaled(double[][] points, double scale) {
        return Arrays.stream(points)
                .map(point -> Arrays.stream(point).map(x -> scale * x).toArray())
                .toArray(double[][]::new);
    }

    private static Matrix matrix(double[][] rows) {
        return Matrix.of(rows.length, rows[0].length, (i, j) -> rows[i][j]);
    }
}
