package org.heed.uplift.outcomes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;
import org.heed.uplift.randomisation.Assignment;
import org.heed.uplift.randomisation.AssignmentSet;
import org.heed.uplift.randomisation.Choice;
import org.heed.uplift.randomisation.LogDid;
import org.heed.uplift.randomisation.RandomisationTest;
import org.junit.jupiter.api.Test;

class LinkedTestTest {

    private static final List<String> UNITS = List.of("A", "B", "C", "D", "E", "F");
    private static final Timeline WEEKS = Timeline.weekly(LocalDate.of(2026, 1, 5), 8);
    private static final Flight FLIGHT = new Flight(WEEKS.start(5), WEEKS.end(7));
    private static final Assignment RAN = Assignment.block(List.of("A", "B", "C"), FLIGHT);
    private static final AssignmentSet SET = AssignmentSet.blocks(Choice.of(3, UNITS), FLIGHT);

    /** Units of different sizes whose counts are multiplied while on. */
    private static Panel panel(double size, double ratio) {
        long[][] counts = new long[UNITS.size()][WEEKS.count()];
        for (int r = 0; r < counts.length; r++) {
            for (int t = 0; t < counts[r].length; t++) {
                boolean on = r < 3 && t >= 5;
                counts[r][t] = Math.round(size * (r + 2) * (1 + 0.1 * (t % 3)) * (on ? ratio : 1));
            }
        }
        return Panel.ofCounts(UNITS, WEEKS, counts);
    }

    @Test
    void moreReportsOfWhichAsManyAreUsefulHaveASmallerShareUseful() {
        LinkedPanels panels = new LinkedPanels(panel(4_000, 1.5), panel(1_000, 1));
        LinkedEffect effect =
                new LinkedTest(RandomisationTest.of(LogDid.ofCounts()), Outcome.USEFUL).effect(panels, SET, RAN);
        assertEquals(1.5, effect.all().rateRatio().value(), 1e-3);
        assertEquals(1, effect.useful().rateRatio().value(), 1e-3);
        assertEquals(1 / 1.5, effect.share().rateRatio().value(), 1e-3);
        assertEquals(Role.PRIMARY, effect.role(Outcome.USEFUL));
        assertEquals(Role.EXPLORATORY, effect.role(Outcome.ALL));
    }

    @Test
    void moreUsefulOnesThanAllAreRefusedWithTheirPlace() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new LinkedPanels(panel(1_000, 1), panel(1_001, 1)));
        assertEquals(
                "unit 'A' has 2002 useful of 2000 on 2026-01-05: useful ones are counted among all",
                refused.getMessage());
    }
}
