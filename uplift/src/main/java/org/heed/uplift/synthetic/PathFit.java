package org.heed.uplift.synthetic;

/** What a {@link DonorPool} or an {@link AugmentedPool} found for one treated path. */
public final class PathFit {

    private final double[] simplex;
    private final double[] weights;
    private final double[] gap;

    PathFit(double[] simplex, double[] weights, double[] gap) {
        this.simplex = simplex;
        this.weights = weights;
        this.gap = gap;
    }

    /** One weight for each donor, in the order of the pool, with sum 1; below 0 only where the pool is augmented. */
    public double[] weights() {
        return weights.clone();
    }

    /** Treated minus mixed donors, {@code [T]}: the misfit in the fitted periods, the effect after them. */
    public double[] gap() {
        return gap.clone();
    }

    /** The weights before any augmentation, not copied. */
    double[] simplex() {
        return simplex;
    }

    /** The gap, not copied. */
    double[] left() {
        return gap;
    }
}
