package org.heed.uplift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.heed.uplift.chance.Normal;
import org.junit.jupiter.api.Test;

class ProportionTest {

    @Test
    void theFourExamplesOfNewcombeAreReproduced() {
        // Newcombe (1998), Table I, method 3.
        assertWilson(81, 263, 0.2553, 0.3662);
        assertWilson(15, 148, 0.0624, 0.1605);
        assertWilson(0, 20, 0.0000, 0.1611);
        assertWilson(1, 29, 0.0061, 0.1718);
    }

    @Test
    void noneAndAllHaveAnExactEnd() {
        assertEquals(
                new Bound.At(0), new Proportion(0, 7).wilson(0.9).interval().lower());
        assertEquals(
                new Bound.At(1), new Proportion(7, 7).wilson(0.9).interval().upper());
    }

    @Test
    void partAndRestHaveMirroredIntervals() {
        Interval part = new Proportion(3, 11).wilson(0.8).interval();
        Interval rest = new Proportion(8, 11).wilson(0.8).interval();
        assertEquals(at(part.lower()), 1 - at(rest.upper()), 1e-15);
    }

    @Test
    void aPartOfNothingOrAboveTheWholeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Proportion(0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Proportion(-1, 3));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new Proportion(4, 3))
                .getMessage()
                .contains("4 of 3"));
        assertThrows(IllegalArgumentException.class, () -> new Proportion(1, 3).wilson(1));
    }

    @Test
    void normalQuantilesAreThoseOfThePublishedTables() {
        // Wichura (1988), and the usual tables.
        assertEquals(-0.6744897501960817, Normal.quantile(0.25), 1e-15);
        assertEquals(-3.090232306167814, Normal.quantile(0.001), 1e-14);
        assertEquals(-9.262340089798408, Normal.quantile(1e-20), 1e-13);
        assertEquals(1.959963984540054, Normal.quantile(0.975), 1e-14);
        assertEquals(0, Normal.quantile(0.5));
    }

    private static void assertWilson(long part, long whole, double lower, double upper) {
        Interval interval = new Proportion(part, whole).wilson(0.95).interval();
        assertEquals(lower, at(interval.lower()), 5e-5);
        assertEquals(upper, at(interval.upper()), 5e-5);
    }

    private static double at(Bound bound) {
        return ((Bound.At) bound).value();
    }
}
