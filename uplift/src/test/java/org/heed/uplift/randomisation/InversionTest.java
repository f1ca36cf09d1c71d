package org.heed.uplift.randomisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoublePredicate;
import org.heed.uplift.Bound;
import org.heed.uplift.Interval;
import org.junit.jupiter.api.Test;

class InversionTest {

    /** A test whose accepted log ratios are given outright: one other assignment beats the one that ran, or does not. */
    private record Accepting(double logEstimate, DoublePredicate accepted) implements Profile {

        @Override
        public int ran() {
            return 0;
        }

        @Override
        public int size() {
            return 20;
        }

        @Override
        public double[] statistics(double logRatio) {
            double[] statistics = new double[20];
            statistics[0] = 1;
            statistics[1] = accepted.test(logRatio) ? 2 : 0;
            return statistics;
        }
    }

    @Test
    void theEndsAreFoundToTheLastDigit() {
        Interval interval = interval(0.5, x -> x >= 0.25 && x <= 3.75);
        assertEquals(Interval.between(0.95, Math.exp(0.25), Math.exp(3.75)), interval);
    }

    @Test
    void anAcceptedEndFarOffIsCalledUnboundedAndNothingIsCutOff() {
        assertEquals(new Interval(0.95, new Bound.Unbounded(), new Bound.Unbounded()), interval(0.5, x -> true));
        assertEquals(
                new Interval(0.95, new Bound.Unbounded(), new Bound.At(Math.exp(0.75))), interval(0.5, x -> x <= 0.75));
        assertEquals(
                new Interval(0.95, new Bound.At(Math.exp(0.25)), new Bound.Unbounded()), interval(0.5, x -> x >= 0.25));
        assertEquals(Interval.between(0.95, Math.exp(-13), Math.exp(13)), interval(0.5, x -> Math.abs(x) <= 13));
    }

    @Test
    void aGapInTheAcceptedRatiosIsBridged() {
        Interval interval = interval(0, x -> Math.abs(x) <= 0.5 || x >= 1 && x <= 4);
        assertEquals(Interval.between(0.95, Math.exp(-0.5), Math.exp(4)), interval);
    }

    @Test
    void aRejectedOneStaysOutsideThoughRatiosBeyondItWouldBeAccepted() {
        Interval interval = interval(1, x -> x >= 0.25 && x <= 2 || x <= -1);
        assertEquals(Interval.between(0.95, Math.exp(0.25), Math.exp(2)), interval);
    }

    @Test
    void anAcceptedOneIsInsideThoughRatiosBeforeItWereRejected() {
        Interval interval = interval(1, x -> x >= 0.75 && x <= 2 || x >= -0.25 && x <= 0.125);
        assertTrue(interval.contains(1));
        assertEquals(new Bound.At(Math.exp(-0.25)), interval.lower());
    }

    @Test
    void aRejectedOneStaysOutsideThoughTheEndRoundsToIt() {
        Interval interval = interval(1, x -> x >= 1e-20 && x <= 2);
        assertFalse(interval.contains(1));
        assertEquals(new Bound.At(Math.nextUp(1.0)), interval.lower());
    }

    private static Interval interval(double logEstimate, DoublePredicate accepted) {
        return new Inversion(new Accepting(logEstimate, accepted), 0.95).interval();
    }
}
