package org.heed.uplift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.heed.uplift.Panel.Count;
import org.junit.jupiter.api.Test;

class PanelCheckTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 1, 6);

    @Test
    void cleanCellsHaveNoFaults() {
        PanelCheck check = PanelCheck.ofCounts(cells());
        assertEquals(List.of(), check.faults());
        assertTrue(check.isUsable());
    }

    @Test
    void everyGapIsFoundAndWrittenAsRuns() {
        List<Count> cells = cells();
        cells.removeIf(cell -> cell.unit().equals("r2") && (isWeek(cell, 10, 12) || isWeek(cell, 20, 20)));
        cells.removeIf(cell -> cell.unit().equals("r4") && (isWeek(cell, 0, 4) || isWeek(cell, 50, 51)));
        PanelCheck check = PanelCheck.ofCounts(cells);
        assertFalse(check.isUsable());
        assertEquals(
                List.of(
                        new Fault.Missing("r2", List.of(run(10, 12), run(20, 20))),
                        new Fault.Shorter("r4", List.of(run(0, 4), run(50, 51)))),
                check.faults());
        assertTrue(
                check.faults().getFirst().text().contains("2025-03-17..2025-03-31 (3), 2025-05-26"),
                check.faults().getFirst().text());
    }

    @Test
    void doubledAndNegativeCellsAreFoundTogether() {
        List<Count> cells = cells();
        cells.add(new Count("r1", MONDAY.plusWeeks(3), 4));
        cells.set(0, new Count("r1", MONDAY, -1));
        assertEquals(
                List.of(new Fault.Doubled("r1", List.of(run(3, 3))), new Fault.Negative("r1", List.of(run(0, 0)))),
                PanelCheck.ofCounts(cells).faults());
    }

    @Test
    void aDayOutOfStepIsFoundAndDoesNotMakeTheStep() {
        List<Count> cells = cells();
        cells.add(new Count("r1", MONDAY.plusDays(10), 4));
        assertEquals(
                List.of(new Fault.OffBeat(MONDAY.plusDays(10), Period.ofDays(7))),
                PanelCheck.ofCounts(cells).faults());
    }

    @Test
    void aUnitThatIsAlwaysZeroAndOneThatStartsLateAreFound() {
        List<Count> cells = cells();
        cells.replaceAll(cell -> cell.unit().equals("r3") || cell.unit().equals("r5") && isWeek(cell, 0, 9)
                ? new Count(cell.unit(), cell.date(), 0)
                : cell);
        PanelCheck check = PanelCheck.ofCounts(cells);
        assertTrue(check.isUsable());
        assertEquals(
                List.of(new Fault.AlwaysZero("r3"), new Fault.LateStart("r5", MONDAY.plusWeeks(10))), check.faults());
    }

    @Test
    void aLevelThatJumpsAndStaysIsFoundAtItsWeekAndAShockThatPassesIsNot() {
        List<Count> cells = cells();
        cells.replaceAll(cell -> cell.unit().equals("r6") && isWeek(cell, 30, 51)
                ? new Count(cell.unit(), cell.date(), 2 * cell.count())
                : cell);
        cells.replaceAll(cell -> cell.unit().equals("r1") && isWeek(cell, 20, 22)
                ? new Count(cell.unit(), cell.date(), 3 * cell.count())
                : cell);
        List<Fault> faults = PanelCheck.ofCounts(cells).faults();
        assertEquals(1, faults.size());
        Fault.LevelShift shift = assertInstanceOf(Fault.LevelShift.class, faults.getFirst());
        assertEquals("r6", shift.unit());
        assertEquals(MONDAY.plusWeeks(30), shift.date());
        assertEquals(2, shift.ratio(), 0.15);
    }

    @Test
    void aRiseOfAllUnitsTogetherIsNoShift() {
        List<Count> cells = cells();
        cells.replaceAll(cell -> isWeek(cell, 30, 51) ? new Count(cell.unit(), cell.date(), 3 * cell.count()) : cell);
        assertEquals(List.of(), PanelCheck.ofCounts(cells).faults());
    }

    @Test
    void noCellsAtAllAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> PanelCheck.ofCounts(List.of()));
    }

    private static Fault.Run run(int from, int until) {
        return new Fault.Run(MONDAY.plusWeeks(from), MONDAY.plusWeeks(until), until - from + 1);
    }

    private static boolean isWeek(Count cell, int from, int until) {
        return !cell.date().isBefore(MONDAY.plusWeeks(from)) && !cell.date().isAfter(MONDAY.plusWeeks(until));
    }

    private static List<Count> cells() {
        SplittableRandom random = new SplittableRandom(1);
        List<Count> cells = new ArrayList<>();
        for (int r = 1; r <= 6; r++) {
            for (int t = 0; t < 52; t++) {
                cells.add(new Count(
                        "r" + r, MONDAY.plusWeeks(t), Math.round((20 + 10 * r) * (0.8 + 0.4 * random.nextDouble()))));
            }
        }
        return cells;
    }
}
