package org.heed.uplift.synthetic;

/** How the penalty of the ridge regression is found. */
public sealed interface Penalty {

    /** Lambda for a pool and a treated path {@code [T]}. */
    double lambda(DonorPool pool, double[] treated);

    /**
     * A given penalty.
     *
     * @param lambda in squared units of the outcome, above 0 and finite; the larger, the closer to no augmentation
     */
    record Given(double lambda) implements Penalty {

        /** Refuses a penalty that is not above 0 and finite. */
        public Given {
            if (!(lambda > 0 && lambda < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("lambda must be above 0 and finite, was " + lambda);
            }
        }

        @Override
        public double lambda(DonorPool pool, double[] treated) {
            return lambda;
        }
    }
}
