package org.heed.uplift.randomisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.heed.uplift.Bound;
import org.heed.uplift.Flight;
import org.heed.uplift.Interval;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;
import org.junit.jupiter.api.Test;

class LogTwoWayTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 1, 6);
    private static final Timeline WEEKS = Timeline.weekly(MONDAY, 30);
    private static final List<String> SIX =
            IntStream.rangeClosed(1, 6).mapToObj(i -> "r" + i).toList();
    /** Two weeks on, one in which no unit is on, four times from week 18. */
    private static final AssignmentSet ROTATIONS = rotations(new SplittableRandom(5), 60);

    @Test
    void onBlocksItGivesWhatLogDidGives() {
        Flight flight = new Flight(MONDAY.plusWeeks(20), MONDAY.plusWeeks(26).minusDays(1));
        AssignmentSet blocks = AssignmentSet.blocks(Choice.of(2, SIX), flight);
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < 20; i++) {
            Panel panel = panel(random);
            Assignment ran = blocks.draw(random);
            Effect did = new RandomisationTest(LogDid.ofCounts(), 0.8).effect(panel, blocks, ran);
            Effect twoWay = new RandomisationTest(LogTwoWay.ofCounts(), 0.8).effect(panel, blocks, ran);
            assertEquals(did.p(), twoWay.p());
            assertEquals(did.rateRatio().value(), twoWay.rateRatio().value(), 1e-12);
            assertEquals(
                    end(did.rateRatio().interval().lower()),
                    end(twoWay.rateRatio().interval().lower()),
                    1e-9);
            assertEquals(
                    end(did.rateRatio().interval().upper()),
                    end(twoWay.rateRatio().interval().upper()),
                    1e-9);
        }
    }

    @Test
    void theEstimateIsThatOfLeastSquaresWithUnitAndPeriodEffects() {
        SplittableRandom random = new SplittableRandom(7);
        Panel panel = panel(random);
        Assignment ran = ROTATIONS.draw(random);
        double logRatio = Math.log(LogTwoWay.ofCounts().estimate(panel, ran));
        // At the minimum, what is left after the effect and all means are taken away is orthogonal to the pattern.
        boolean[] on = new Grid(panel).on(ran);
        double product = 0;
        double[][] left = new double[6][30];
        for (int i = 0; i < on.length; i++) {
            left[i / 30][i % 30] = Math.log(panel.at(i / 30, i % 30) + 0.5) - (on[i] ? logRatio : 0);
        }
        int[] used = IntStream.range(0, 30).filter(t -> t < 18 || t % 3 != 2).toArray();
        for (int r = 0; r < 6; r++) {
            for (int t : used) {
                product += on[r * 30 + t] ? residual(left, used, r, t) : 0;
            }
        }
        assertEquals(0, product, 1e-10);
    }

    @Test
    void weeksBetweenTheBlocksAndAfterTheEndAreLeftOut() {
        Panel panel = panel(new SplittableRandom(8));
        double[][] cells = panel.units().stream().map(panel::series).toArray(double[][]::new);
        for (int r = 0; r < 6; r++) {
            for (int t = 20; t < 30; t += 3) {
                cells[r][t] = 1_000 * (r + t);
            }
        }
        Panel disturbed = Panel.ofValues(SIX, WEEKS, cells);
        Assignment ran = ROTATIONS.assignments().getFirst();
        RandomisationTest test = new RandomisationTest(LogTwoWay.ofCounts(), 0.9);
        assertEquals(
                test.effect(panel, ROTATIONS, ran).rateRatio(),
                test.effect(disturbed, ROTATIONS, ran).rateRatio());
    }

    @Test
    void theScaleOfAUnitAndOfAPeriodDoesNotMatter() {
        Panel panel = panel(new SplittableRandom(9));
        double[][] cells = panel.units().stream().map(panel::series).toArray(double[][]::new);
        for (int t = 0; t < 30; t++) {
            cells[2][t] *= 1_000;
        }
        for (int r = 0; r < 6; r++) {
            cells[r][18] *= 0.01;
        }
        Assignment ran = ROTATIONS.assignments().getLast();
        RandomisationTest test = new RandomisationTest(LogTwoWay.ofPositiveValues(), 0.9);
        Effect before = test.effect(panel, ROTATIONS, ran);
        Effect after = test.effect(Panel.ofValues(SIX, WEEKS, cells), ROTATIONS, ran);
        assertEquals(before.p(), after.p());
        assertEquals(before.rateRatio().value(), after.rateRatio().value(), 1e-10);
    }

    @Test
    void pFallsSteadilyOnBothSidesOfTheEstimateAndTheIntervalSaysWhere() {
        SplittableRandom random = new SplittableRandom(10);
        for (int i = 0; i < 10; i++) {
            Panel panel = panel(random);
            Assignment ran = ROTATIONS.draw(random);
            RandomisationTest test = new RandomisationTest(LogTwoWay.ofCounts(), 0.9);
            Effect effect = test.effect(panel, ROTATIONS, ran);
            Interval interval = effect.rateRatio().interval();
            for (int side = -1; side <= 1; side += 2) {
                double before = 1;
                for (int step = 0; step < 60; step++) {
                    double theta = effect.rateRatio().value() * Math.exp(side * 0.01 * step);
                    double p = test.p(panel, ROTATIONS, ran, theta);
                    assertTrue(p <= before, "p rose away from the estimate");
                    assertEquals(p > 0.1, interval.contains(theta));
                    before = p;
                }
            }
        }
    }

    @Test
    void aPatternWithNothingToCompareWithIsRefused() {
        Panel panel = panel(new SplittableRandom(11));
        Flight flight = new Flight(MONDAY.plusWeeks(20), MONDAY.plusWeeks(26).minusDays(1));
        Assignment everyUnit = Assignment.block(SIX, flight);
        Assignment fromTheStart = Assignment.block(
                List.of("r1"), new Flight(MONDAY, MONDAY.plusWeeks(30).minusDays(1)));
        for (Assignment unfit : List.of(everyUnit, fromTheStart)) {
            String message = assertThrows(
                            IllegalArgumentException.class,
                            () -> LogTwoWay.ofCounts().estimate(panel, unfit))
                    .getMessage();
            assertTrue(message.contains("nothing to compare with"), message);
        }
        assertThrows(IllegalArgumentException.class, () -> new LogTwoWay(-1, List.of()));
    }

    private static double residual(double[][] cells, int[] used, int row, int period) {
        double rowMean = 0;
        double columnMean = 0;
        double mean = 0;
        for (double[] own : cells) {
            columnMean += own[period] / cells.length;
            for (int t : used) {
                mean += own[t] / cells.length / used.length;
            }
        }
        for (int t : used) {
            rowMean += cells[row][t] / used.length;
        }
        return cells[row][period] - rowMean - columnMean + mean;
    }

    private static AssignmentSet rotations(SplittableRandom random, int count) {
        List<Assignment> drawn = new ArrayList<>();
        while (drawn.size() < count) {
            boolean[][] on = new boolean[6][30];
            for (int block = 0; block < 4; block++) {
                int first = random.nextInt(6);
                int second = (first + 1 + random.nextInt(5)) % 6;
                for (int t = 18 + 3 * block; t < 20 + 3 * block; t++) {
                    on[first][t] = true;
                    on[second][t] = true;
                }
            }
            Assignment one = Assignment.pattern(SIX, WEEKS, on);
            if (!drawn.contains(one)) {
                drawn.add(one);
            }
        }
        return AssignmentSet.of(SIX, drawn);
    }

    private static Panel panel(SplittableRandom random) {
        long[][] counts = new long[6][30];
        for (int r = 0; r < 6; r++) {
            for (int t = 0; t < 30; t++) {
                counts[r][t] = 1 + Math.round((20 + 10 * r) * (0.7 + 0.6 * random.nextDouble()));
            }
        }
        return Panel.ofCounts(SIX, WEEKS, counts);
    }

    private static double end(Bound bound) {
        return switch (bound) {
            case Bound.At(double value) -> value;
            case Bound.Unbounded _ -> Double.NaN;
        };
    }
}
