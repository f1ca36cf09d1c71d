package org.heed.uplift.randomisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.heed.uplift.Flight;
import org.junit.jupiter.api.Test;

class AssignmentSetTest {

    private static final Flight FLIGHT = new Flight(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 2, 15));

    @Test
    void nineRegionsGive9And36And84And126Blocks() {
        assertEquals(9, blocks(1, 9).size());
        assertEquals(36, blocks(2, 9).size());
        assertEquals(84, blocks(3, 9).size());
        assertEquals(126, blocks(4, 9).size());
        assertEquals(1 / 126.0, blocks(4, 9).smallestP());
    }

    @Test
    void fewerThanTwentyAssignmentsCanNeverReachFivePercent() {
        assertFalse(blocks(1, 19).canReach(0.05));
        assertTrue(blocks(1, 20).canReach(0.05));
        assertFalse(blocks(1, 9).canReach(0.05));
        assertTrue(blocks(2, 9).canReach(0.05));
        assertThrows(IllegalArgumentException.class, () -> blocks(1, 9).canReach(1));
    }

    @Test
    void aTwoSidedTestCannotTellHalfOnFromTheOtherHalfOn() {
        // The eight cups of tea: 70 ways, each with its mirror image among them.
        assertEquals(2 / 70.0, blocks(4, 8).smallestP());
        // 20 ways look like enough, but as pairs they are 10.
        assertFalse(blocks(3, 6).canReach(0.05));
        assertTrue(blocks(3, 6).canReach(0.1));
        assertEquals(1, blocks(1, 2).smallestP());
    }

    @Test
    void aSetOfOneNeverDecides() {
        AssignmentSet one = AssignmentSet.of(units(3), List.of(Assignment.block(List.of("r1"), FLIGHT)));
        assertEquals(1, one.smallestP());
        assertFalse(one.canReach(0.5));
    }

    @Test
    void unitsFixedInAndOutAreKeptSo() {
        AssignmentSet set =
                AssignmentSet.blocks(Choice.of(4, units(9)).including("r2").excluding("r5", "r9"), FLIGHT);
        assertEquals(20, set.size());
        for (Assignment assignment : set.assignments()) {
            assertTrue(assignment.units().contains("r2"));
            assertTrue(Collections.disjoint(assignment.units(), List.of("r5", "r9")));
        }
        assertEquals(units(9), set.units());
    }

    @Test
    void theSameSetHasTheSameTextAndHashHoweverItWasMade() {
        AssignmentSet set = blocks(2, 4);
        AssignmentSet listed =
                AssignmentSet.of(units(4).reversed(), set.assignments().reversed());
        assertEquals(set, listed);
        assertEquals(set.text(), listed.text());
        assertEquals(set.hash(), listed.hash());
        assertNotEquals(set.hash(), blocks(1, 4).hash());
    }

    @Test
    void theHashNeverChangesBetweenVersions() {
        AssignmentSet set = blocks(1, 2);
        assertEquals("assignment-set 1\nr1\tr2\nr1\t2026-01-05..2026-02-15\nr2\t2026-01-05..2026-02-15\n", set.text());
        assertEquals("f6f4a8821f460aca8600aec2b43e449a5d43bb642ff069105b20183ded546091", set.hash());
    }

    @Test
    void aTextReadBackIsTheSameSet() {
        AssignmentSet set = blocks(4, 9);
        assertEquals(set, AssignmentSet.parse(set.text()));
        assertThrows(IllegalArgumentException.class, () -> AssignmentSet.parse("something else"));
    }

    @Test
    void theSameSeedDrawsTheSameAssignmentAndEachIsDrawnAboutEquallyOften() {
        AssignmentSet set = blocks(2, 4);
        assertEquals(set.draw(new SplittableRandom(7)), set.draw(new SplittableRandom(7)));
        SplittableRandom random = new SplittableRandom(7);
        Map<Assignment, Integer> drawn = new HashMap<>();
        for (int i = 0; i < 6_000; i++) {
            drawn.merge(set.draw(random), 1, Integer::sum);
        }
        assertEquals(6, drawn.size());
        drawn.values().forEach(times -> assertEquals(1_000, times, 150));
    }

    @Test
    void aSetThatIsTooLargeIsRefusedWithItsSize() {
        String message = messageOf(() -> blocks(20, 43));
        assertTrue(message.contains("960566918220 assignments"), message);
    }

    @Test
    void anAssignmentGivenTwiceIsRefusedSinceEachMustHaveTheSameChance() {
        Assignment assignment = Assignment.block(List.of("r1"), FLIGHT);
        assertTrue(messageOf(() -> AssignmentSet.of(units(3), List.of(assignment, assignment)))
                .contains("given twice"));
    }

    @Test
    void aSetNamesTheUnitThatItsDesignLacks() {
        Assignment assignment = Assignment.block(List.of("r7"), FLIGHT);
        assertTrue(
                messageOf(() -> AssignmentSet.of(units(3), List.of(assignment))).contains("'r7'"));
        messageOf(() -> AssignmentSet.of(units(3), List.of()));
    }

    @Test
    void aChoiceThatCannotBeMadeIsRefused() {
        messageOf(() -> Choice.of(0, units(9)));
        messageOf(() -> Choice.of(9, units(9)));
        messageOf(() -> Choice.of(1, units(9)).including("r1", "r2"));
        messageOf(() -> Choice.of(2, units(3)).excluding("r1", "r2"));
        messageOf(() -> Choice.of(2, units(3)).including("r1").excluding("r1"));
        messageOf(() -> Choice.of(2, units(3)).including("nowhere"));
    }

    private static AssignmentSet blocks(int treated, int units) {
        return AssignmentSet.blocks(Choice.of(treated, units(units)), FLIGHT);
    }

    private static List<String> units(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "r" + i).sorted().toList();
    }

    private static String messageOf(Runnable action) {
        return assertThrows(IllegalArgumentException.class, action::run).getMessage();
    }
}
