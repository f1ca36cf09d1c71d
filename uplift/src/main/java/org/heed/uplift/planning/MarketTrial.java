package org.heed.uplift.planning;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.heed.uplift.synthetic.ConformalTest;
import org.heed.uplift.synthetic.FixedEffects;
import org.heed.uplift.synthetic.Rearrangement.RandomOrders;
import org.heed.uplift.synthetic.ResidualStatistic.SumOfSizes;
import org.heed.uplift.synthetic.SyntheticControl;

/**
 * Which campaigns are put into the past of each candidate, and how they are measured there.
 *
 * @param durations lengths of the campaign in periods, each at least 1
 * @param effects effects as shares, for example 0.05 for 5 % more, above -1; no effect is always tried too
 * @param lookBack when the campaigns are put
 * @param method what measures them
 * @param test what decides whether they were seen; at its level
 */
public record MarketTrial(
        SortedSet<Integer> durations,
        List<Double> effects,
        LookBack lookBack,
        SyntheticControl method,
        ConformalTest test) {

    /**
     * Windows of history that each hold one campaign. The first ends with the panel, each further one so many periods
     * earlier; what comes after a window is not used.
     *
     * @param windows number of them, at least 1. With few, a power is a share of few and says little
     * @param apart periods from one to the next, at least 1; windows less apart than the campaign is long overlap, and
     *     count for less than their number
     */
    public record LookBack(int windows, int apart) {

        /** Refuses none at all and windows on top of each other. */
        public LookBack {
            if (windows < 1 || apart < 1) {
                throw new IllegalArgumentException(
                        "a look-back needs at least 1 window, and at least 1 period from one to" + " the next, was "
                                + windows + " windows " + apart + " apart");
            }
        }
    }

    /** Copies all; refuses durations below 1, no effect to look for, and one of -1 or less or not finite. */
    public MarketTrial {
        durations = Collections.unmodifiableSortedSet(new TreeSet<>(durations));
        effects = List.copyOf(new TreeSet<>(effects));
        if (durations.isEmpty() || durations.first() < 1) {
            throw new IllegalArgumentException(
                    "the durations must be at least 1 period, and at least one of them, were " + durations);
        }
        if (effects.stream().allMatch(effect -> effect == 0)) {
            throw new IllegalArgumentException("at least one effect other than 0 must be looked for, were " + effects);
        }
        for (double effect : effects) {
            if (!(effect > -1 && effect < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("an effect as a share must be above -1 and finite, was " + effect);
            }
        }
    }

    /**
     * One window, a synthetic control with fixed effects, and the block test of |sum u| at 90 %: the same result each time.
     */
    public static MarketTrial of(Collection<Integer> durations, Collection<Double> effects) {
        return new MarketTrial(
                new TreeSet<>(durations),
                List.copyOf(effects),
                new LookBack(1, 1),
                new SyntheticControl(FixedEffects.UNIT),
                ConformalTest.of(0.9));
    }

    /**
     * As GeoLift does it by default: one window, fixed effects, and sum |u| against 1,000 random orders at 90 %. Its result
     * hangs on the seed: see {@link MarketPower#undecided()}.
     */
    public static MarketTrial asGeoLift(
            Collection<Integer> durations, Collection<Double> effects, RandomGenerator random) {
        return of(durations, effects).testedBy(new ConformalTest(new SumOfSizes(), RandomOrders.of(1000, random), 0.9));
    }

    /** The same trial with other windows. */
    public MarketTrial lookingBack(int windows, int apart) {
        return new MarketTrial(durations, effects, new LookBack(windows, apart), method, test);
    }

    /** The same trial with another method of measuring. */
    public MarketTrial measuredBy(SyntheticControl other) {
        return new MarketTrial(durations, effects, lookBack, other, test);
    }

    /** The same trial with another test. */
    public MarketTrial testedBy(ConformalTest other) {
        return new MarketTrial(durations, effects, lookBack, method, other);
    }

    /** The first period of a window, counted from 0; window 0 is the last in time. */
    int start(int periods, int duration, int window) {
        return periods - duration - window * lookBack.apart();
    }

    /** Refuses a panel too short for the longest campaign in the earliest window. */
    void requireFit(int periods) {
        int earliest = start(periods, durations.last(), lookBack.windows() - 1);
        if (earliest < 2) {
            throw new IllegalArgumentException("a campaign of " + durations.last() + " periods in " + lookBack.windows()
                    + " window(s), " + lookBack.apart()
                    + " apart, needs at least 2 periods before the earliest, which a"
                    + " panel of " + periods + " periods does not have: give more history or fewer windows");
        }
    }
}
