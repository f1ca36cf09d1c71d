package org.heed.uplift.synthetic;

/**
 * How strongly the residuals of the flight speak against a hypothesis; larger is stronger.
 *
 * <p>Source: Chernozhukov, Wuthrich and Zhu, An Exact and Robust Conformal Inference Method for Counterfactual and
 * Synthetic Controls, Journal of the American Statistical Association 116 (2021), 1849-1864, equation 5.
 */
public sealed interface ResidualStatistic {

    /**
     * |sum u|, the default: sees a mean effect in either direction and does not mind if the effect varies over the flight.
     */
    record SizeOfSum() implements ResidualStatistic {
        @Override
        public String label() {
            return "|sum u|";
        }

        @Override
        public double part(double residual) {
            return residual;
        }

        @Override
        public double whole(double sum, int periods) {
            return Math.abs(sum);
        }
    }

    /**
     * sum |u|, the usual one elsewhere: sees any effect. The hypothesis of a constant effect is refused for every size if
     * the effect varies much, so that its intervals are wide, in pieces or empty.
     */
    record SumOfSizes() implements ResidualStatistic {
        @Override
        public String label() {
            return "sum |u|";
        }

        @Override
        public double part(double residual) {
            return Math.abs(residual);
        }

        @Override
        public double whole(double sum, int periods) {
            return sum;
        }
    }

    /** sum u: one-sided, sees a rise only. Its intervals have no upper end. */
    record Sum() implements ResidualStatistic {
        @Override
        public String label() {
            return "sum u";
        }

        @Override
        public double part(double residual) {
            return residual;
        }

        @Override
        public double whole(double sum, int periods) {
            return sum;
        }
    }

    /**
     * (sum |u|^q / sqrt(T1))^(1/q), as in the R package augsynth.
     *
     * @param q at least 1; the larger, the more the largest residual decides
     */
    record Norm(double q) implements ResidualStatistic {

        /** Refuses a power below 1. */
        public Norm {
            if (!(q >= 1 && q < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("the power of a norm must lie in [1, inf), was " + q);
            }
        }

        @Override
        public String label() {
            return "norm of u with q = " + q;
        }

        @Override
        public double part(double residual) {
            return Math.pow(Math.abs(residual), q);
        }

        @Override
        public double whole(double sum, int periods) {
            return Math.pow(sum / Math.sqrt(periods), 1 / q);
        }
    }

    /** The name to print beside a result. */
    String label();

    /** What one residual adds to the sum. */
    double part(double residual);

    /** The statistic from the sum of the parts of so many periods. */
    double whole(double sum, int periods);

    /** The statistic of residuals, one for each period of the flight. */
    default double of(double[] residuals) {
        double sum = 0;
        for (double residual : residuals) {
            sum += part(residual);
        }
        return whole(sum, residuals.length);
    }
}
