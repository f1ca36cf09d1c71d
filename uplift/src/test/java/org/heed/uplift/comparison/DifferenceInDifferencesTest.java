package org.heed.uplift.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.heed.uplift.Bound;
import org.junit.jupiter.api.Test;

class DifferenceInDifferencesTest {

    private static final double[] TREATED = {10, 12, 20, 18};
    private static final double[] SMALL_DONOR = {4, 6, 5, 7};
    private static final double[] LARGE_DONOR = {8, 8, 12, 10};

    @Test
    void theTreatedAreExpectedToMoveAsTheDonorsMean() {
        DifferenceInDifferences did =
                DifferenceInDifferences.of(Example.block(1, 2, TREATED, SMALL_DONOR, LARGE_DONOR));
        assertArrayEquals(
                new double[] {10.5, 11.5, 13, 13}, did.counterfactual().expected(), 1e-12);
        assertEquals(8 - 2, did.counterfactual().att(), 1e-12);
        assertEquals(6, did.effect().value(), 1e-12);
    }

    /** Contrasts of the donors are 1 and 3; the treated unit's own chance is not seen at all. */
    @Test
    void withOneTreatedUnitOnlyTheDonorsGiveTheStandardError() {
        Clustered effect = DifferenceInDifferences.of(Example.block(1, 2, TREATED, SMALL_DONOR, LARGE_DONOR))
                .effect();
        assertEquals(Math.sqrt((1 + 1) / 4.0 * 3 / 2), effect.standardError(), 1e-12);
        assertFalse(effect.canBeTrusted());
        assertTrue(effect.caution().contains("too few"));
        assertEquals(6 + 4.302652729749462 * effect.standardError(), upper(effect), 1e-10);
    }

    @Test
    void oneDonorIsEnoughForAnEffectButItsErrorIsWorthNothing() {
        Clustered effect = DifferenceInDifferences.of(Example.block(1, 2, TREATED, SMALL_DONOR))
                .effect();
        assertEquals(7, effect.value(), 1e-12);
        assertEquals(0, effect.standardError(), 1e-12);
        assertFalse(effect.canBeTrusted());
    }

    @Test
    void unitsTreatedOverTheSamePeriodsAloneCannotBeCompared() {
        Adoption all =
                Adoption.of(Example.panel(TREATED, SMALL_DONOR), Map.of("A", Example.week(2), "B", Example.week(2)));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> TwoWayFixedEffects.of(all))
                .getMessage()
                .contains("treated later or never"));
    }

    @Test
    void manyUnitsOnBothSidesCanBeTrusted() {
        assertTrue(new Clustered(1, 0.5, 20, 5).canBeTrusted());
        assertFalse(new Clustered(1, 0.5, 19, 9).canBeTrusted());
        assertFalse(new Clustered(1, 0.5, 400, 4).canBeTrusted());
        assertFalse(new Clustered(1, 0.5, 400, 396).canBeTrusted());
        assertThrows(IllegalArgumentException.class, () -> new Clustered(1, Double.NaN, 20, 5));
        assertThrows(IllegalArgumentException.class, () -> new Clustered(1, 1, 1, 1));
    }

    @Test
    void pAndIntervalComeFromTheSameT() {
        Clustered atTheEdge = new Clustered(2.306004135204166, 1, 9, 4);
        assertEquals(0.05, atTheEdge.p(), 1e-12);
    }

    private static double upper(Clustered effect) {
        return ((Bound.At) effect.estimate(0.95).interval().upper()).value();
    }
}
