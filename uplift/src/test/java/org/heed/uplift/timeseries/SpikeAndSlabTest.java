package org.heed.uplift.timeseries;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpikeAndSlabTest {

    private static final int PREDICTORS = 5;
    private static final int PERIODS = 20;
    private static final int BEFORE = 14;
    private static final int DRAWS = 40_000;
    private static final double SIGMA = 0.8;

    /** Every set of predictors is weighed by its share of the normal density of the response, with determinants in full. */
    @Test
    void predictorsAreInAsOftenAsTheWeightOfAllSetsSays() {
        SplittableRandom random = new SplittableRandom(17);
        double[][] columns = new double[PREDICTORS][PERIODS];
        for (double[] column : columns) {
            Arrays.setAll(column, t -> random.nextGaussian());
        }
        Arrays.fill(columns[0], 1);
        double[] left = new double[BEFORE];
        Arrays.setAll(left, t -> 0.5 * columns[1][t] + 0.25 * columns[2][t] + SIGMA * random.nextGaussian());
        double[] weighed = weighed(columns, left);
        SpikeAndSlab regression = new SpikeAndSlab(columns, BEFORE);
        double[] counted = new double[2 * PREDICTORS];
        for (int i = 0; i < DRAWS; i++) {
            double[] coefficients = regression.draw(random, left, SIGMA);
            for (int j = 0; j < PREDICTORS; j++) {
                counted[j] += regression.isIn(j) ? 1.0 / DRAWS : 0;
                counted[PREDICTORS + j] += coefficients[j] / DRAWS;
            }
        }
        for (int j = 0; j < 2 * PREDICTORS; j++) {
            assertEquals(weighed[j], counted[j], 0.02, "figure " + j); // steps hang together, so more than binomial
        }
    }

    /** Probability of being in, then mean coefficient, of each predictor. */
    private static double[] weighed(double[][] columns, double[] left) {
        double[] sums = new double[2 * PREDICTORS];
        double total = 0;
        for (int set = 0; set < 1 << PREDICTORS; set++) {
            int bits = set;
            int[] in = IntStream.range(0, PREDICTORS)
                    .filter(j -> (bits >> j & 1) == 1)
                    .toArray();
            double[] mean = new double[in.length];
            double weight = Math.exp(logDensity(columns, left, in, mean))
                    * Math.pow(0.6, in.length)
                    * Math.pow(0.4, PREDICTORS - in.length);
            total += weight;
            for (int i = 0; i < in.length; i++) {
                sums[in[i]] += weight;
                sums[PREDICTORS + in[i]] += weight * mean[i];
            }
        }
        double all = total;
        return Arrays.stream(sums).map(sum -> sum / all).toArray();
    }

    /** ln of N(left; 0, sigma^2 (I + X Omega X')) but for a constant; fills in the posterior mean Omega X' (...)^-1 left. */
    private static double logDensity(double[][] columns, double[] left, int[] in, double[] mean) {
        double[][] precision = new double[in.length][in.length];
        for (int i = 0; i < in.length; i++) {
            for (int j = 0; j < in.length; j++) {
                double mixed = 0;
                for (int t = 0; t < PERIODS; t++) {
                    mixed += columns[in[i]][t] * columns[in[j]][t] / PERIODS;
                }
                precision[i][j] = 0.01 * (0.5 * mixed + (i == j ? 0.5 * mixed : 0));
            }
        }
        SquareRoot slab = SquareRoot.of(precision, IntStream.range(0, in.length).toArray());
        double[][] loadings = new double[BEFORE][]; // Omega X', by period
        double[][] covariance = new double[BEFORE][BEFORE];
        for (int t = 0; t < BEFORE; t++) {
            int period = t;
            loadings[t] = slab.backward(slab.forward(
                    Arrays.stream(in).mapToDouble(j -> columns[j][period]).toArray()));
            for (int s = 0; s < BEFORE; s++) {
                covariance[t][s] = t == s ? SIGMA * SIGMA : 0;
                for (int i = 0; i < in.length; i++) {
                    covariance[t][s] += SIGMA * SIGMA * loadings[t][i] * columns[in[i]][s];
                }
            }
        }
        SquareRoot root = SquareRoot.of(covariance, IntStream.range(0, BEFORE).toArray());
        double[] scaled = root.forward(left);
        double[] pull = root.backward(scaled);
        for (int t = 0; t < BEFORE; t++) {
            for (int i = 0; i < in.length; i++) {
                mean[i] += SIGMA * SIGMA * loadings[t][i] * pull[t];
            }
        }
        return -(root.logDeterminant() + Arrays.stream(scaled).map(x -> x * x).sum()) / 2;
    }
}
