package org.heed.uplift.randomisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.heed.uplift.Bound;
import org.heed.uplift.Estimate;
import org.heed.uplift.Flight;
import org.heed.uplift.Interval;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;
import org.junit.jupiter.api.Test;

class TreatedSeriesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final Panel PANEL =
            Panel.ofCounts(List.of("North", "South", "West"), Timeline.weekly(MONDAY, 3), new long[][] {
                {10, 20, 30}, {40, 50, 60}, {1_000, 1_000, 1_000}
            });

    @Test
    void onlyCellsThatWereOnAreDividedAndOnlyUnitsOfTheCampaignAreSummed() {
        Assignment ran = Assignment.of(Map.of("North", List.of(weeks(1, 2)), "South", List.of(weeks(2, 2))));
        Estimate ratio = new Estimate(2, Interval.between(0.95, 0.5, 4));
        List<TreatedSeries.Point> points = TreatedSeries.of(PANEL, ran, ratio).points();
        assertEquals(
                List.of(
                        point(0, false, 50, new Estimate(50, Interval.between(0.95, 50, 50))),
                        point(1, true, 70, new Estimate(60, Interval.between(0.95, 55, 90))),
                        point(2, true, 90, new Estimate(45, Interval.between(0.95, 22.5, 180)))),
                points);
        assertEquals(
                new Estimate(45, Interval.between(0.95, -90, 67.5)),
                points.get(2).extra());
    }

    @Test
    void anUnboundedRatioLeavesNoLessThanTheCellsThatWereOff() {
        Interval open = new Interval(0.95, new Bound.Unbounded(), new Bound.Unbounded());
        Assignment ran = Assignment.of(Map.of("North", List.of(weeks(2, 2)), "South", List.of(weeks(1, 1))));
        TreatedSeries.Point point =
                TreatedSeries.of(PANEL, ran, new Estimate(2, open)).points().get(1);
        assertEquals(
                new Interval(0.95, new Bound.At(20), new Bound.Unbounded()),
                point.counterfactual().interval());
        assertEquals(
                new Interval(0.95, new Bound.Unbounded(), new Bound.At(50)),
                point.extra().interval());
    }

    @Test
    void theExtraOfAllPeriodsIsTheExtraOfTheEffect() {
        Assignment ran = Assignment.block(List.of("North", "South"), weeks(1, 2));
        Estimate ratio = new Estimate(1.25, Interval.between(0.95, 0.5, 4));
        Effect effect = new Effect("a test", ratio, 0.2, 0.01, 100, Exposure.of(PANEL, ran));
        double sum = TreatedSeries.of(PANEL, ran, ratio).points().stream()
                .mapToDouble(point -> point.extra().value())
                .sum();
        assertEquals(new Exposure(160, 2), effect.exposure());
        assertEquals(effect.extra().value(), sum, 1e-9);
    }

    private static TreatedSeries.Point point(int week, boolean on, double observed, Estimate counterfactual) {
        return new TreatedSeries.Point(MONDAY.plusWeeks(week), on, observed, counterfactual);
    }

    private static Flight weeks(int first, int last) {
        return new Flight(MONDAY.plusWeeks(first), MONDAY.plusWeeks(last).plusDays(6));
    }
}
