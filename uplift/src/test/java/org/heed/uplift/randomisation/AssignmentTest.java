package org.heed.uplift.randomisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.heed.uplift.Flight;
import org.heed.uplift.Timeline;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final List<String> UNITS = List.of("North", "South", "West");

    @Test
    void aPatternAndItsFlightsAreTheSameAssignment() {
        boolean[][] on = {{true, true, false, true}, {false, false, false, false}, {false, false, true, false}};
        Assignment pattern = Assignment.pattern(UNITS, Timeline.weekly(MONDAY, 4), on);
        Assignment flights = Assignment.of(Map.of(
                "West", List.of(week(2, 2)),
                "North", List.of(week(3, 3), week(0, 0), week(1, 1))));
        assertEquals(pattern, flights);
        assertEquals(List.of("North", "West"), flights.units());
        assertEquals(List.of(week(0, 1), week(3, 3)), flights.flights().get("North"));
    }

    @Test
    void aTextReadBackIsTheSameAssignment() {
        Assignment assignment = Assignment.of(Map.of(
                "Yorkshire and The Humber", List.of(week(0, 1), week(3, 3)),
                "East", List.of(week(2, 2))));
        assertEquals(
                "East\t2026-01-19..2026-01-25\tYorkshire and The Humber\t"
                        + "2026-01-05..2026-01-18 2026-01-26..2026-02-01",
                assignment.text());
        assertEquals(assignment, Assignment.parse(assignment.text()));
    }

    @Test
    void aTextInAnotherFormIsRefused() {
        messageOf(() -> Assignment.parse("East"));
        messageOf(() -> Assignment.parse("East\t2026-01-05"));
        messageOf(() -> Assignment.parse("East\t2026-01-05..2026-13-40"));
        messageOf(() -> Assignment.parse("East\t2026-01-05..2026-01-11\tEast\t2026-01-12..2026-01-18"));
    }

    @Test
    void aBlockHasOneFlightForAll() {
        assertTrue(Assignment.block(List.of("North", "South"), week(0, 1)).isBlock());
        assertFalse(Assignment.of(Map.of("North", List.of(week(0, 1)), "South", List.of(week(0, 0))))
                .isBlock());
    }

    @Test
    void onAndOffAreExchangedOnlyWhileAnyUnitIsOn() {
        Assignment assignment = Assignment.of(
                Map.of("North", List.of(week(1, 2)), "South", List.of(week(2, 3)), "West", List.of(week(5, 5))));
        assertEquals(
                Map.of(
                        "North", List.of(week(3, 3), week(5, 5)),
                        "South", List.of(week(1, 1), week(5, 5)),
                        "West", List.of(week(1, 3))),
                assignment.mirrored(UNITS));
        assertEquals(Map.of(), Assignment.block(UNITS, week(0, 0)).mirrored(UNITS));
    }

    @Test
    void flightsThatOverlapOrRunBackwardsAreRefused() {
        String message = messageOf(() -> Assignment.of(Map.of("North", List.of(week(0, 1), week(1, 2)))));
        assertTrue(message.contains("'North' overlap"), message);
        messageOf(() -> new Flight(MONDAY, MONDAY.minusDays(1)));
    }

    @Test
    void anAssignmentThatSwitchesNothingOnIsRefused() {
        messageOf(() -> Assignment.of(Map.of()));
        messageOf(() -> Assignment.of(Map.of("North", List.of())));
        messageOf(() -> Assignment.pattern(UNITS, Timeline.weekly(MONDAY, 1), new boolean[3][1]));
        messageOf(() -> Assignment.pattern(UNITS, Timeline.weekly(MONDAY, 1), new boolean[3][2]));
        messageOf(() -> Assignment.pattern(UNITS, Timeline.weekly(MONDAY, 1), new boolean[2][1]));
    }

    private static Flight week(int first, int last) {
        return new Flight(MONDAY.plusWeeks(first), MONDAY.plusWeeks(last).plusDays(6));
    }

    private static String messageOf(Runnable action) {
        return assertThrows(IllegalArgumentException.class, action::run).getMessage();
    }
}
