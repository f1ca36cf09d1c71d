package org.heed.uplift.chance;

/**
 * Fisher's F distribution; in R {@code pf} and {@code qf}.
 *
 * @param numerator degrees of freedom of the numerator, above 0
 * @param denominator degrees of freedom of the denominator, above 0
 */
public record FisherF(double numerator, double denominator) {

    /** Refuses degrees of freedom that are not above 0. */
    public FisherF {
        if (!(numerator > 0 && denominator > 0)) {
            throw new IllegalArgumentException(
                    "degrees of freedom must be above 0, were " + numerator + " and " + denominator);
        }
    }

    /** Probability of a value of at most f, which is 0 or more. */
    public double cdf(double f) {
        double top = numerator * f;
        double sum = top + denominator;
        return BetaFunction.regularised(top / sum, denominator / sum, numerator / 2, denominator / 2);
    }

    /** The quantile of a probability in (0, 1). */
    public double quantile(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("a probability must lie in (0, 1), was " + probability);
        }
        return Rising.reaching(this::cdf, probability);
    }
}
