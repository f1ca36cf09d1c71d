package org.heed.reports.outcome;

/** The ends of a 95% interval of a share, both between 0 and 1. */
public record Interval(double low, double high) {

    /** The 97.5% quantile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    /** Wilson's score interval (Journal of the American Statistical Association 22, 1927, p. 209). */
    static Interval wilson(int successes, int trials) {
        if (trials == 0) {
            return new Interval(0, 1);
        }
        double share = (double) successes / trials;
        double denominator = 1 + Z * Z / trials;
        double centre = (share + Z * Z / (2 * trials)) / denominator;
        double half = Z / denominator * Math.sqrt(share * (1 - share) / trials + Z * Z / (4.0 * trials * trials));
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
