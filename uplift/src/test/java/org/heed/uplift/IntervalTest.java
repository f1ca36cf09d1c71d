package org.heed.uplift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void aNormalIntervalReachesSoManyStandardErrorsToEachSide() {
        Interval interval = Interval.normal(0.95, 10, 2);

        assertEquals(10 - 2 * 1.959963984540054, ((Bound.At) interval.lower()).value(), 1e-12);
        assertEquals(10 + 2 * 1.959963984540054, ((Bound.At) interval.upper()).value(), 1e-12);
    }

    @Test
    void aStandardErrorBelowZeroIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Interval.normal(0.95, 10, -1));
        assertThrows(IllegalArgumentException.class, () -> Interval.normal(0.95, 10, Double.NaN));
    }
}
