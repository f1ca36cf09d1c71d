package org.heed.uplift.chance;

/** The logarithm of the gamma function. */
final class GammaFunction {

    /** From here on, Stirling's series below is exact to the last digit of a double. */
    static final double STIRLING_FROM = 10;

    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    private GammaFunction() {}

    /** ln gamma(x) for x above 0, to about 1 part in 10^15 of the larger of 1 and the result. */
    static double log(double x) {
        double product = 1;
        double y = x;
        while (y < STIRLING_FROM) {
            product *= y++;
        }
        return (y - 0.5) * Math.log(y) - y + HALF_LOG_TWO_PI + remainder(y) - Math.log(product);
    }

    /**
     * What Stirling's formula leaves out, for x of {@link #STIRLING_FROM} or more.
     *
     * <p>Source: Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 6.1.41.
     */
    static double remainder(double x) {
        double square = 1 / (x * x);
        double sum = 1.0 / 156;
        sum = sum * square - 691.0 / 360_360;
        sum = sum * square + 1.0 / 1188;
        sum = sum * square - 1.0 / 1680;
        sum = sum * square + 1.0 / 1260;
        sum = sum * square - 1.0 / 360;
        return (sum * square + 1.0 / 12) / x;
    }
}
