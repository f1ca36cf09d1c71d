package org.heed.uplift.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.heed.uplift.Bound;
import org.heed.uplift.Interval;
import org.junit.jupiter.api.Test;

class EffectScanTest {

    @Test
    void theEndsAreFoundFromInside() {
        Interval piece = only(scan(effect -> effect >= -3 && effect <= 11, 4));
        assertEquals(-3, at(piece.lower()), 1e-8);
        assertEquals(11, at(piece.upper()), 1e-8);
        assertTrue(at(piece.lower()) >= -3 && at(piece.upper()) <= 11);
    }

    @Test
    void gapsStayGapsAndTheHullSpansThem() {
        AcceptedEffects accepted = scan(effect -> Math.abs(effect) >= 2 && Math.abs(effect) <= 9, 0);
        assertEquals(2, accepted.pieces().size());
        assertFalse(accepted.contains(0));
        assertTrue(accepted.contains(-5) && accepted.contains(5));
        assertTrue(accepted.hull().orElseThrow().contains(0));
        assertEquals(9, at(accepted.hull().orElseThrow().upper()), 1e-8);
    }

    @Test
    void aSideThatIsNeverRejectedIsUnbounded() {
        Interval piece = only(scan(effect -> effect > -1, 3));
        assertInstanceOf(Bound.Unbounded.class, piece.upper());
        assertEquals(-1, at(piece.lower()), 1e-8);
        assertFalse(only(scan(_ -> true, 3)).isBounded());
    }

    @Test
    void nothingAcceptedIsAnEmptySetWithoutHull() {
        assertEquals(Optional.empty(), scan(_ -> false, 3).hull());
    }

    @Test
    void aRejectedZeroStaysOutHoweverNearTheEnd() {
        assertFalse(scan(effect -> effect > 0, 4).contains(0));
        assertTrue(scan(effect -> effect >= 0, 4).contains(0));
    }

    private static AcceptedEffects scan(DoublePredicate accepts, double centre) {
        return new EffectScan(accepts, centre, 0.1, 1e4).accepted(0.9);
    }

    private static Interval only(AcceptedEffects accepted) {
        assertEquals(1, accepted.pieces().size());
        return accepted.pieces().getFirst();
    }

    private static double at(Bound bound) {
        return assertInstanceOf(Bound.At.class, bound).value();
    }

    @Test
    void piecesOfAnotherLevelAreRefused() {
        List<Interval> pieces = List.of(Interval.between(0.95, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new AcceptedEffects(0.9, pieces));
    }
}
