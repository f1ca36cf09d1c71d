package org.heed.uplift.randomisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.heed.uplift.Bound;
import org.heed.uplift.Estimate;
import org.heed.uplift.Interval;
import org.heed.uplift.Verdict;
import org.junit.jupiter.api.Test;

class EffectTest {

    private static final Bound OPEN = new Bound.Unbounded();

    @Test
    void theVerdictFollowsTheInterval() {
        assertEquals(
                Verdict.ROSE,
                effect(1.25, Interval.between(0.95, 1.1, 1.5), 0.01).verdict());
        assertEquals(
                Verdict.FELL,
                effect(0.8, Interval.between(0.95, 0.7, 0.9), 0.01).verdict());
        assertEquals(
                Verdict.COULD_NOT_TELL,
                effect(1.25, Interval.between(0.95, 0.9, 1.5), 0.2).verdict());
        assertEquals(
                Verdict.COULD_NOT_TELL,
                effect(1.25, new Interval(0.95, OPEN, OPEN), 0.2).verdict());
        assertEquals(
                Verdict.ROSE,
                effect(1.25, new Interval(0.95, new Bound.At(1.1), OPEN), 0.01).verdict());
    }

    @Test
    void pAndIntervalMayNotContradictEachOther() {
        messageOf(() -> effect(1.25, Interval.between(0.95, 1.1, 1.5), 0.2));
        messageOf(() -> effect(1.25, Interval.between(0.95, 0.9, 1.5), 0.05));
        messageOf(() -> effect(1.25, Interval.between(0.95, 1.3, 1.5), 0.01));
        messageOf(() -> effect(1.25, Interval.between(0.95, 1.1, 1.5), 0));
    }

    @Test
    void theChangeIsInPercent() {
        Estimate change = effect(1.25, Interval.between(0.95, 1.125, 1.5), 0.01).percentChange();
        assertEquals(new Estimate(25, Interval.between(0.95, 12.5, 50)), change);
    }

    @Test
    void theExtraCountIsWhatWasCountedMinusItsQuotientByTheRatio() {
        Effect effect = effect(1.25, Interval.between(0.95, 0.5, 2), 0.2); // 600 counted in 6 periods
        assertEquals(120, effect.extra().value(), 1e-9);
        assertEquals(Interval.between(0.95, -600, 300), effect.extra().interval());
        assertEquals(20, effect.extraPerPeriod().value(), 1e-9);
        assertEquals(Interval.between(0.95, -100, 50), effect.extraPerPeriod().interval());
    }

    @Test
    void noMoreThanWasCountedCanBeExtra() {
        Effect effect = effect(1.25, new Interval(0.95, OPEN, OPEN), 0.2);
        assertEquals(new Interval(0.95, OPEN, new Bound.At(600)), effect.extra().interval());
        assertEquals(new Interval(0.95, OPEN, OPEN), effect.percentChange().interval());
    }

    @Test
    void anIntervalHoldsItsEnds() {
        Interval interval = Interval.between(0.95, 1, 2);
        assertTrue(interval.contains(1) && interval.contains(2) && interval.isBounded());
        assertFalse(interval.contains(0.999) || interval.contains(2.001) || interval.contains(Double.NaN));
        Interval open = new Interval(0.95, OPEN, new Bound.At(2));
        assertTrue(open.contains(-1e300) && !open.isBounded());
        assertFalse(open.contains(Double.NaN) || new Interval(0.95, OPEN, OPEN).contains(Double.NaN));
    }

    @Test
    void impossibleIntervalsAndEstimatesAreRefused() {
        messageOf(() -> Interval.between(0.95, 2, 1));
        messageOf(() -> Interval.between(1, 1, 2));
        messageOf(() -> new Bound.At(Double.POSITIVE_INFINITY));
        messageOf(() -> new Estimate(3, Interval.between(0.95, 1, 2)));
        messageOf(() -> new Estimate(Double.NaN, new Interval(0.95, OPEN, OPEN)));
        messageOf(() -> new Exposure(-1, 6));
        messageOf(() -> new Exposure(1, 0));
        messageOf(() -> effect(0, Interval.between(0.95, 0, 2), 0.2));
    }

    private static Effect effect(double ratio, Interval interval, double p) {
        return new Effect("a test", new Estimate(ratio, interval), p, 1 / 126.0, 126, new Exposure(600, 6));
    }

    private static String messageOf(Runnable action) {
        return assertThrows(IllegalArgumentException.class, action::run).getMessage();
    }
}
