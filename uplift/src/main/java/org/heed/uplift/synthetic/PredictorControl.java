package org.heed.uplift.synthetic;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heed.uplift.Block;
import org.heed.uplift.algebra.Cholesky;
import org.heed.uplift.algebra.Matrix;
import org.heed.uplift.algebra.NearestMix;
import org.heed.uplift.algebra.Simplex;
import org.heed.uplift.algebra.Vectors;

/**
 * The classic synthetic control: donors are matched to the treated unit on predictors, whose importance V is chosen so that
 * the outcome's path before the flight is met as well as can be.
 *
 * <p>{@code w(V) = argmin (x1 - X0 w)' V (x1 - X0 w)} on the simplex is solved exactly; {@code V = argmin ||z1 - Z0 w(V)||^2}
 * is searched by Nelder and Mead from equal weights and from weights by regression, and the better is kept. V is not unique
 * where several give the same w.
 *
 * <p>Source: Abadie and Gardeazabal, American Economic Review 93 (2003), appendix B; Abadie, Diamond and Hainmueller,
 * Journal of Statistical Software 42 (2011), section 2. In R: {@code Synth::synth}.
 *
 * @param predictors what is matched on
 */
public record PredictorControl(Predictors predictors) {

    private static final double FIRST_STEP = 1;
    private static final double PRECISION = 1e-10;

    /**
     * A synthetic control on predictors.
     *
     * @param control weights, counterfactual and misfit
     * @param importance V, for each predictor a share; they have sum 1
     */
    public record Fit(SyntheticFit control, Map<String, Double> importance) {

        /** Copies the shares. */
        public Fit {
            importance = Collections.unmodifiableMap(new LinkedHashMap<>(importance));
        }
    }

    /**
     * Fits the treated units' mean.
     *
     * @throws IllegalArgumentException if a predictor lacks a unit or is the same for all
     */
    public Fit fit(Block block) {
        double[][] scaled = predictors.scaled(block);
        DonorPool pool = DonorPool.of(block.donorCells(), block.before(), FixedEffects.NONE);
        double[] treated = block.treatedMean();
        double[] equal = new double[scaled.length];
        double[] best = searched(scaled, pool, treated, equal);
        double[] other = searched(scaled, pool, treated, byRegression(scaled, pool, treated));
        if (misfit(scaled, pool, treated, other) < misfit(scaled, pool, treated, best)) {
            best = other;
        }
        double[] weights = weights(scaled, shares(best));
        PathFit path = new PathFit(weights, weights, pool.gap(treated, weights));
        return new Fit(SyntheticFit.of(block, pool, path), named(shares(best)));
    }

    private static double[] searched(double[][] scaled, DonorPool pool, double[] treated, double[] start) {
        if (scaled.length == 1) {
            return start;
        }
        return Simplex.smallest(v -> misfit(scaled, pool, treated, v), start, FIRST_STEP, PRECISION);
    }

    private static double misfit(double[][] scaled, DonorPool pool, double[] treated, double[] logs) {
        double[] gap = pool.gap(treated, weights(scaled, shares(logs)));
        double[] before = Arrays.copyOf(gap, pool.before());
        return Vectors.dot(before, before);
    }

    private static double[] weights(double[][] scaled, double[] shares) {
        double[] roots = Arrays.stream(shares).map(Math::sqrt).toArray();
        int donors = scaled[0].length - 1;
        return NearestMix.weights(
                Matrix.of(donors, scaled.length, (j, k) -> roots[k] * (scaled[k][j + 1] - scaled[k][0])), 0);
    }

    /** Shares of 0 or more with sum 1 from numbers of any size: the search needs no bounds. */
    private static double[] shares(double[] logs) {
        double largest = Arrays.stream(logs).max().orElseThrow();
        double[] shares =
                Arrays.stream(logs).map(log -> Math.exp(log - largest)).toArray();
        double sum = Vectors.sum(shares);
        return Arrays.stream(shares).map(share -> share / sum).toArray();
    }

    /** The start of Synth: squared coefficients of the outcome before the flight on all predictors, summed over periods. */
    private static double[] byRegression(double[][] scaled, DonorPool pool, double[] treated) {
        int units = scaled[0].length;
        Matrix design = Matrix.of(scaled.length + 1, units, (k, u) -> k == 0 ? 1 : scaled[k - 1][u]);
        Matrix products = design.gram();
        Cholesky factor = Cholesky.of(products, PRECISION * products.at(0, 0));
        double[] importance = new double[scaled.length];
        for (int t = 0; t < pool.before(); t++) {
            double[] outcome = new double[units];
            outcome[0] = treated[t];
            for (int j = 1; j < units; j++) {
                outcome[j] = pool.donors().at(j - 1, t);
            }
            double[] coefficients = factor.solve(design.times(outcome));
            for (int k = 0; k < importance.length; k++) {
                importance[k] += coefficients[k + 1] * coefficients[k + 1];
            }
        }
        double sum = Vectors.sum(importance);
        return Arrays.stream(importance)
                .map(value -> Math.log(Math.max(value / sum, PRECISION)))
                .toArray();
    }

    private Map<String, Double> named(double[] shares) {
        Map<String, Double> named = new LinkedHashMap<>();
        List<String> names = List.copyOf(predictors.rows().keySet());
        for (int k = 0; k < shares.length; k++) {
            named.put(names.get(k), shares[k]);
        }
        return named;
    }
}
