package org.heed.uplift.comparison;

import java.util.Arrays;
import java.util.Collection;
import java.util.random.RandomGenerator;

/** Draws what several effects would scatter by together, from their influence functions. */
final class MultiplierBootstrap {

    private static final double ROOT_FIVE = Math.sqrt(5);
    private static final double LOW_PROBABILITY = (ROOT_FIVE + 1) / (2 * ROOT_FIVE);
    private static final double LOW = (1 - ROOT_FIVE) / 2;
    private static final double HIGH = (1 + ROOT_FIVE) / 2;

    private final RandomGenerator random;
    private final int draws;

    MultiplierBootstrap(RandomGenerator random, int draws) {
        this.random = random;
        this.draws = draws;
    }

    /** The quantile of the largest of all effects' sums, in standard errors. */
    double criticalValue(Collection<Influenced> effects, double level) {
        double[][] scaled = effects.stream()
                .filter(effect -> effect.standardError() > 0) // one that does not scatter is never the largest
                .map(MultiplierBootstrap::inStandardErrors)
                .toArray(double[][]::new);
        double[] largest = new double[draws];
        for (int i = 0; i < draws && scaled.length > 0; i++) {
            largest[i] = largest(scaled, weights(scaled[0].length));
        }
        Arrays.sort(largest);
        return largest[(int) Math.ceil(level * draws) - 1];
    }

    private static double[] inStandardErrors(Influenced effect) {
        double scale = effect.standardError() * effect.influence().length;
        return Arrays.stream(effect.influence()).map(one -> one / scale).toArray();
    }

    private double[] weights(int units) {
        double[] weights = new double[units];
        Arrays.setAll(weights, r -> random.nextDouble() < LOW_PROBABILITY ? LOW : HIGH);
        return weights;
    }

    private static double largest(double[][] scaled, double[] weights) {
        double largest = 0;
        for (double[] influence : scaled) {
            double sum = 0;
            for (int r = 0; r < weights.length; r++) {
                sum += weights[r] * influence[r];
            }
            largest = Math.max(largest, Math.abs(sum));
        }
        return largest;
    }
}
