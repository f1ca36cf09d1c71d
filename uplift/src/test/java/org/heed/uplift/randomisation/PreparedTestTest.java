package org.heed.uplift.randomisation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;
import org.junit.jupiter.api.Test;

class PreparedTestTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 1, 6);
    private static final List<String> SIX =
            IntStream.rangeClosed(1, 6).mapToObj(i -> "r" + i).toList();
    private static final AssignmentSet BLOCKS = AssignmentSet.blocks(
            Choice.of(2, SIX),
            new Flight(MONDAY.plusWeeks(20), MONDAY.plusWeeks(24).minusDays(1)));
    private static final List<Statistic> ALL =
            List.of(LogDid.ofCounts(), LogTwoWay.ofCounts(), new RatioOfRatios(), new PoissonScore());

    @Test
    void pAndEstimateAreThoseOfTheRandomisationTest() {
        SplittableRandom random = new SplittableRandom(3);
        for (Statistic statistic : ALL) {
            PreparedTest prepared = PreparedTest.of(statistic, panel(random, 30), BLOCKS);
            for (int mean : new int[] {0, 1, 40}) {
                Panel panel = panel(random, mean);
                int ran = random.nextInt(BLOCKS.size());
                Assignment assignment = BLOCKS.assignments().get(ran);
                Effect effect = RandomisationTest.of(statistic).effect(panel, BLOCKS, assignment);
                assertEquals(effect.p(), prepared.p(prepared.sums(panel), ran), statistic.label());
                assertEquals(effect.rateRatio().value(), prepared.estimate(prepared.sums(panel), ran), 1e-12);
            }
        }
    }

    @Test
    void theSumsOfAChangedCellDifferByItsTransformedChange() {
        SplittableRandom random = new SplittableRandom(4);
        for (Statistic statistic : ALL) {
            Panel panel = panel(random, 30);
            PreparedTest prepared = PreparedTest.of(statistic, panel, BLOCKS);
            double[][] cells = SIX.stream().map(panel::series).toArray(double[][]::new);
            double[] sums = prepared.sums(panel);
            for (int place : prepared.cellsOn(3)) {
                int row = place / 26;
                int period = place % 26;
                sums[row * prepared.kinds() + prepared.kind(period)] +=
                        prepared.transformed(cells[row][period] + 7) - prepared.transformed(cells[row][period]);
                cells[row][period] += 7;
            }
            assertArrayEquals(
                    prepared.sums(Panel.ofValues(SIX, panel.timeline(), cells)), sums, 1e-9, statistic.label());
        }
    }

    @Test
    void aPanelOfAnotherShapeIsRefused() {
        PreparedTest prepared = PreparedTest.of(LogDid.ofCounts(), panel(new SplittableRandom(5), 30), BLOCKS);
        Panel shorter = Panel.ofCounts(SIX, Timeline.weekly(MONDAY, 25), new long[6][25]);
        assertThrows(IllegalArgumentException.class, () -> prepared.sums(shorter));
    }

    private static Panel panel(SplittableRandom random, int mean) {
        long[][] counts = new long[6][26];
        for (long[] row : counts) {
            for (int t = 0; t < row.length; t++) {
                row[t] = Math.round(2 * mean * random.nextDouble());
            }
        }
        return Panel.ofCounts(SIX, Timeline.weekly(MONDAY, 26), counts);
    }
}
