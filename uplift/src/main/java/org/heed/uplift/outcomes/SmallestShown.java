package org.heed.uplift.outcomes;

import org.heed.uplift.Bound;
import org.heed.uplift.Estimate;

/**
 * The smallest effects that a campaign could have shown, told from the interval it gave.
 *
 * <p>If an effect multiplies all cells that were on by c, estimate and ends of a log-DiD interval are multiplied by c too
 * (nearly so for counts with an offset and for the Poisson statistics). So an estimate would have excluded 1 from its interval
 * if it had been at least estimate / lower end, or at most estimate / upper end. A true effect of just that size is shown
 * about every second time; for a chance of 80 % it must be larger, which planning says before the start.
 *
 * @param rise smallest ratio above 1 that would have counted as a rise; unbounded if no rise would have, however large
 * @param fall largest ratio below 1 that would have counted as a fall; unbounded if no fall would have
 */
public record SmallestShown(Bound rise, Bound fall) {

    /** Refuses a rise below 1 and a fall above 1. */
    public SmallestShown {
        if ((rise instanceof Bound.At(double least) && least < 1)
                || (fall instanceof Bound.At(double most) && most > 1)) {
            throw new IllegalArgumentException(
                    "a rise is at least 1 and a fall at most 1, were " + rise + " and " + fall);
        }
    }

    /** Told from a ratio above 0 and its interval. */
    public static SmallestShown of(Estimate ratio) {
        return new SmallestShown(
                shift(ratio.value(), ratio.interval().lower()),
                shift(ratio.value(), ratio.interval().upper()));
    }

    private static Bound shift(double value, Bound end) {
        return switch (end) {
            case Bound.At(double at) -> new Bound.At(value / at);
            case Bound.Unbounded unbounded -> unbounded;
        };
    }
}
