package org.heed.uplift.chance;

/** The beta function and its regularised incomplete form, for parameters above 0. */
final class BetaFunction {

    /** Enough for parameters up to about 10^7, since the fraction needs about the root of the larger one. */
    private static final int MOST_TERMS = 20_000;

    private static final double SMALLEST = 1e-300;

    /** A factor that differs from 1 by its rounding only; asking for less would add up the roundings of all terms. */
    private static final double CLOSE = 3e-16;

    private BetaFunction() {}

    /** ln B(a, b); the large logarithms of the gamma function cancel before they are rounded. */
    static double log(double a, double b) {
        double small = Math.min(a, b);
        double large = Math.max(a, b);
        if (large < GammaFunction.STIRLING_FROM) {
            return GammaFunction.log(a) + GammaFunction.log(b) - GammaFunction.log(a + b);
        }
        double quotient = small
                + GammaFunction.remainder(large)
                - GammaFunction.remainder(large + small)
                - (large + small - 0.5) * Math.log1p(small / large)
                - small * Math.log(large);
        return GammaFunction.log(small) + quotient;
    }

    /**
     * The regularised incomplete beta function I_x(a, b).
     *
     * <p>Source: continued fraction, Abramowitz and Stegun (1964), 26.5.8, summed forwards as in Lentz, Applied Optics 15
     * (1976), 668-671.
     *
     * @param x between 0 and 1
     * @param y 1 - x, given apart because it may be too small to be had from x
     */
    static double regularised(double x, double y, double a, double b) {
        if (x <= 0) {
            return 0;
        }
        if (y <= 0) {
            return 1;
        }
        if (x > (a + 1) / (a + b + 2)) {
            return 1 - regularised(y, x, b, a); // where the fraction converges fast
        }
        double logFront = a * logShare(x, y) + b * logShare(y, x) - log(a, b);
        return Math.exp(logFront) / (a * fraction(x, a, b));
    }

    /** ln of a share whose complement is known. */
    private static double logShare(double share, double complement) {
        return complement < 0.5 ? Math.log1p(-complement) : Math.log(share);
    }

    private static double fraction(double x, double a, double b) {
        double value = 1;
        double c = 1;
        double d = 0;
        for (int i = 1; i <= MOST_TERMS; i++) {
            double term = term(i, x, a, b);
            d = 1 / awayFromZero(1 + term * d);
            c = awayFromZero(1 + term / c);
            value *= c * d;
            if (Math.abs(c * d - 1) < CLOSE) {
                break;
            }
        }
        return value;
    }

    private static double term(int i, double x, double a, double b) {
        int m = i / 2;
        return i % 2 == 0
                ? m * (b - m) * x / ((a + i - 1) * (a + i))
                : -(a + m) * (a + b + m) * x / ((a + i - 1) * (a + i));
    }

    private static double awayFromZero(double value) {
        return Math.abs(value) < SMALLEST ? SMALLEST : value;
    }
}
