package org.heed.uplift;

import java.util.function.DoubleUnaryOperator;
import org.heed.uplift.chance.Normal;

/**
 * A closed confidence interval whose ends may be unbounded.
 *
 * @param level confidence level, between 0 and 1, for example 0.95
 * @param lower lower end; unbounded for a rate ratio means "however near to 0"
 * @param upper upper end
 */
public record Interval(double level, Bound lower, Bound upper) {

    /** Refuses a level outside (0, 1) and ends in the wrong order. */
    public Interval {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level must lie in (0, 1), was " + level);
        }
        if (lower instanceof Bound.At(double from) && upper instanceof Bound.At(double to) && from > to) {
            throw new IllegalArgumentException("an interval must not end below its start, was " + from + " to " + to);
        }
    }

    /** An interval with both ends. */
    public static Interval between(double level, double lower, double upper) {
        return new Interval(level, new Bound.At(lower), new Bound.At(upper));
    }

    /**
     * The interval of an estimate that is about normal: {@code value +- z * standardError}.
     *
     * @param standardError 0 or more
     */
    public static Interval normal(double level, double value, double standardError) {
        if (!(standardError >= 0)) {
            throw new IllegalArgumentException("a standard error must not be below 0, was " + standardError);
        }
        double reach = Normal.quantile((1 + level) / 2) * standardError;
        return between(level, value - reach, value + reach);
    }

    /** Whether the interval holds a number; its ends belong to it. */
    public boolean contains(double value) {
        return isAbove(lower, value) && isBelow(upper, value);
    }

    /** Whether both ends are numbers. */
    public boolean isBounded() {
        return lower instanceof Bound.At && upper instanceof Bound.At;
    }

    /** The interval of a function of the quantity; the function must not fall. */
    public Interval map(DoubleUnaryOperator increasing) {
        return new Interval(level, map(lower, increasing), map(upper, increasing));
    }

    private static Bound map(Bound bound, DoubleUnaryOperator increasing) {
        return switch (bound) {
            case Bound.At(double value) -> new Bound.At(increasing.applyAsDouble(value));
            case Bound.Unbounded unbounded -> unbounded;
        };
    }

    private static boolean isAbove(Bound lower, double value) {
        return switch (lower) {
            case Bound.At(double end) -> value >= end;
            case Bound.Unbounded _ -> !Double.isNaN(value);
        };
    }

    private static boolean isBelow(Bound upper, double value) {
        return switch (upper) {
            case Bound.At(double end) -> value <= end;
            case Bound.Unbounded _ -> !Double.isNaN(value);
        };
    }
}
