package org.heed.uplift.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.heed.uplift.Bound;
import org.heed.uplift.Interval;
import org.heed.uplift.Panel;
import org.heed.uplift.randomisation.Assignment;
import org.heed.uplift.randomisation.AssignmentSet;
import org.heed.uplift.randomisation.Effect;
import org.heed.uplift.randomisation.LogDid;
import org.heed.uplift.randomisation.PoissonScore;
import org.heed.uplift.randomisation.RandomisationTest;
import org.heed.uplift.randomisation.RatioOfRatios;
import org.heed.uplift.randomisation.Statistic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must not change a result, and what must change it by a known factor. */
class InvariancesTest {

    private static final int BEGIN = 30;
    private static final ShockedRegions REGIONS = new ShockedRegions(BEGIN, 6, 1);
    private static final AssignmentSet SET = REGIONS.blocksOfFour();
    private static final List<Statistic> ALL =
            List.of(LogDid.ofPositiveValues(), LogDid.ofCounts(), new RatioOfRatios(), new PoissonScore());
    private static final List<Statistic> WITHOUT_OFFSET =
            List.of(LogDid.ofPositiveValues(), new RatioOfRatios(), new PoissonScore());

    private Assignment ran;
    private double[][] cells;

    @BeforeEach
    void drawAPanel() {
        SplittableRandom random = new SplittableRandom(71);
        ran = SET.draw(random);
        cells = ShockedRegions.matrix(REGIONS.panel(random, ran, 1.3));
    }

    @Test
    void theScaleOfAUnitDoesNotMatterToLogDid() {
        Effect before = effect(LogDid.ofPositiveValues(), cells);
        cells[2] = scaled(cells[2], 1000);
        cells[7] = scaled(cells[7], 1e-6);
        assertClose(before, effect(LogDid.ofPositiveValues(), cells), 1);
    }

    @Test
    void theScaleOfAPeriodDoesNotMatterToLogDid() {
        Effect before = effect(LogDid.ofPositiveValues(), cells);
        for (double[] row : cells) {
            row[3] *= 50;
            row[BEGIN + 2] *= 0.01;
        }
        assertClose(before, effect(LogDid.ofPositiveValues(), cells), 1);
    }

    @Test
    void theScaleOfTheWholePanelDoesNotMatter() {
        for (double scale : new double[] {1e-6, 1e6}) {
            for (Statistic statistic : WITHOUT_OFFSET) {
                Effect before = effect(statistic, cells);
                double[][] larger = new double[9][];
                for (int r = 0; r < 9; r++) {
                    larger[r] = scaled(cells[r], scale);
                }
                assertClose(before, effect(statistic, larger), 1);
            }
        }
    }

    @Test
    void theOrderOfTheUnitsDoesNotMatter() {
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8));
        Collections.shuffle(order, new Random(5));
        List<String> names = order.stream().map(ShockedRegions.REGIONS::get).toList();
        double[][] shuffled = order.stream().map(r -> cells[r]).toArray(double[][]::new);
        for (Statistic statistic : ALL) {
            Panel panel = Panel.ofValues(names, panel(cells).timeline(), shuffled);
            assertClose(
                    effect(statistic, cells), RandomisationTest.of(statistic).effect(panel, SET, ran), 1);
        }
    }

    @Test
    void aFactorOnTheBlockMovesEstimateAndIntervalByThatFactor() {
        for (double factor : new double[] {0.5, 1.1, 3}) {
            for (Statistic statistic : WITHOUT_OFFSET) {
                Effect before = effect(statistic, cells);
                assertClose(before, effect(statistic, onTheBlock(cell -> cell * factor)), factor);
            }
            Effect before = effect(LogDid.ofCounts(), cells);
            assertClose(before, effect(LogDid.ofCounts(), onTheBlock(cell -> (cell + 0.5) * factor - 0.5)), factor);
        }
    }

    @Test
    void theOrderOfTheWeeksBeforeDoesNotMatter() {
        List<Integer> order = new ArrayList<>();
        for (int t = 0; t < BEGIN; t++) {
            order.add(t);
        }
        Collections.shuffle(order, new Random(6));
        double[][] shuffled = new double[9][];
        for (int r = 0; r < 9; r++) {
            shuffled[r] = cells[r].clone();
            for (int t = 0; t < BEGIN; t++) {
                shuffled[r][t] = cells[r][order.get(t)];
            }
        }
        for (Statistic statistic : ALL) {
            assertClose(effect(statistic, cells), effect(statistic, shuffled), 1);
        }
    }

    private double[][] onTheBlock(DoubleUnaryOperator change) {
        double[][] changed = new double[9][];
        for (int r = 0; r < 9; r++) {
            changed[r] = cells[r].clone();
            boolean treated = ran.units().contains(ShockedRegions.REGIONS.get(r));
            for (int t = BEGIN; treated && t < changed[r].length; t++) {
                changed[r][t] = change.applyAsDouble(changed[r][t]);
            }
        }
        return changed;
    }

    private Effect effect(Statistic statistic, double[][] values) {
        return RandomisationTest.of(statistic).effect(panel(values), SET, ran);
    }

    private Panel panel(double[][] values) {
        Panel drawn = REGIONS.panel(new SplittableRandom(1), ran, 1);
        return Panel.ofValues(ShockedRegions.REGIONS, drawn.timeline(), values);
    }

    private static double[] scaled(double[] row, double factor) {
        double[] scaled = row.clone();
        for (int t = 0; t < scaled.length; t++) {
            scaled[t] *= factor;
        }
        return scaled;
    }

    private static void assertClose(Effect before, Effect after, double factor) {
        assertEquals(factor, after.rateRatio().value() / before.rateRatio().value(), 1e-9 * factor);
        assertEquals(factor, quotient(after, before, Interval::lower), 1e-7 * factor);
        assertEquals(factor, quotient(after, before, Interval::upper), 1e-7 * factor);
        if (factor == 1) {
            assertEquals(before.p(), after.p());
        }
        assertTrue(after.rateRatio().interval().contains(after.rateRatio().value()));
    }

    private static double quotient(Effect after, Effect before, Function<Interval, Bound> side) {
        return end(side.apply(after.rateRatio().interval()))
                / end(side.apply(before.rateRatio().interval()));
    }

    private static double end(Bound bound) {
        return switch (bound) {
            case Bound.At(double value) -> value;
            case Bound.Unbounded _ -> Double.NaN;
        };
    }
}
