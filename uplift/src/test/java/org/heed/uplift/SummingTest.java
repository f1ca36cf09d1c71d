package org.heed.uplift;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SummingTest {

    private static final LocalDate SATURDAY = LocalDate.of(2026, 1, 3);

    @Test
    void wholeWeeksAreSummedAndTheDaysLeftOverTold() {
        Summing.Whole whole = Summing.wholeWeeks(daily(SATURDAY, 18), DayOfWeek.MONDAY);
        assertEquals(Timeline.weekly(LocalDate.of(2026, 1, 5), 2), whole.panel().timeline());
        assertArrayEquals(
                new double[] {2 + 3 + 4 + 5 + 6 + 7 + 8, 84}, whole.panel().series("a"));
        assertEquals(Panel.Kind.COUNTS, whole.panel().kind());
        assertEquals(Optional.of(new Flight(SATURDAY, SATURDAY.plusDays(1))), whole.leftBefore());
        assertEquals(Optional.of(new Flight(SATURDAY.plusDays(16), SATURDAY.plusDays(17))), whole.leftAfter());
    }

    @Test
    void partsOfWeeksAreRefusedWithTheirDays() {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> Summing.weeks(daily(SATURDAY, 18), DayOfWeek.MONDAY))
                .getMessage();
        assertTrue(message.contains("2026-01-03..2026-01-04 and 2026-01-19..2026-01-20"), message);
        assertEquals(
                2,
                Summing.weeks(daily(SATURDAY, 14), DayOfWeek.SATURDAY)
                        .timeline()
                        .count());
    }

    @Test
    void onlyDaysBecomeWeeksAndAtLeastOneMustBeWhole() {
        Panel weekly = Summing.weeks(daily(SATURDAY, 14), DayOfWeek.SATURDAY);
        assertThrows(IllegalArgumentException.class, () -> Summing.weeks(weekly, DayOfWeek.SATURDAY));
        assertThrows(IllegalArgumentException.class, () -> Summing.wholeWeeks(daily(SATURDAY, 8), DayOfWeek.MONDAY));
    }

    @Test
    void periodsAreSummedToBlocksFromADayOn() {
        Summing.Whole whole = Summing.every(daily(SATURDAY, 8), SATURDAY.plusDays(1), 3);
        assertArrayEquals(new double[] {1 + 2 + 3, 4 + 5 + 6}, whole.panel().series("a"));
        assertEquals(Optional.of(new Flight(SATURDAY, SATURDAY)), whole.leftBefore());
        assertThrows(IllegalArgumentException.class, () -> Summing.every(daily(SATURDAY, 8), SATURDAY.minusDays(1), 3));
    }

    @Test
    void forcesAreSummedToTheirRegions() {
        Panel regions = Summing.groups(daily(SATURDAY, 3), Map.of("a", "north", "b", "north"));
        assertEquals(List.of("north"), regions.units());
        assertArrayEquals(new double[] {100, 102, 104}, regions.series("north"));
        String message = assertThrows(
                        IllegalArgumentException.class, () -> Summing.groups(daily(SATURDAY, 3), Map.of("a", "north")))
                .getMessage();
        assertTrue(message.contains("'b' has no group"), message);
    }

    /** Unit a counts 0, 1, 2 and so on, unit b 100 more. */
    private static Panel daily(LocalDate first, int days) {
        long[][] counts = new long[2][days];
        for (int t = 0; t < days; t++) {
            counts[0][t] = t;
            counts[1][t] = 100 + t;
        }
        return Panel.ofCounts(List.of("a", "b"), Timeline.daily(first, days), counts);
    }
}
