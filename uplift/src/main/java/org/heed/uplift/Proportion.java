package org.heed.uplift;

import org.heed.uplift.chance.Normal;

/**
 * A share of a whole, as counts: how many of the reports were useful.
 *
 * @param numerator the part, 0 or more and at most the whole
 * @param denominator the whole, at least 1
 */
public record Proportion(long numerator, long denominator) {

    /** Refuses a part of nothing, a negative part and a part above the whole. */
    public Proportion {
        if (denominator < 1) {
            throw new IllegalArgumentException("a proportion needs a whole of at least 1, was " + numerator + " of "
                    + denominator + ": show that there is nothing yet instead");
        }
        if (numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException(
                    "the part must lie in [0, whole], was " + numerator + " of " + denominator);
        }
    }

    /** The share, between 0 and 1. */
    public double rate() {
        return (double) numerator / denominator;
    }

    /**
     * The share with its score interval, which stays within [0, 1] and has a width above 0 even at 0 and 1.
     *
     * <p>Source: Wilson, Journal of the American Statistical Association 22 (1927), 209-212; recommended by Newcombe,
     * Statistics in Medicine 17 (1998), 857-872 (method 3). In R: {@code prop.test(k, n, correct = FALSE)$conf.int}.
     *
     * @param level confidence level, between 0 and 1
     */
    public Estimate wilson(double level) {
        return wilson(level, denominator);
    }

    /**
     * The score interval of a share that is as uncertain as if the whole had this size, for cases that hang together. It
     * never has a width of 0.
     *
     * <p>Source: effective sample size, Korn and Graubard, Survey Methodology 24 (1998), 193-201; with score intervals, Franco
     * and others, Journal of Survey Statistics and Methodology 7 (2019), 334-364.
     *
     * @param level confidence level, between 0 and 1
     * @param size effective size of the whole, above 0 and at most the whole
     */
    public Estimate wilson(double level, double size) {
        if (!(size > 0 && size <= denominator)) {
            throw new IllegalArgumentException("an effective size must lie in (0, " + denominator + "], was " + size);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level must lie in (0, 1), was " + level);
        }
        double z = Normal.quantile((1 + level) / 2);
        double squared = z * z / size;
        double centre = rate() + squared / 2;
        double spread = z * Math.sqrt(rate() * (1 - rate()) / size + squared / (4 * size));
        double lower = numerator == 0 ? 0 : (centre - spread) / (1 + squared); // exact, not within rounding
        double upper = numerator == denominator ? 1 : (centre + spread) / (1 + squared);
        return new Estimate(rate(), Interval.between(level, lower, upper));
    }
}
