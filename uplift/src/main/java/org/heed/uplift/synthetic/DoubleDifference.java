package org.heed.uplift.synthetic;

import java.util.Arrays;
import org.heed.uplift.algebra.Matrix;
import org.heed.uplift.algebra.NearestMix;
import org.heed.uplift.algebra.Vectors;

/**
 * The kernel of the synthetic double differences, on plain arrays: weights of the donors (omega), weights of the periods
 * before the flight (lambda), and tau.
 */
record DoubleDifference(double[] omega, double[] lambda, double tau) {

    /** Chooses the weights and takes the difference; donors are {@code [N0][T]}, treated {@code [T]}. */
    static DoubleDifference fit(
            Contrast contrast, Penalties penalties, double[][] donors, double[] treated, int before) {
        double[] omega = omega(contrast, penalties, donors, treated, before);
        double[] lambda = lambda(contrast, penalties, donors, before);
        return new DoubleDifference(omega, lambda, tau(omega, lambda, donors, treated));
    }

    /** {@code [-omega; 1]' Y [-lambda; 1/T1]}. */
    static double tau(double[] omega, double[] lambda, double[][] donors, double[] treated) {
        double tau = difference(treated, lambda);
        for (int j = 0; j < omega.length; j++) {
            if (omega[j] != 0) {
                tau -= omega[j] * difference(donors[j], lambda);
            }
        }
        return tau;
    }

    /** Mean during the flight less the weighted sum before it. */
    private static double difference(double[] unit, double[] lambda) {
        double before = 0;
        for (int t = 0; t < lambda.length; t++) {
            before += lambda[t] * unit[t];
        }
        return Vectors.mean(unit, lambda.length, unit.length) - before;
    }

    private static double[] omega(
            Contrast contrast, Penalties penalties, double[][] donors, double[] treated, int before) {
        if (contrast == Contrast.DIFFERENCE_IN_DIFFERENCES) {
            return equal(donors.length);
        }
        boolean intercept = contrast != Contrast.SYNTHETIC_CONTROL;
        double goal = intercept ? Vectors.mean(treated, 0, before) : 0;
        double[] levels = new double[donors.length];
        for (int j = 0; intercept && j < levels.length; j++) {
            levels[j] = Vectors.mean(donors[j], 0, before);
        }
        Matrix distances = Matrix.of(donors.length, before, (j, t) -> (donors[j][t] - levels[j]) - (treated[t] - goal));
        return NearestMix.weights(distances, before * penalties.units() * penalties.units());
    }

    private static double[] lambda(Contrast contrast, Penalties penalties, double[][] donors, int before) {
        return switch (contrast) {
            case SYNTHETIC_CONTROL -> new double[before];
            case DIFFERENCE_IN_DIFFERENCES, DEMEANED_CONTROL -> equal(before);
            case SYNTHETIC_DID -> chosenPeriods(penalties, donors, before);
        };
    }

    private static double[] chosenPeriods(Penalties penalties, double[][] donors, int before) {
        int n = donors.length;
        double[] after = new double[n];
        double[] means = new double[before];
        for (int j = 0; j < n; j++) {
            after[j] = Vectors.mean(donors[j], before, donors[j].length);
            Vectors.addTo(means, donors[j]);
        }
        double afterMean = Vectors.mean(after, 0, n);
        Matrix distances = Matrix.of(before, n, (t, j) -> (donors[j][t] - means[t] / n) - (after[j] - afterMean));
        return NearestMix.weights(distances, n * penalties.periods() * penalties.periods());
    }

    private static double[] equal(int count) {
        double[] equal = new double[count];
        Arrays.fill(equal, 1.0 / count);
        return equal;
    }
}
