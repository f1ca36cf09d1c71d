package org.heed.uplift.planning;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.heed.uplift.Bound;
import org.heed.uplift.Estimate;
import org.heed.uplift.Interval;

/** The smallest effect that is found with a given power: the minimum detectable effect (MDE). */
public sealed interface SmallestEffect {

    /**
     * The power curve crosses the wanted power on the grid.
     *
     * @param size of the effect, as the share by which it changes the counts, above 0 in either direction. Its interval
     *     holds the places where the curve would cross if every rate were at the upper or at the lower end of its
     *     interval; it has no upper end if the lower curve does not get there
     */
    record Found(Estimate size) implements SmallestEffect {}

    /**
     * Even the largest effect on the grid is found less often.
     *
     * @param largest that effect's size
     * @param power how often it is found
     */
    record BeyondGrid(double largest, double power) implements SmallestEffect {}

    /** Reads the place where a curve first reaches a power, on straight lines between its points. */
    static SmallestEffect at(double power, List<PowerPoint> points) {
        double size = crossing(power, points, point -> point.found().rate());
        PowerPoint last = points.getLast();
        if (Double.isNaN(size)) {
            return new BeyondGrid(Math.abs(last.effect()), last.found().rate());
        }
        double least =
                crossing(power, points, point -> end(point.rate().interval().upper()));
        double most =
                crossing(power, points, point -> end(point.rate().interval().lower()));
        Bound upper = Double.isNaN(most) ? new Bound.Unbounded() : new Bound.At(Math.max(size, most));
        return new Found(new Estimate(size, new Interval(0.95, new Bound.At(Math.min(size, least)), upper)));
    }

    private static double crossing(double power, List<PowerPoint> points, ToDoubleFunction<PowerPoint> rate) {
        for (int i = 0; i < points.size(); i++) {
            double here = rate.applyAsDouble(points.get(i));
            if (here >= power && i == 0) {
                return Math.abs(points.get(i).effect());
            }
            if (here >= power) {
                double before = rate.applyAsDouble(points.get(i - 1));
                double from = Math.abs(points.get(i - 1).effect());
                double to = Math.abs(points.get(i).effect());
                return from + (to - from) * (power - before) / (here - before);
            }
        }
        return Double.NaN;
    }

    private static double end(Bound bound) {
        return switch (bound) {
            case Bound.At(double value) -> value;
            case Bound.Unbounded _ -> throw new IllegalStateException("a score interval always has both ends");
        };
    }
}
