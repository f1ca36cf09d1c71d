package org.heed.uplift.outcomes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.heed.uplift.Bound;
import org.heed.uplift.Estimate;
import org.heed.uplift.Interval;
import org.junit.jupiter.api.Test;

class CostPerExtraTest {

    @Test
    void withExtraEventsForSureTheCostHasTwoEnds() {
        CostPerExtra cost = CostPerExtra.of(10_000, new Estimate(200, Interval.between(0.95, 100, 400)));
        CostPerExtra.Between between = assertInstanceOf(CostPerExtra.Between.class, cost);
        assertEquals(new Estimate(50, Interval.between(0.95, 25, 100)), between.estimate());
    }

    @Test
    void whereNoExtraEventsFitTooThereIsNoLargestCost() {
        assertEquals(
                new CostPerExtra.AtLeast(25, 0.95),
                CostPerExtra.of(10_000, new Estimate(200, Interval.between(0.95, 0, 400))));
        assertEquals(
                new CostPerExtra.AtLeast(25, 0.95),
                CostPerExtra.of(
                        10_000, new Estimate(-20, new Interval(0.95, new Bound.Unbounded(), new Bound.At(400)))));
    }

    @Test
    void whereOnlyFewerEventsFitNothingWasBought() {
        assertEquals(
                new CostPerExtra.NoneBought(0.9),
                CostPerExtra.of(10_000, new Estimate(-20, Interval.between(0.9, -60, -5))));
    }

    @Test
    void aCostOfNothingIsRefused() {
        Estimate extra = new Estimate(200, Interval.between(0.95, 100, 400));
        assertEquals(
                "a cost must be above 0 and finite, was 0.0",
                assertThrows(IllegalArgumentException.class, () -> CostPerExtra.of(0, extra))
                        .getMessage());
    }
}
