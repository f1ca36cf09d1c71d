package org.heed.uplift.outcomes;

import org.heed.uplift.Bound;
import org.heed.uplift.Estimate;
import org.heed.uplift.Interval;

/**
 * What each extra event cost, with every cost that the test of the extra does not rule out.
 *
 * <p>The accepted costs are {@code cost / extra} for every accepted number of extra events above 0, as in Fieller's
 * interval for a ratio: where no extra events at all are also accepted, there is no largest cost, and where only fewer events
 * than without the campaign are, there is no cost at which one could have been had.
 *
 * <p>Source: Fieller, Journal of the Royal Statistical Society B 16 (1954), 175-185, with the set of a randomisation test
 * in place of the one of normal errors.
 */
public sealed interface CostPerExtra {

    /**
     * A smallest and a largest cost.
     *
     * @param estimate cost of each extra one, in the currency of the cost, with its interval
     */
    record Between(Estimate estimate) implements CostPerExtra {}

    /**
     * A smallest cost and no largest, since no extra events at all fit the data too.
     *
     * @param least smallest accepted cost of each extra one, above 0
     * @param level confidence level
     */
    record AtLeast(double least, double level) implements CostPerExtra {}

    /**
     * No cost: the data fit no extra event at any price.
     *
     * @param level confidence level
     */
    record NoneBought(double level) implements CostPerExtra {}

    /**
     * Divides a cost by the extra events.
     *
     * @param cost what the campaign cost in all, above 0
     * @param extra extra events with their interval, as {@link org.heed.uplift.randomisation.Effect#extra()} gives them
     * @throws IllegalArgumentException if the cost is not above 0 and finite
     */
    static CostPerExtra of(double cost, Estimate extra) {
        if (!(cost > 0 && cost < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a cost must be above 0 and finite, was " + cost);
        }
        double level = extra.interval().level();
        double most = end(extra.interval().upper(), Double.POSITIVE_INFINITY);
        double fewest = end(extra.interval().lower(), Double.NEGATIVE_INFINITY);
        if (most <= 0) {
            return new NoneBought(level);
        }
        double least = cost / most;
        if (fewest <= 0) {
            return new AtLeast(least, level);
        }
        return new Between(new Estimate(cost / extra.value(), Interval.between(level, least, cost / fewest)));
    }

    private static double end(Bound bound, double unbounded) {
        return switch (bound) {
            case Bound.At(double value) -> value;
            case Bound.Unbounded _ -> unbounded;
        };
    }
}
