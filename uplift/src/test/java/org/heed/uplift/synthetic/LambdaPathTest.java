package org.heed.uplift.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.heed.uplift.algebra.Matrix;
import org.heed.uplift.algebra.NearestMix;
import org.junit.jupiter.api.Test;

/** One decomposition for all folds, beside a ridge regression of its own for each fold and penalty. */
class LambdaPathTest {

    private final RandomGenerator random = new SplittableRandom(41);

    @Test
    void fewDonorsAndManyPeriodsAreLeftOutAsByHand() {
        assertAsByHand(6, 25, FixedEffects.UNIT);
    }

    @Test
    void moreDonorsThanHalfThePeriodsAreLeftOutAsByHand() {
        assertAsByHand(14, 20, FixedEffects.UNIT);
    }

    @Test
    void moreDonorsThanPeriodsAreLeftOutAsByHand() {
        assertAsByHand(30, 9, FixedEffects.NONE);
    }

    /** With fixed effects the other periods tell the one left out: a fit without misfit has no error to choose by. */
    @Test
    void wherePeriodsAreFittedPerfectlyTheLargestPenaltyIsChosen() {
        LambdaPath path = new LambdaPath(pool(30, 9, FixedEffects.UNIT), treated(9));
        assertEquals(0, path.squaredErrors()[4][0], 1e-20);
        assertEquals(path.lambdas()[0], path.chosen());
    }

    private double[] treated(int before) {
        double[] treated = new double[before + 3];
        Arrays.setAll(treated, t -> 10 * Math.sin(t) + random.nextGaussian());
        return treated;
    }

    private DonorPool pool(int donors, int before, FixedEffects effects) {
        double[][] cells = new double[donors][before + 3];
        for (double[] row : cells) {
            double load = 0.5 + random.nextDouble();
            Arrays.setAll(row, t -> 40 + load * 10 * Math.sin(t) + 3 * random.nextGaussian());
        }
        return DonorPool.of(cells, before, effects);
    }

    private void assertAsByHand(int donors, int before, FixedEffects effects) {
        DonorPool pool = pool(donors, before, effects);
        double[] treated = treated(before);
        LambdaPath path = new LambdaPath(pool, treated);
        double[] lambdas = path.lambdas();
        double[][] errors = path.squaredErrors();
        double[][] byHand = new double[before - 1][lambdas.length];
        for (int fold = 0; fold < before - 1; fold++) {
            for (int k = 0; k < lambdas.length; k++) {
                byHand[fold][k] = squaredError(pool, pool.levelled(treated), fold, lambdas[k]);
                assertEquals(Math.sqrt(byHand[fold][k]), Math.sqrt(errors[fold][k]), 1e-6, fold + ", " + k);
            }
        }
        assertEquals(lambdas[chosen(byHand)], path.chosen());
    }

    private static double squaredError(DonorPool pool, double[] path, int fold, double lambda) {
        Matrix all = pool.fitted();
        Matrix rest = Matrix.of(all.rows(), all.columns() - 1, (j, t) -> all.at(j, t < fold ? t : t + 1));
        double[] goal = new double[rest.columns()];
        Arrays.setAll(goal, t -> path[t < fold ? t : t + 1]);
        double[] weights =
                NearestMix.weights(Matrix.of(rest.rows(), rest.columns(), (j, t) -> rest.at(j, t) - goal[t]), 0);
        double[] mix = rest.weighted(weights);
        double[] misfit = new double[goal.length];
        Arrays.setAll(misfit, t -> goal[t] - mix[t]);
        double[] correction = Ridge.of(rest, lambda).correction(misfit);
        double error = path[fold];
        for (int j = 0; j < weights.length; j++) {
            error -= (weights[j] + correction[j]) * all.at(j, fold);
        }
        return error * error;
    }

    /** The first, and so the largest, penalty with a mean within one standard error of the smallest mean. */
    private static int chosen(double[][] errors) {
        int best = 0;
        for (int k = 0; k < errors[0].length; k++) {
            best = mean(errors, k) < mean(errors, best) ? k : best;
        }
        double squares = 0;
        for (double[] fold : errors) {
            squares += Math.pow(fold[best] - mean(errors, best), 2);
        }
        double bound = mean(errors, best) + Math.sqrt(squares / (errors.length - 1) / errors.length);
        int chosen = 0;
        while (mean(errors, chosen) > bound) {
            chosen++;
        }
        return chosen;
    }

    private static double mean(double[][] errors, int k) {
        return Arrays.stream(errors).mapToDouble(fold -> fold[k]).average().orElseThrow();
    }
}
