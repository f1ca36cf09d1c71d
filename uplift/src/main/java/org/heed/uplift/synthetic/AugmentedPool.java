package org.heed.uplift.synthetic;

import org.heed.uplift.algebra.NearestMix;

/**
 * A {@link DonorPool} whose weights are corrected by ridge regression for the misfit that the simplex leaves. The matrix
 * is factored once, so that a fit costs little more than that of the pool. Immutable; may be shared between threads.
 *
 * <p>Source: Ben-Michael, Feller and Rothstein, JASA 116 (2021), 1789-1803, equation (8):
 * {@code w + Xc (Xc' Xc + lambda I)^-1 (x1 - X' w)}, Xc being the donors less their mean in each fitted period.
 */
public final class AugmentedPool {

    private final DonorPool pool;
    private final Ridge ridge;
    private final double lambda;

    private AugmentedPool(DonorPool pool, Ridge ridge, double lambda) {
        this.pool = pool;
        this.ridge = ridge;
        this.lambda = lambda;
    }

    static AugmentedPool of(DonorPool pool, double lambda) {
        return new AugmentedPool(pool, Ridge.of(pool.fitted(), lambda), lambda);
    }

    /** The penalty, in squared units of the outcome. */
    public double lambda() {
        return lambda;
    }

    /**
     * Mixes the donors into a treated path; weights have sum 1 and may fall below 0.
     *
     * @param treated {@code [T]}, finite
     * @throws IllegalArgumentException if the length is not T
     */
    public PathFit fit(double[] treated) {
        double[] path = pool.levelled(treated);
        return fit(path, NearestMix.weights(pool.distances(path), 0));
    }

    /** As {@link #fit(double[])}, and faster if an earlier fit of this pool was to a path like this one. */
    public PathFit fit(double[] treated, PathFit earlier) {
        double[] path = pool.levelled(treated);
        return fit(path, NearestMix.weights(pool.distances(path), 0, earlier.simplex()));
    }

    private PathFit fit(double[] path, double[] simplex) {
        double[] correction = ridge.correction(pool.gap(path, simplex));
        double[] weights = simplex.clone();
        for (int j = 0; j < weights.length; j++) {
            weights[j] += correction[j];
        }
        return new PathFit(simplex, weights, pool.gap(path, weights));
    }
}
