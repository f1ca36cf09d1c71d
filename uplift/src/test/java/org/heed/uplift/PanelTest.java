package org.heed.uplift;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PanelTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final Timeline WEEKS = Timeline.weekly(MONDAY, 2);
    private static final List<String> UNITS = List.of("North", "South");

    @Test
    void countsAreHeldExactlyUpToTwoToThe53() {
        long large = 1L << 53;
        Panel panel = Panel.ofCounts(UNITS, WEEKS, new long[][] {{large, large - 1}, {0, 1}});
        assertEquals(large, (long) panel.at(0, 0));
        assertEquals(large - 1, (long) panel.at(0, 1));
        assertTrue(messageOf(() -> Panel.ofCounts(UNITS, WEEKS, new long[][] {{large + 1, 0}, {0, 1}}))
                .contains("2^53"));
    }

    @Test
    void theMatrixIsCopiedInAndTheSeriesIsCopiedOut() {
        long[][] counts = {{1, 2}, {3, 4}};
        Panel panel = Panel.ofCounts(UNITS, WEEKS, counts);
        counts[0][0] = 99;
        panel.series("North")[1] = 99;
        assertArrayEquals(new double[] {1, 2}, panel.series("North"));
    }

    @Test
    void cellsInAnyOrderMakeTheSamePanel() {
        List<Panel.Count> cells = new ArrayList<>(List.of(
                new Panel.Count("South", MONDAY.plusDays(7), 4),
                new Panel.Count("North", MONDAY, 1),
                new Panel.Count("South", MONDAY, 3),
                new Panel.Count("North", MONDAY.plusDays(7), 2)));
        Panel panel = Panel.ofCounts(cells);
        assertEquals(Panel.ofCounts(UNITS, WEEKS, new long[][] {{1, 2}, {3, 4}}), panel);
        assertEquals(panel, Panel.ofCounts(cells.reversed()));
        assertEquals(panel.hashCode(), Panel.ofCounts(cells.reversed()).hashCode());
    }

    @Test
    void aMissingCellIsNamedByUnitAndPeriod() {
        List<Panel.Count> cells = List.of(
                new Panel.Count("North", MONDAY, 1),
                new Panel.Count("North", MONDAY.plusDays(7), 2),
                new Panel.Count("South", MONDAY, 3));
        String message = messageOf(() -> Panel.ofCounts(cells));
        assertTrue(message.contains("'South' has no cell for 2026-01-12"), message);
    }

    @Test
    void aCellGivenTwiceIsNamedByUnitAndPeriod() {
        List<Panel.Value> cells = List.of(new Panel.Value("North", MONDAY, 1), new Panel.Value("North", MONDAY, 1));
        String message = messageOf(() -> Panel.ofValues(cells));
        assertTrue(message.contains("'North' has two cells for 2026-01-05"), message);
    }

    @Test
    void aPeriodMissingForAllUnitsIsNamed() {
        List<Panel.Count> cells = List.of(
                new Panel.Count("North", MONDAY, 1),
                new Panel.Count("North", MONDAY.plusDays(7), 1),
                new Panel.Count("North", MONDAY.plusDays(21), 1));
        assertTrue(messageOf(() -> Panel.ofCounts(cells)).contains("2026-01-19"));
    }

    @Test
    void aNegativeCountIsRefusedAndNamed() {
        String message = messageOf(() -> Panel.ofCounts(UNITS, WEEKS, new long[][] {{1, 2}, {3, -4}}));
        assertTrue(message.contains("unit 'South' on 2026-01-12") && message.contains("was -4"), message);
    }

    @Test
    void aValueThatIsNotANumberIsRefusedAndNamed() {
        String message = messageOf(() -> Panel.ofValues(UNITS, WEEKS, new double[][] {{1, Double.NaN}, {3, 4}}));
        assertTrue(message.contains("unit 'North' on 2026-01-12"), message);
        messageOf(() -> Panel.ofValues(UNITS, WEEKS, new double[][] {{1, Double.POSITIVE_INFINITY}, {3, 4}}));
    }

    @Test
    void aShortRowSaysWhereItStops() {
        String message = messageOf(() -> Panel.ofCounts(UNITS, WEEKS, new long[][] {{1, 2}, {3}}));
        assertTrue(message.contains("'South' stops before 2026-01-12"), message);
        messageOf(() -> Panel.ofCounts(UNITS, WEEKS, new long[][] {{1, 2, 3}, {3, 4}}));
        messageOf(() -> Panel.ofCounts(UNITS, WEEKS, new long[][] {{1, 2}}));
    }

    @Test
    void namesMustBeCleanAndDifferent() {
        long[][] counts = {{1, 2}, {3, 4}};
        messageOf(() -> Panel.ofCounts(List.of("North", "North"), WEEKS, counts));
        messageOf(() -> Panel.ofCounts(List.of("North", " South"), WEEKS, counts));
        messageOf(() -> Panel.ofCounts(List.of("North", "So\tuth"), WEEKS, counts));
        messageOf(() -> Panel.ofCounts(List.of("North", ""), WEEKS, counts));
    }

    @Test
    void aPanelOfNothingIsRefused() {
        messageOf(() -> Panel.ofCounts(List.of()));
        messageOf(() -> Panel.ofCounts(List.of(), WEEKS, new long[0][]));
        messageOf(() ->
                Panel.ofCounts(UNITS, WEEKS, new long[][] {{1, 2}, {3, 4}}).at(0, 2));
        messageOf(() ->
                Panel.ofCounts(UNITS, WEEKS, new long[][] {{1, 2}, {3, 4}}).series("West"));
    }

    private static String messageOf(Runnable action) {
        return assertThrows(IllegalArgumentException.class, action::run).getMessage();
    }
}
