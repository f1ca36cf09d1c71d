package org.heed.uplift.outcomes;

import org.heed.uplift.Bound;
import org.heed.uplift.Estimate;
import org.heed.uplift.Interval;
import org.heed.uplift.Proportion;
import org.heed.uplift.Verdict;
import org.heed.uplift.chance.Significance;

/**
 * What a campaign did to the share of reports that are useful.
 *
 * @param oddsRatio the factor by which the campaign multiplied the odds that a report is useful, in the units that were on;
 *     1 is no effect. The interval holds every ratio that the test does not reject
 * @param p two-sided p of "no effect on the share"
 * @param smallestP smallest p that the design could have given
 * @param whileOn useful reports of all reports while on
 */
public record ShareEffect(Estimate oddsRatio, double p, double smallestP, Proportion whileOn) {

    /** Refuses numbers that contradict each other: p at most 1 - level exactly when the interval leaves out 1. */
    public ShareEffect {
        if (!(oddsRatio.value() > 0)) {
            throw new IllegalArgumentException("an odds ratio must be above 0, was " + oddsRatio.value());
        }
        if (!(p > 0 && p <= 1) || !(smallestP > 0 && smallestP <= 1)) {
            throw new IllegalArgumentException("p must lie in (0, 1], was " + p + " and at smallest " + smallestP);
        }
        if (Significance.rejects(p, oddsRatio.interval().level())
                == oddsRatio.interval().contains(1)) {
            throw new IllegalArgumentException(
                    "p and interval contradict each other: p is " + p + ", the interval " + oddsRatio.interval());
        }
    }

    /** Rose, fell, or could not tell. */
    public Verdict verdict() {
        if (!canDecide() || oddsRatio.interval().contains(1)) {
            return Verdict.COULD_NOT_TELL;
        }
        return oddsRatio.value() > 1 ? Verdict.ROSE : Verdict.FELL;
    }

    /** Whether the design could have excluded "no effect" at the interval's level at all. */
    public boolean canDecide() {
        return Significance.rejects(smallestP, oddsRatio.interval().level());
    }

    /** What the share while on would have been without the campaign, between 0 and 1. */
    public Estimate shareWithout() {
        Interval ratio = oddsRatio.interval();
        return new Estimate(
                without(oddsRatio.value()),
                Interval.between(ratio.level(), without(ratio.upper(), 0), without(ratio.lower(), 1)));
    }

    /** The share while on minus what it would have been, in percentage points. */
    public Estimate percentagePoints() {
        Interval without = shareWithout().interval();
        double share = whileOn.rate();
        return new Estimate(
                100 * (share - shareWithout().value()),
                new Interval(without.level(), less(share, without.upper()), less(share, without.lower())));
    }

    private double without(Bound ratio, double unbounded) {
        return switch (ratio) {
            case Bound.At(double value) -> without(value);
            case Bound.Unbounded _ -> unbounded;
        };
    }

    /** Odds divided by the ratio, as a share; written so that a share of 0 or 1 stays what it is. */
    private double without(double ratio) {
        double share = whileOn.rate();
        return share / (share + (1 - share) * ratio);
    }

    private static Bound less(double share, Bound without) {
        return switch (without) {
            case Bound.At(double value) -> new Bound.At(100 * (share - value));
            case Bound.Unbounded unbounded -> unbounded;
        };
    }
}
