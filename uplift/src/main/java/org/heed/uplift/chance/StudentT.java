package org.heed.uplift.chance;

/**
 * Student's t distribution; in R {@code pt} and {@code qt}.
 *
 * @param degreesOfFreedom above 0
 */
public record StudentT(double degreesOfFreedom) {

    /** Refuses degrees of freedom that are not above 0. */
    public StudentT {
        if (!(degreesOfFreedom > 0 && degreesOfFreedom < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "degrees of freedom must lie in (0, inf), were " + degreesOfFreedom + ": give more observations");
        }
    }

    /** Probability of a value of at most t. */
    public double cdf(double t) {
        return t > 0 ? 1 - upperTail(t) : upperTail(-t);
    }

    /** Probability of a value at least as far from 0 as t: the two-sided p of a t test. */
    public double p(double t) {
        return Math.min(1, 2 * upperTail(Math.abs(t)));
    }

    /** The quantile of a probability in (0, 1). */
    public double quantile(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("a probability must lie in (0, 1), was " + probability);
        }
        double tail = Math.min(probability, 1 - probability);
        double size = tail == 0.5 ? 0 : Rising.reaching(t -> -upperTail(t), -tail);
        return probability < 0.5 ? -size : size;
    }

    /**
     * By how many standard errors a two-sided interval reaches to each side.
     *
     * @param level confidence level, between 0 and 1
     */
    public double reach(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level must lie in (0, 1), was " + level);
        }
        return quantile((1 + level) / 2);
    }

    private double upperTail(double t) {
        double square = t * t;
        if (Double.isInfinite(square)) {
            return 0;
        }
        double sum = degreesOfFreedom + square;
        return BetaFunction.regularised(degreesOfFreedom / sum, square / sum, degreesOfFreedom / 2, 0.5) / 2;
    }
}
