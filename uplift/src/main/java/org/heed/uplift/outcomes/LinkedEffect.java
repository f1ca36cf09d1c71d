package org.heed.uplift.outcomes;

import org.heed.uplift.Bound;
import org.heed.uplift.randomisation.Effect;

/**
 * What a campaign changed in all events, in the useful ones and in the share useful.
 *
 * @param all on all events
 * @param useful on the useful ones
 * @param share on the share useful; its ratio is that of shares, and its totals have no meaning
 * @param primary the outcome that the plan named
 */
public record LinkedEffect(Effect all, Effect useful, Effect share, Outcome primary) {

    /** The effect on an outcome. */
    public Effect on(Outcome outcome) {
        return switch (outcome) {
            case ALL -> all;
            case USEFUL -> useful;
            case SHARE_USEFUL -> share;
        };
    }

    /** What may be said of an outcome. */
    public Role role(Outcome outcome) {
        return outcome == primary ? Role.PRIMARY : Role.EXPLORATORY;
    }

    /**
     * About the smallest rise that this campaign could have shown on an outcome, as a share: the distance, in logarithms,
     * of the interval's lower end from the estimate. A smaller rise would have left "no effect" in an interval of this
     * width. Infinite if the interval has no lower end.
     */
    public double smallestShown(Outcome outcome) {
        Effect effect = on(outcome);
        return switch (effect.rateRatio().interval().lower()) {
            case Bound.At(double lower) when lower > 0 -> effect.rateRatio().value() / lower - 1;
            case Bound.At _, Bound.Unbounded _ -> Double.POSITIVE_INFINITY;
        };
    }
}
