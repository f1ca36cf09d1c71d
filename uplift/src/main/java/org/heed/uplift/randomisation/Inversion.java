package org.heed.uplift.randomisation;

import org.heed.uplift.Bound;
import org.heed.uplift.Interval;
import org.heed.uplift.chance.Significance;

/**
 * Turns a randomisation test round: finds the rate ratios that it does not reject.
 *
 * <p>From the estimate, where p is 1, it walks outwards in growing steps to a factor of a million, takes the outermost
 * ratio that is accepted and closes in on the end by bisection. If even the last one is accepted the side is unbounded;
 * nothing is cut off silently. A ratio of 1 is always among those looked at: if it is rejected the walk stops there, if it
 * is accepted the walk begins there, so that interval and p agree whatever the shape of p.
 */
final class Inversion {

    /** Logarithm of the factor beyond which a side is called unbounded. */
    private static final double REACH = Math.log(1e6);

    private static final double FIRST_STEP = 0.01;
    private static final double GROWTH = 1.2;

    /**
     * Statistics nearer than this share of the largest count as equal: they sum the same numbers in another order. The
     * second part is for the case that all are 0 but for rounding.
     */
    private static final double TIE = 1e-9;

    private static final double ALL_ZERO = 1e-13;

    private final Profile profile;
    private final double level;
    private final int rejected; // largest number of assignments at least as strong that still rejects

    Inversion(Profile profile, double level) {
        this.profile = profile;
        this.level = level;
        this.rejected = Significance.countUpTo(1 - level, profile.size());
    }

    /** p of the hypothesis that the rate ratio is exp(logRatio). */
    double p(double logRatio) {
        return p(profile, logRatio);
    }

    static double p(Profile profile, double logRatio) {
        return (double) strong(profile, logRatio) / profile.size();
    }

    double estimate() {
        return Math.exp(profile.logEstimate());
    }

    Interval interval() {
        return new Interval(level, end(-1), end(1));
    }

    /** Number of assignments whose statistic is at least as far from 0 as that of the one that ran, itself counted. */
    private static int strong(Profile profile, double logRatio) {
        double[] statistics = profile.statistics(logRatio);
        double largest = 0;
        for (double statistic : statistics) {
            largest = Math.max(largest, Math.abs(statistic));
        }
        double bar = Math.abs(statistics[profile.ran()]) - TIE * largest - ALL_ZERO;
        int strong = 0;
        for (double statistic : statistics) {
            if (Math.abs(statistic) >= bar) {
                strong++;
            }
        }
        return strong;
    }

    private boolean accepts(double logRatio) {
        return strong(profile, logRatio) > rejected;
    }

    /** One end; side is -1 for the lower and 1 for the upper. */
    private Bound end(int side) {
        double estimate = profile.logEstimate();
        boolean oneIsOnThisSide = -estimate * side > 0;
        if (oneIsOnThisSide && accepts(0)) {
            return outermost(0, side, side * REACH);
        }
        if (oneIsOnThisSide) {
            return strictlyShortOfOne(outermost(estimate, side, 0), side);
        }
        return outermost(estimate, side, estimate + side * REACH);
    }

    /** The end between an accepted start and a last place to look; unbounded if that place is accepted too. */
    private Bound outermost(double start, int side, double last) {
        double accepted = start;
        double refused = Double.NaN; // first refused place after the outermost accepted one
        double place = start;
        for (double step = FIRST_STEP; place != last; step *= GROWTH) {
            place = Math.abs(last - place) > step ? place + side * step : last;
            if (accepts(place)) {
                accepted = place;
                refused = Double.NaN;
            } else if (Double.isNaN(refused)) {
                refused = place;
            }
        }
        return Double.isNaN(refused) ? new Bound.Unbounded() : new Bound.At(Math.exp(bisected(accepted, refused)));
    }

    /** The accepted side of the place where acceptance ends. */
    private double bisected(double accepted, double refused) {
        double inside = accepted;
        double outside = refused;
        for (double middle = (inside + outside) / 2;
                middle != inside && middle != outside;
                middle = (inside + outside) / 2) {
            if (accepts(middle)) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return inside;
    }

    /** A rejected 1 stays outside even if the end is so near that its exponential rounds to 1. */
    private static Bound strictlyShortOfOne(Bound end, int side) {
        boolean reachesOne = end instanceof Bound.At(double value) && (value - 1) * side >= 0;
        return reachesOne ? new Bound.At(side > 0 ? Math.nextDown(1.0) : Math.nextUp(1.0)) : end;
    }
}
