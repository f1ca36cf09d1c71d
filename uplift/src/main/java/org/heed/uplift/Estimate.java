package org.heed.uplift;

import java.util.function.DoubleUnaryOperator;

/**
 * A number with the interval that belongs to it.
 *
 * @param value best single number, finite
 * @param interval holds the value
 */
public record Estimate(double value, Interval interval) {

    /** Refuses a value that is not finite or lies outside its interval. */
    public Estimate {
        if (!Double.isFinite(value) || !interval.contains(value)) {
            throw new IllegalArgumentException(
                    "an estimate must be finite and lie in its interval, was " + value + " with " + interval);
        }
    }

    /** The estimate of a function of the quantity; the function must not fall. */
    public Estimate map(DoubleUnaryOperator increasing) {
        return new Estimate(increasing.applyAsDouble(value), interval.map(increasing));
    }
}
