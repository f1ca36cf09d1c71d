package org.heed.ground.charts;

import java.util.List;
import java.util.stream.LongStream;

/** An axis whose ticks are round: steps of 1, 2 or 5 times a power of ten, from the first tick to the last. */
record Axis(double step, long first, long last) {

    /** The axis that holds both ends with about so many steps; a span of nothing still gets an axis. */
    static Axis over(double low, double high, int steps, double leastStep) {
        if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException("axis must run from low to high, was " + low + " to " + high);
        }
        double span = high > low ? high - low : Math.max(Math.abs(high), 1);
        double step = Math.max(leastStep, round(span / steps));
        long first = (long) Math.floor(low / step + 1e-9);
        long last = (long) Math.ceil(high / step - 1e-9);
        return new Axis(step, first, Math.max(last, first + 1));
    }

    private static double round(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double lead = rough / power;
        if (lead <= 1) {
            return power;
        }
        if (lead <= 2) {
            return 2 * power;
        }
        return lead <= 5 ? 5 * power : 10 * power;
    }

    double low() {
        return first * step;
    }

    double high() {
        return last * step;
    }

    List<Double> ticks() {
        return LongStream.rangeClosed(first, last).mapToObj(at -> at * step).toList();
    }

    /** Where a value stands between two ends of a drawing, to a tenth of its unit. */
    double place(double value, double from, double to) {
        return tenth(from + (value - low()) / (high() - low()) * (to - from));
    }

    static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
