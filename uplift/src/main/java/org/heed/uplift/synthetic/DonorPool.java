package org.heed.uplift.synthetic;

import org.heed.uplift.algebra.Matrix;
import org.heed.uplift.algebra.NearestMix;
import org.heed.uplift.algebra.Vectors;

/**
 * Donors on plain arrays, made ready once to be fitted to many treated paths. A test that subtracts a hypothesis from the
 * treated path and fits on all T periods makes a pool with {@code before = T} and calls {@link #fit(double[], PathFit)}
 * with the fit of the last hypothesis. Immutable; may be shared between threads.
 *
 * <p>Source: Abadie, Diamond and Hainmueller, JASA 105 (2010), 493-505; fixed effects as in Doudchenko and Imbens (2016)
 * and Ferman and Pinto (2021).
 */
public final class DonorPool {

    private final Matrix donors;
    private final Matrix fitted;
    private final FixedEffects effects;

    private DonorPool(Matrix donors, Matrix fitted, FixedEffects effects) {
        this.donors = donors;
        this.fitted = fitted;
        this.effects = effects;
    }

    /**
     * Makes a pool ready.
     *
     * @param donors cells {@code [N0][T]}, finite, at least one donor; copied
     * @param before number of periods that are fitted, the first ones, 1 to T
     * @throws IllegalArgumentException if the shape is not that
     */
    public static DonorPool of(double[][] donors, int before, FixedEffects effects) {
        requireShape(donors, before);
        double[] means = new double[donors.length];
        for (int j = 0; j < means.length; j++) {
            means[j] = level(donors[j], before, effects);
        }
        Matrix all = Matrix.of(donors.length, donors[0].length, (j, t) -> donors[j][t] - means[j]);
        return new DonorPool(all, Matrix.of(donors.length, before, all::at), effects);
    }

    /** Number of donors, N0. */
    public int size() {
        return donors.rows();
    }

    /** Number of periods, T. */
    public int periods() {
        return donors.columns();
    }

    /** Number of periods that are fitted, T0. */
    public int before() {
        return fitted.columns();
    }

    /**
     * Mixes the donors into a treated path: weights of 0 or more with sum 1 that make the squared misfit over the fitted
     * periods smallest.
     *
     * @param treated {@code [T]}, finite
     * @throws IllegalArgumentException if the length is not T
     */
    public PathFit fit(double[] treated) {
        double[] path = levelled(treated);
        return fit(path, NearestMix.weights(distances(path), 0));
    }

    /** As {@link #fit(double[])}, and faster if an earlier fit of this pool was to a path like this one. */
    public PathFit fit(double[] treated, PathFit earlier) {
        double[] path = levelled(treated);
        return fit(path, NearestMix.weights(distances(path), 0, earlier.simplex()));
    }

    /** The same pool with ridge-augmented weights, {@code lambda} above 0. */
    public AugmentedPool augmented(double lambda) {
        return AugmentedPool.of(this, lambda);
    }

    /** The fitted periods of the donors, after their levels were taken off, {@code [N0][T0]}. */
    Matrix fitted() {
        return fitted;
    }

    /** All periods of the donors, after their levels were taken off, {@code [N0][T]}. */
    Matrix donors() {
        return donors;
    }

    /** The treated path after its level was taken off. */
    double[] levelled(double[] treated) {
        if (treated.length != periods()) {
            throw new IllegalArgumentException("the treated path needs one number for each of the " + periods()
                    + " periods, had " + treated.length);
        }
        double mean = level(treated, before(), effects);
        double[] path = new double[treated.length];
        for (int t = 0; t < path.length; t++) {
            path[t] = treated[t] - mean;
        }
        return path;
    }

    /** Donor minus treated in each fitted period, {@code [N0][T0]}. */
    Matrix distances(double[] path) {
        return Matrix.of(size(), before(), (j, t) -> fitted.at(j, t) - path[t]);
    }

    /** What a levelled path leaves over the weighted donors, {@code [T]}. */
    double[] gap(double[] path, double[] weights) {
        double[] mix = donors.weighted(weights);
        double[] gap = new double[path.length];
        for (int t = 0; t < gap.length; t++) {
            gap[t] = path[t] - mix[t];
        }
        return gap;
    }

    private PathFit fit(double[] path, double[] weights) {
        return new PathFit(weights, weights, gap(path, weights));
    }

    private static double level(double[] unit, int before, FixedEffects effects) {
        return switch (effects) {
            case NONE -> 0;
            case UNIT -> Vectors.mean(unit, 0, before);
        };
    }

    private static void requireShape(double[][] donors, int before) {
        if (donors.length == 0) {
            throw new IllegalArgumentException("a pool needs at least one donor, had none");
        }
        for (int j = 0; j < donors.length; j++) {
            if (donors[j].length != donors[0].length) {
                throw new IllegalArgumentException("all donors must have the same periods: donor 0 has "
                        + donors[0].length + ", donor " + j + " has " + donors[j].length);
            }
        }
        if (before < 1 || before > donors[0].length) {
            throw new IllegalArgumentException(
                    "the number of fitted periods must lie in [1, " + donors[0].length + "], was " + before);
        }
    }
}
