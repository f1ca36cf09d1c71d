package org.heed.uplift.randomisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.heed.uplift.Bound;
import org.heed.uplift.Estimate;
import org.heed.uplift.Interval;
import org.heed.uplift.Panel;

/**
 * The units of a campaign over time: what was counted, and what would have been counted without the campaign if its effect
 * was as estimated.
 *
 * @param points one for each period of the panel, in order
 */
public record TreatedSeries(List<Point> points) {

    /** Copies the points. */
    public TreatedSeries {
        points = List.copyOf(points);
    }

    /**
     * One period, summed over all units that are on at some time.
     *
     * @param date first day of the period
     * @param on whether at least one unit was on
     * @param observed what was counted
     * @param counterfactual what would have been counted: the cells that were on divided by the rate ratio, the others as
     *     they are. Its lower end is always a number, since the cells that were on cannot fall below 0
     */
    public record Point(LocalDate date, boolean on, double observed, Estimate counterfactual) {

        /** Observed minus counterfactual; 0 in a period without campaign. */
        public Estimate extra() {
            Interval without = counterfactual.interval();
            return new Estimate(
                    observed - counterfactual.value(),
                    new Interval(without.level(), less(without.upper()), less(without.lower())));
        }

        private Bound less(Bound bound) {
            return switch (bound) {
                case Bound.At(double value) -> new Bound.At(observed - value);
                case Bound.Unbounded unbounded -> unbounded;
            };
        }
    }

    /**
     * Sums the panel over the units of the assignment that ran.
     *
     * @param rateRatio estimate and interval of the effect, above 0
     * @throws IllegalArgumentException if the assignment does not fit the panel or a cell is negative
     */
    public static TreatedSeries of(Panel panel, Assignment ran, Estimate rateRatio) {
        Grid grid = new Grid(panel);
        boolean[] on = grid.on(ran);
        int[] rows = ran.units().stream().mapToInt(grid::row).toArray();
        int columns = panel.timeline().count();
        List<Point> points = new ArrayList<>(columns);
        for (int t = 0; t < columns; t++) {
            double during = 0;
            double besides = 0;
            boolean anyOn = false;
            for (int row : rows) {
                double cell = NonNegative.cell(panel, row, t);
                boolean cellOn = on[row * columns + t];
                during += cellOn ? cell : 0;
                besides += cellOn ? 0 : cell;
                anyOn |= cellOn;
            }
            points.add(
                    new Point(panel.timeline().start(t), anyOn, during + besides, divided(during, besides, rateRatio)));
        }
        return new TreatedSeries(points);
    }

    private static Estimate divided(double during, double besides, Estimate rateRatio) {
        Interval ratio = rateRatio.interval();
        Bound lower = switch (ratio.upper()) {
            case Bound.At(double most) -> new Bound.At(besides + during / most);
            case Bound.Unbounded _ -> new Bound.At(besides);
        };
        Bound upper = switch (ratio.lower()) {
            case Bound.At(double least) -> new Bound.At(besides + during / least);
            case Bound.Unbounded unbounded -> during > 0 ? unbounded : new Bound.At(besides);
        };
        return new Estimate(besides + during / rateRatio.value(), new Interval(ratio.level(), lower, upper));
    }
}
