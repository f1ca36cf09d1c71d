package org.heed.uplift.synthetic;

import java.util.Arrays;
import org.heed.uplift.algebra.Matrix;
import org.heed.uplift.algebra.NearestMix;
import org.heed.uplift.algebra.Spectrum;
import org.heed.uplift.algebra.Vectors;

/**
 * The squared error with which each penalty predicts a period that was left out of the fit.
 *
 * <p>One decomposition serves all folds and all penalties. With X the centred donors, H = X' X and B = (H + lambda I)^-1,
 * the ridge prediction of the misfit of period i from that of the others is {@code -sum_{t != i} B_it m_t / B_ii}: the
 * inverse of a matrix without one row and column follows from its inverse with them. With many periods and few donors the
 * same number comes from the products between donors, by taking one period out as a matrix of rank one.
 */
final class LambdaPath {

    private static final int STEPS = 20;
    private static final double DECADES = 8;

    /** Squared errors below this share of the treated path's mean square are rounding: they must not choose. */
    private static final double ROUNDING = 1e-20;

    private final Matrix fitted;
    private final Matrix centred;
    private final double[] path;
    private final boolean byDonors;
    private final Spectrum spectrum;

    LambdaPath(DonorPool pool, double[] treated) {
        fitted = pool.fitted();
        path = Arrays.copyOf(pool.levelled(treated), pool.before());
        centred = Ridge.centred(fitted);
        byDonors = 2 * centred.rows() <= centred.columns();
        spectrum = Spectrum.of(byDonors ? centred.gram() : centred.transposed().gram());
    }

    /** The penalties that are tried, from the largest, the largest eigenvalue of X' X, down by 8 powers of 10. */
    double[] lambdas() {
        double[] lambdas = new double[STEPS + 1];
        for (int j = 0; j <= STEPS; j++) {
            lambdas[j] = spectrum.largest() * Math.pow(10, -DECADES * j / STEPS);
        }
        return lambdas;
    }

    /** Squared errors, {@code [fold][lambda]}; the last period is never left out, as in augsynth. */
    double[][] squaredErrors() {
        double[] lambdas = lambdas();
        double[][] errors = new double[path.length - 1][];
        double[] weights = NearestMix.weights(distances(-1), 0);
        for (int i = 0; i < errors.length; i++) {
            double[] simplex = NearestMix.weights(distances(i), 0, weights);
            errors[i] = squaredErrors(i, simplex, lambdas);
        }
        return errors;
    }

    private double[] squaredErrors(int out, double[] simplex, double[] lambdas) {
        double[] misfit = path.clone();
        double[] mix = fitted.weighted(simplex);
        for (int t = 0; t < misfit.length; t++) {
            misfit[t] -= mix[t];
        }
        double own = misfit[out];
        misfit[out] = 0;
        double[] predicted = byDonors ? byDonors(out, misfit, lambdas) : byPeriods(out, misfit, lambdas);
        double[] errors = new double[lambdas.length];
        for (int k = 0; k < errors.length; k++) {
            errors[k] = (own - predicted[k]) * (own - predicted[k]);
        }
        return errors;
    }

    private double[] byPeriods(int out, double[] misfit, double[] lambdas) {
        double[] turned = spectrum.rotated(misfit);
        double[] predicted = new double[lambdas.length];
        for (int k = 0; k < lambdas.length; k++) {
            double cross = 0;
            double own = 0;
            for (int e = 0; e < turned.length; e++) {
                double share = spectrum.vector(out, e) / (spectrum.value(e) + lambdas[k]);
                cross += share * turned[e];
                own += share * spectrum.vector(out, e);
            }
            predicted[k] = -cross / own;
        }
        return predicted;
    }

    private double[] byDonors(int out, double[] misfit, double[] lambdas) {
        double[] loads = new double[centred.rows()];
        for (int j = 0; j < loads.length; j++) {
            loads[j] = centred.at(j, out);
        }
        double[] column = spectrum.rotated(loads);
        double[] turned = spectrum.rotated(centred.times(misfit));
        double[] predicted = new double[lambdas.length];
        for (int k = 0; k < lambdas.length; k++) {
            double cross = 0;
            double own = 0;
            for (int e = 0; e < turned.length; e++) {
                double share = column[e] / (spectrum.value(e) + lambdas[k]);
                cross += share * turned[e];
                own += share * column[e];
            }
            predicted[k] = cross / (1 - own);
        }
        return predicted;
    }

    /** Donor minus treated in each fitted period but one. */
    private Matrix distances(int out) {
        int columns = out < 0 ? path.length : path.length - 1;
        return Matrix.of(fitted.rows(), columns, (j, t) -> {
            int period = out >= 0 && t >= out ? t + 1 : t;
            return fitted.at(j, period) - path[period];
        });
    }

    /** The largest penalty whose mean error is within one standard error of the smallest mean error. */
    double chosen() {
        double[][] errors = squaredErrors();
        double[] lambdas = lambdas();
        double[] means = new double[lambdas.length];
        int best = 0;
        for (int k = 0; k < means.length; k++) {
            means[k] = Vectors.mean(column(errors, k), 0, errors.length);
            best = means[k] < means[best] ? k : best;
        }
        double bound = means[best] + standardError(column(errors, best), means[best]);
        bound += ROUNDING * Vectors.dot(path, path) / path.length;
        for (int k = 0; k < means.length; k++) {
            if (means[k] <= bound) {
                return lambdas[k];
            }
        }
        return lambdas[best];
    }

    private static double standardError(double[] errors, double mean) {
        double sum = 0;
        for (double error : errors) {
            sum += (error - mean) * (error - mean);
        }
        return Math.sqrt(sum / (errors.length - 1) / errors.length);
    }

    private static double[] column(double[][] errors, int k) {
        double[] column = new double[errors.length];
        for (int i = 0; i < column.length; i++) {
            column[i] = errors[i][k];
        }
        return column;
    }
}
