package org.heed.uplift.timeseries;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Draws which predictors are in, and the coefficients of those, given what is left of the response and sigma.
 *
 * <p>Source: George and McCulloch, Statistica Sinica 7 (1997), 339-373; priors as in Scott and Varian (2014), section 4.2.
 */
final class SpikeAndSlab {

    private static final double EXPECTED_PREDICTORS = 3;
    private static final double PRIOR_WEIGHT = 0.01;

    private final double[][] columns;
    private final double[][] priorPrecision;
    private final double[][] precision;
    private final double logOdds;
    private final boolean[] in;

    /** {@code columns[p][T]}, of which the first {@code before} periods are fitted. */
    SpikeAndSlab(double[][] columns, int before) {
        int p = columns.length;
        this.columns = columns;
        this.priorPrecision = new double[p][p];
        this.precision = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                double shrunk = PRIOR_WEIGHT * product(columns[i], columns[j], columns[i].length) / columns[i].length;
                priorPrecision[i][j] = i == j ? shrunk : shrunk / 2;
                precision[i][j] = priorPrecision[i][j] + product(columns[i], columns[j], before);
            }
        }
        this.logOdds = p <= EXPECTED_PREDICTORS
                ? Double.POSITIVE_INFINITY
                : Math.log(EXPECTED_PREDICTORS / (p - EXPECTED_PREDICTORS));
        this.in = new boolean[p];
        Arrays.fill(in, 0, Math.min(p, (int) EXPECTED_PREDICTORS), true);
    }

    /** One step: p predictors picked at random are thrown in or out, then all coefficients are drawn; 0 for those out. */
    double[] draw(RandomGenerator random, double[] left, double sigma) {
        double[] products = new double[columns.length];
        Arrays.setAll(products, j -> product(columns[j], left, left.length));
        if (logOdds < Double.POSITIVE_INFINITY) {
            throwEach(random, products, sigma);
        }
        int[] chosen = chosen();
        SquareRoot root = SquareRoot.of(precision, chosen);
        double[] scattered =
                root.forward(Arrays.stream(chosen).mapToDouble(j -> products[j]).toArray());
        for (int i = 0; i < scattered.length; i++) {
            scattered[i] += sigma * random.nextGaussian();
        }
        double[] drawn = root.backward(scattered);
        double[] coefficients = new double[columns.length];
        for (int i = 0; i < drawn.length; i++) {
            coefficients[chosen[i]] = drawn[i];
        }
        return coefficients;
    }

    private void throwEach(RandomGenerator random, double[] products, double sigma) {
        double now = logPosterior(products, sigma);
        for (int visit = 0; visit < in.length; visit++) {
            int j = random.nextInt(in.length);
            in[j] = !in[j];
            double other = logPosterior(products, sigma);
            if (Math.log(1 - random.nextDouble()) < -Math.log1p(Math.exp(now - other))) {
                now = other;
            } else {
                in[j] = !in[j];
            }
        }
    }

    /** ln p(in | left, sigma) but for a constant, with the coefficients integrated out. */
    private double logPosterior(double[] products, double sigma) {
        int[] chosen = chosen();
        SquareRoot root = SquareRoot.of(precision, chosen);
        double[] scaled =
                root.forward(Arrays.stream(chosen).mapToDouble(j -> products[j]).toArray());
        double explained = product(scaled, scaled, scaled.length);
        double prior = SquareRoot.of(priorPrecision, chosen).logDeterminant();
        return chosen.length * logOdds + (prior - root.logDeterminant() + explained / (sigma * sigma)) / 2;
    }

    /** beta' Omega^-1 beta. */
    double priorSquares(double[] coefficients) {
        double sum = 0;
        for (int i = 0; i < coefficients.length; i++) {
            sum += coefficients[i] * product(priorPrecision[i], coefficients, coefficients.length);
        }
        return sum;
    }

    /** beta' x in a period. */
    double at(double[] coefficients, int period) {
        double sum = 0;
        for (int j = 0; j < coefficients.length; j++) {
            sum += coefficients[j] * columns[j][period];
        }
        return sum;
    }

    /** Number of predictors that are in, the intercept counted. */
    int size() {
        return chosen().length;
    }

    boolean isIn(int predictor) {
        return in[predictor];
    }

    private int[] chosen() {
        return IntStream.range(0, in.length).filter(j -> in[j]).toArray();
    }

    private static double product(double[] a, double[] b, int length) {
        double sum = 0;
        for (int t = 0; t < length; t++) {
            sum += a[t] * b[t];
        }
        return sum;
    }
}
