package org.heed.uplift.randomisation;

import org.heed.uplift.Bound;
import org.heed.uplift.Estimate;
import org.heed.uplift.Interval;
import org.heed.uplift.Verdict;
import org.heed.uplift.chance.Significance;

/**
 * The effect of a campaign as its design supports it.
 *
 * @param method what was computed, in words
 * @param rateRatio the factor by which the campaign multiplied the counts of the units that were on, above 0; 1 is no
 *     effect. The interval holds every ratio that the test does not reject
 * @param p two-sided p of "no effect": the share of assignments that look at least as strong as the one that ran
 * @param smallestP smallest p that the design could have given
 * @param assignments number of assignments that could have happened
 * @param exposure what was counted while on
 */
public record Effect(
        String method, Estimate rateRatio, double p, double smallestP, int assignments, Exposure exposure) {

    /** Refuses numbers that contradict each other: p at most 1 - level exactly when the interval leaves out 1. */
    public Effect {
        if (!(rateRatio.value() > 0)) {
            throw new IllegalArgumentException("a rate ratio must be above 0, was " + rateRatio.value());
        }
        if (!(p > 0 && p <= 1) || !(smallestP > 0 && smallestP <= 1)) {
            throw new IllegalArgumentException("p must lie in (0, 1], was " + p + " and at smallest " + smallestP);
        }
        if (assignments < 1) {
            throw new IllegalArgumentException(
                    "at least the assignment that ran could have happened, had " + assignments);
        }
        boolean rejected = Significance.rejects(p, rateRatio.interval().level());
        if (rejected == rateRatio.interval().contains(1)) {
            throw new IllegalArgumentException(
                    "p and interval contradict each other: p is " + p + ", the interval " + rateRatio.interval());
        }
    }

    /** Rose, fell, or could not tell. */
    public Verdict verdict() {
        if (!canDecide() || rateRatio.interval().contains(1)) {
            return Verdict.COULD_NOT_TELL;
        }
        return rateRatio.value() > 1 ? Verdict.ROSE : Verdict.FELL;
    }

    /** Whether the design could have excluded "no effect" at the interval's level at all. */
    public boolean canDecide() {
        return Significance.rejects(smallestP, rateRatio.interval().level());
    }

    /** The effect as a change in percent: 20 for a rate ratio of 1.2. An unbounded lower end means down to -100. */
    public Estimate percentChange() {
        return rateRatio.map(ratio -> (ratio - 1) * 100);
    }

    /** What the campaign added over its whole time: counted minus what would have been counted without it. */
    public Estimate extra() {
        return scaled(exposure.total());
    }

    /** What the campaign added in each period that it was on, on average, over all units that were on together. */
    public Estimate extraPerPeriod() {
        return scaled(exposure.total() / exposure.periods());
    }

    /** Never more than was counted, however large the ratio may be; so the upper end is always a number. */
    private Estimate scaled(double counted) {
        Estimate extra = rateRatio.map(ratio -> counted * (1 - 1 / ratio));
        Interval interval = extra.interval();
        Bound upper = interval.upper() instanceof Bound.At at ? at : new Bound.At(counted);
        return new Estimate(extra.value(), new Interval(interval.level(), interval.lower(), upper));
    }
}
