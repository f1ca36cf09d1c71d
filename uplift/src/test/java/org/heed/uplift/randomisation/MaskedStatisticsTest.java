package org.heed.uplift.randomisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;
import org.junit.jupiter.api.Test;

class MaskedStatisticsTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 1, 6);
    private static final Timeline WEEKS = Timeline.weekly(MONDAY, 16);
    private static final Flight FLIGHT = new Flight(WEEKS.start(10), WEEKS.end(13));
    private static final List<String> EIGHT =
            IntStream.rangeClosed(1, 8).mapToObj(i -> "r" + i).toList();
    private static final AssignmentSet BLOCKS = AssignmentSet.blocks(Choice.of(4, EIGHT), FLIGHT);
    private static final Assignment RAN = Assignment.block(List.of("r1", "r4", "r5", "r7"), FLIGHT);
    private static final Panel PANEL = panel(new SplittableRandom(1), 40);

    @Test
    void withNothingDroppedTheMaskedLogDidOfBlocksIsTheLogDid() {
        same(LogDid.ofCounts(), LogDid.ofCounts().without(Mask.none(PANEL)), PANEL, BLOCKS, RAN);
    }

    @Test
    void withNothingDroppedTheMaskedScoreIsTheScore() {
        same(new PoissonScore(), new MaskedScore(Mask.none(PANEL)), PANEL, BLOCKS, RAN);
    }

    @Test
    void withNothingDroppedTheMaskedScoreOfARotationIsTheScoreAlsoWithManyZeros() {
        AssignmentSet rotations = rotations();
        Panel sparse = panel(new SplittableRandom(2), 0.4);
        for (int w = 0; w < 5; w++) {
            Assignment ran = rotations.assignments().get(w);
            same(new PoissonScore(), new MaskedScore(Mask.none(sparse)), sparse, rotations, ran);
        }
    }

    @Test
    void whatIsInADroppedCellDoesNotMatter() {
        Mask mask = dropping(0, 11).and(dropping(2, 4));
        Panel changed = with(with(PANEL, 0, 11, 5000), 2, 4, 0);
        for (Statistic statistic : List.of(LogDid.ofCounts(), new PoissonScore())) {
            RandomisationTest test = RandomisationTest.of(statistic.without(mask));
            assertEquals(
                    test.effect(PANEL, BLOCKS, RAN).rateRatio(),
                    test.effect(changed, BLOCKS, RAN).rateRatio());
            assertNotEquals(
                    RandomisationTest.of(statistic).effect(PANEL, BLOCKS, RAN).rateRatio(),
                    RandomisationTest.of(statistic).effect(changed, BLOCKS, RAN).rateRatio());
        }
    }

    @Test
    void aNationalShockCancelsEvenWhereAUnitHasDroppedThatWeek() {
        Mask mask = dropping(0, 11).and(dropping(2, 4));
        long[][] shocked = counts(PANEL);
        for (long[] row : shocked) {
            row[11] *= 7;
            row[4] *= 5;
        }
        Panel panel = Panel.ofCounts(EIGHT, WEEKS, shocked);
        Statistic statistic = new MaskedLogDid(0, mask);
        assertEquals(statistic.estimate(PANEL, RAN), statistic.estimate(panel, RAN), 1e-9);
    }

    @Test
    void anEffectIsMeasuredOverTheKeptCellsAndTheRatioMovesWithIt() {
        Mask mask = dropping(0, 11).and(dropping(5, 12));
        long[][] doubled = counts(PANEL);
        for (int r : new int[] {0, 3, 4, 6}) {
            for (int t = 10; t <= 13; t++) {
                doubled[r][t] *= 2;
            }
        }
        Panel panel = Panel.ofCounts(EIGHT, WEEKS, doubled);
        for (Statistic statistic : List.of(new MaskedLogDid(0, mask), new MaskedScore(mask))) {
            assertEquals(2 * statistic.estimate(PANEL, RAN), statistic.estimate(panel, RAN), 1e-9, statistic.label());
        }
    }

    @Test
    void aUnitWithoutAKeptPeriodWhileOnIsRefusedByName() {
        Mask mask = Mask.none(PANEL);
        for (int t = 10; t <= 13; t++) {
            mask = mask.and(dropping(6, t));
        }
        for (Statistic statistic : List.of(new MaskedLogDid(0.5, mask), new MaskedScore(mask))) {
            String message = refusal(statistic);
            assertTrue(message.contains("'r7' has no kept period while the campaign could be on"), message);
        }
    }

    @Test
    void aUnitWithoutAKeptPeriodBeforeIsRefusedByName() {
        Mask mask = Mask.none(PANEL);
        for (int t = 0; t < 10; t++) {
            mask = mask.and(dropping(1, t));
        }
        String message = refusal(new MaskedLogDid(0.5, mask));
        assertTrue(message.contains("'r2' has no kept period before the campaign"), message);
    }

    @Test
    void aMaskOfAnotherPanelIsRefused() {
        Panel longer = Panel.ofCounts(EIGHT, Timeline.weekly(MONDAY, 17), new long[8][17]);
        assertTrue(refusal(new MaskedLogDid(0.5, Mask.none(longer))).contains("make the mask for the panel"));
    }

    @Test
    void theRatioOfRatiosHasNoMaskedFormAndSaysWhatToUse() {
        Statistic ratio = new RatioOfRatios();
        String message = assertThrows(IllegalArgumentException.class, () -> ratio.without(Mask.none(PANEL)))
                .getMessage();
        assertTrue(message.contains("use LogDid or PoissonScore"), message);
    }

    @Test
    void aMaskWithoutAUnitKeepsTheOthers() {
        Mask mask = dropping(0, 3).and(dropping(4, 5)).withoutUnit("r1");
        assertEquals(1, mask.count());
        assertTrue(mask.drops(3, 5));
    }

    private static String refusal(Statistic statistic) {
        RandomisationTest test = RandomisationTest.of(statistic);
        return assertThrows(IllegalArgumentException.class, () -> test.effect(PANEL, BLOCKS, RAN))
                .getMessage();
    }

    private static void same(Statistic whole, Statistic masked, Panel panel, AssignmentSet set, Assignment ran) {
        Effect expected = RandomisationTest.of(whole).effect(panel, set, ran);
        Effect actual = RandomisationTest.of(masked).effect(panel, set, ran);
        assertEquals(expected.rateRatio().value(), actual.rateRatio().value(), 1e-9);
        assertEquals(expected.p(), actual.p());
        for (double theta : new double[] {0.5, 0.8, 1.1, 1.3, 2, 5}) {
            assertEquals(
                    RandomisationTest.of(whole).p(panel, set, ran, theta),
                    RandomisationTest.of(masked).p(panel, set, ran, theta));
        }
    }

    /** Each of 40 rotations: four blocks of four weeks, four units on in each. */
    private static AssignmentSet rotations() {
        SplittableRandom random = new SplittableRandom(3);
        List<Assignment> all = new ArrayList<>();
        for (int w = 0; w < 40; w++) {
            boolean[][] on = new boolean[8][16];
            for (int block = 0; block < 4; block++) {
                int bits;
                do {
                    bits = random.nextInt(256);
                } while (Integer.bitCount(bits) != 4);
                for (int r = 0; r < 8; r++) {
                    for (int t = 0; t < 4; t++) {
                        on[r][4 * block + t] = (bits >> r & 1) == 1;
                    }
                }
            }
            all.add(Assignment.pattern(EIGHT, WEEKS, on));
        }
        return AssignmentSet.of(EIGHT, all);
    }

    private static Mask dropping(int unit, int period) {
        boolean[][] dropped = new boolean[8][16];
        dropped[unit][period] = true;
        return Mask.of(EIGHT, WEEKS, dropped);
    }

    private static Panel panel(SplittableRandom random, double mean) {
        long[][] counts = new long[8][16];
        for (long[] row : counts) {
            for (int t = 0; t < row.length; t++) {
                row[t] = Math.round(mean * (0.5 + random.nextDouble()) + (mean < 1 ? random.nextInt(2) - 0.4 : 0));
            }
        }
        return Panel.ofCounts(EIGHT, WEEKS, counts);
    }

    private static Panel with(Panel panel, int unit, int period, long count) {
        long[][] counts = counts(panel);
        counts[unit][period] = count;
        return Panel.ofCounts(EIGHT, WEEKS, counts);
    }

    private static long[][] counts(Panel panel) {
        long[][] counts = new long[8][16];
        for (int r = 0; r < 8; r++) {
            for (int t = 0; t < 16; t++) {
                counts[r][t] = (long) panel.at(r, t);
            }
        }
        return counts;
    }
}
