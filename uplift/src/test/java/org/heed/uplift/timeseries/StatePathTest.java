package org.heed.uplift.timeseries;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Draws of states against their conditional law, had by inverting the covariance of all observations at once. */
class StatePathTest {

    private static final double[] OBSERVED = {1.2, -0.3, 0.8, 2.1, 0.4, -0.9, 0.1, 1.7, 0.2};
    private static final Scales SCALES = new Scales(0.7, 0.3, 0.2);
    private static final int DRAWS = 40_000;

    @Test
    void aLevelIsDrawnFromItsConditionalLaw() {
        assertLaw(1);
    }

    @Test
    void levelAndSeasonAreDrawnTogetherFromTheirConditionalLaw() {
        assertLaw(2);
        assertLaw(4);
    }

    private static void assertLaw(int seasons) {
        int periods = OBSERVED.length;
        double[][] signal = covarianceOfSignal(seasons); // of level plus season
        double[][] total = new double[periods][];
        double[] surprise = new double[periods];
        for (int t = 0; t < periods; t++) {
            total[t] = signal[t].clone();
            total[t][t] += SCALES.observation() * SCALES.observation();
            surprise[t] = OBSERVED[t] - 1.2;
        }
        int[] all = {0, 1, 2, 3, 4, 5, 6, 7, 8};
        SquareRoot root = SquareRoot.of(total, all);
        double[] pull = root.backward(root.forward(surprise));
        double[][] drawn = moments(seasons);
        for (int t = 0; t < periods; t++) {
            double mean = 1.2;
            for (int s = 0; s < periods; s++) {
                mean += signal[t][s] * pull[s];
            }
            double[] half = root.forward(signal[t]);
            double variance = signal[t][t];
            for (double one : half) {
                variance -= one * one;
            }
            assertEquals(mean, drawn[0][t], 5 * Math.sqrt(variance / DRAWS), "mean " + t);
            assertEquals(variance, drawn[1][t], 5 * variance * Math.sqrt(2.0 / DRAWS), "variance " + t);
        }
    }

    /** Mean and variance of level plus season, period by period, over many draws. */
    private static double[][] moments(int seasons) {
        SplittableRandom random = new SplittableRandom(90 + seasons);
        StatePath states = new StatePath(seasons, 1.2);
        double[][] moments = new double[2][OBSERVED.length];
        for (int i = 0; i < DRAWS; i++) {
            double[][] path = states.draw(random, OBSERVED, SCALES);
            for (int t = 0; t < path.length; t++) {
                moments[0][t] += states.seen(path[t]) / DRAWS;
                moments[1][t] += states.seen(path[t]) * states.seen(path[t]) / DRAWS;
            }
        }
        for (int t = 0; t < OBSERVED.length; t++) {
            moments[1][t] -= moments[0][t] * moments[0][t];
        }
        return moments;
    }

    /** Each signal is a sum of independent shocks: first level, first effects, steps of both. Their loadings are run out. */
    private static double[][] covarianceOfSignal(int seasons) {
        int periods = OBSERVED.length;
        double[][] covariance = new double[periods][periods];
        add(covariance, level(0), 1);
        for (int t = 1; t < periods; t++) {
            add(covariance, level(t), SCALES.level());
        }
        for (int back = 0; back < seasons - 1; back++) {
            add(covariance, season(seasons, -back), 1);
        }
        for (int t = 1; t < periods && seasons > 1; t++) {
            add(covariance, season(seasons, t), SCALES.season());
        }
        return covariance;
    }

    private static double[] level(int from) {
        double[] loading = new double[OBSERVED.length];
        Arrays.fill(loading, from, loading.length, 1);
        return loading;
    }

    /** Effects that follow from a 1 at a time (also before the first period) by "minus the sum of the S - 1 before". */
    private static double[] season(int seasons, int at) {
        int early = seasons - 2;
        double[] effects = new double[OBSERVED.length + early];
        for (int i = 0; i < effects.length; i++) {
            int time = i - early;
            effects[i] = time == at ? 1 : 0;
            for (int back = 1; time > 0 && back < seasons; back++) {
                effects[i] -= effects[i - back];
            }
        }
        return Arrays.copyOfRange(effects, early, effects.length);
    }

    private static void add(double[][] covariance, double[] loading, double deviation) {
        for (int t = 0; t < loading.length; t++) {
            for (int s = 0; s < loading.length; s++) {
                covariance[t][s] += loading[t] * loading[s] * deviation * deviation;
            }
        }
    }
}
