package org.heed.uplift.outcomes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.heed.uplift.Bound;
import org.heed.uplift.Estimate;
import org.heed.uplift.Interval;
import org.heed.uplift.randomisation.Effect;
import org.heed.uplift.randomisation.Exposure;
import org.junit.jupiter.api.Test;

/** 1,200 reports while on; a rate ratio of 1.2 makes 200 of them extra. */
class CostPerExtraTest {

    private static final Exposure COUNTED = new Exposure(1200, 6);
    private static final Bound OPEN = new Bound.Unbounded();

    @Test
    void aCampaignThatRoseHasACostWithBothEnds() {
        CostPerExtra cost = CostPerExtra.of(60_000, effect(1.2, new Bound.At(1.1), new Bound.At(1.5), 0.008));
        Estimate pounds = assertInstanceOf(CostPerExtra.Between.class, cost).pounds();
        assertEquals(300, pounds.value(), 1e-9);
        assertEquals(150, at(pounds.interval().lower()), 1e-9); // 400 extra
        assertEquals(550, at(pounds.interval().upper()), 1e-9); // 1200 / 11 extra
    }

    @Test
    void anExtraOfZeroThatCannotBeExcludedLeavesTheCostWithoutAnUpperEnd() {
        CostPerExtra cost = CostPerExtra.of(60_000, effect(1.2, new Bound.At(0.9), new Bound.At(1.5), 0.2));
        CostPerExtra.AtLeast least = assertInstanceOf(CostPerExtra.AtLeast.class, cost);
        assertEquals(150, least.pounds(), 1e-9);
        assertEquals(true, least.mayHaveLost());
        CostPerExtra touching = CostPerExtra.of(60_000, effect(1.2, new Bound.At(1), new Bound.At(1.5), 0.2));
        assertEquals(
                false, assertInstanceOf(CostPerExtra.AtLeast.class, touching).mayHaveLost());
    }

    @Test
    void atMostEverythingCountedWasExtraHoweverLargeTheRatio() {
        CostPerExtra open = CostPerExtra.of(60_000, effect(1.2, new Bound.At(0.9), OPEN, 0.2));
        assertEquals(50, assertInstanceOf(CostPerExtra.AtLeast.class, open).pounds(), 1e-9);
        CostPerExtra rose = CostPerExtra.of(60_000, effect(1.2, new Bound.At(1.1), OPEN, 0.008));
        Estimate pounds = assertInstanceOf(CostPerExtra.Between.class, rose).pounds();
        assertEquals(50, at(pounds.interval().lower()), 1e-9);
    }

    @Test
    void aCampaignThatFellHasNoCostPerExtra() {
        Effect fell = effect(0.8, new Bound.At(0.7), new Bound.At(0.9), 0.008);
        assertEquals(new CostPerExtra.NothingGained(), CostPerExtra.of(60_000, fell));
    }

    @Test
    void aDesignThatCouldNotDecideAndACampaignWithoutReportsTellNoCost() {
        Effect small =
                new Effect("test", new Estimate(1.2, new Interval(0.95, OPEN, OPEN)), 1 / 9.0, 1 / 9.0, 9, COUNTED);
        assertEquals(new CostPerExtra.CannotTell(), CostPerExtra.of(60_000, small));
        Effect nothing = new Effect(
                "test", new Estimate(1.2, Interval.between(0.95, 0.5, 3)), 0.4, 1 / 126.0, 126, new Exposure(0, 6));
        assertEquals(new CostPerExtra.CannotTell(), CostPerExtra.of(60_000, nothing));
    }

    @Test
    void aCostOfNothingIsRefused() {
        Effect effect = effect(1.2, new Bound.At(1.1), new Bound.At(1.5), 0.008);
        assertThrows(IllegalArgumentException.class, () -> CostPerExtra.of(0, effect));
        assertThrows(IllegalArgumentException.class, () -> CostPerExtra.of(Double.NaN, effect));
    }

    private static Effect effect(double ratio, Bound lower, Bound upper, double p) {
        return new Effect("test", new Estimate(ratio, new Interval(0.95, lower, upper)), p, 1 / 126.0, 126, COUNTED);
    }

    private static double at(Bound bound) {
        return assertInstanceOf(Bound.At.class, bound).value();
    }
}
