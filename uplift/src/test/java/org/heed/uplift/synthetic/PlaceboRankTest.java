package org.heed.uplift.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.heed.uplift.Block;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;
import org.junit.jupiter.api.Test;

class PlaceboRankTest {

    private static final SyntheticControl CONTROL = new SyntheticControl(FixedEffects.NONE);

    @Test
    void theUnitThatLeavesItsPathMostIsFirst() {
        PlaceboRank rank = PlaceboRank.of(
                CONTROL,
                block(
                        new double[][] {
                            {10, 12, 11, 12, 11}, {10, 13, 11, 12, 12}, {11, 12, 10, 11, 10}, {10, 12, 12, 40, 41}
                        },
                        List.of("d")));
        assertEquals(1, rank.rank());
        assertEquals(0.25, rank.p());
        assertEquals("d", rank.ratios().getFirst().unit());
    }

    @Test
    void whereNothingHappensAnywhereEveryRatioIsZeroAndPIsOne() {
        double[] same = {5, 6, 7, 8, 9};
        PlaceboRank rank = PlaceboRank.of(CONTROL, block(new double[][] {same, same, same, same}, List.of("a")));
        assertEquals(0, rank.ratio());
        assertEquals(1, rank.p());
    }

    @Test
    void moreThanOneTreatedUnitIsRefused() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> PlaceboRank.of(CONTROL, block(new double[4][5], List.of("a", "b"))))
                .getMessage();
        assertTrue(message.contains("one treated unit"), message);
    }

    private static Block block(double[][] cells, List<String> treated) {
        Timeline weeks = Timeline.weekly(LocalDate.of(2026, 1, 5), 5);
        Panel panel = Panel.ofValues(List.of("a", "b", "c", "d"), weeks, cells);
        return Block.of(panel, treated, new Flight(weeks.start(3), weeks.end(4)));
    }
}
