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

    /**
     * Leave-one-period-out cross-validation over 21 penalties, with the one-standard-error rule: the largest penalty whose
     * mean squared error is within one standard error of the smallest.
     *
     * <p>Source: Ben-Michael, Feller and Rothstein, JASA 116 (2021), section 5.3; grid and folds as in augsynth, which
     * never leaves the last period before the flight out.
     */
    record CrossValidated() implements Penalty {

        @Override
        public double lambda(DonorPool pool, double[] treated) {
            if (pool.before() < 4 || pool.size() < 2) {
                throw new IllegalArgumentException("a penalty cannot be found by cross-validation with " + pool.before()
                        + " periods before the flight and " + pool.size()
                        + " donor(s): it needs 4 and 2; use Penalty.Given");
            }
            double lambda = new LambdaPath(pool, treated).chosen();
            if (!(lambda > 0)) {
                throw new IllegalArgumentException(
                        "the donors are all alike before the flight, so that ridge regression"
                                + " has nothing to correct with: use SyntheticControl");
            }
            return lambda;
        }
    }
}
