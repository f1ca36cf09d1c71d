package org.heed.uplift.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;
import org.junit.jupiter.api.Test;

class MarketChoiceTest {

    @Test
    void candidatesAreUnitsWithThoseMostLikeThemSmallerOnesFirstAndEachOnce() {
        Panel panel = Panel.ofValues(
                List.of("p", "q", "r", "s"),
                Timeline.daily(LocalDate.of(2026, 1, 1), 4),
                new double[][] {{1, 2, 3, 4}, {1, 2, 3, 5}, {4, 3, 2, 1}, {5, 3, 2, 1}});
        assertEquals(
                List.of(List.of("p", "q"), List.of("r", "s")),
                MarketChoice.of(List.of(2)).candidates(panel));
    }

    @Test
    void everyCandidateHoldsWhatMustBeInAndNothingThatMustBeOut() {
        MarketChoice choice =
                MarketChoice.of(List.of(1, 2, 3, 4)).including("a").excluding("c");
        List<List<String>> candidates = choice.candidates(Towns.panel());
        assertTrue(candidates.contains(List.of("a")));
        assertTrue(candidates.contains(List.of("a", "b", "d")));
        for (List<String> units : candidates) {
            assertTrue(units.contains("a"));
            assertFalse(units.contains("c"));
        }
    }

    @Test
    void aUnitThatNeverChangesIsLikeNoOther() {
        Panel panel =
                Panel.ofValues(List.of("flat", "p", "q"), Timeline.daily(LocalDate.of(2026, 1, 1), 3), new double[][] {
                    {7, 7, 7}, {1, 2, 3}, {3, 2, 1}
                });
        assertEquals(
                List.of(List.of("flat", "p"), List.of("p", "q")),
                MarketChoice.of(List.of(2)).candidates(panel)); // p and q are opposite, and still nearer
    }

    @Test
    void whatCannotBeChosenIsRefused() {
        Panel panel = Towns.panel();
        assertThrows(IllegalArgumentException.class, () -> MarketChoice.of(List.of()));
        assertThrows(IllegalArgumentException.class, () -> MarketChoice.of(List.of(0)));
        assertThrows(
                IllegalArgumentException.class,
                () -> MarketChoice.of(List.of(8)).candidates(panel));
        assertThrows(
                IllegalArgumentException.class,
                () -> MarketChoice.of(List.of(2)).including("a").excluding("a"));
        assertThrows(
                IllegalArgumentException.class,
                () -> MarketChoice.of(List.of(2)).including("x").candidates(panel));
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> MarketChoice.of(List.of(1)).including("a", "h").candidates(panel))
                .getMessage()
                .contains("allow more units"));
    }
}
