package org.heed.uplift.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;
import org.heed.uplift.chance.CountDraws;
import org.heed.uplift.chance.GammaDraws;
import org.junit.jupiter.api.Test;

class InjectionTest {

    private static final int ROWS = 20;
    private static final int COLUMNS = 1_000;
    private static final double MEAN = 12;
    private static final double SHAPE = 8;
    private static final List<Double> UP = List.of(0.0, 0.2, 0.5);
    private static final List<Double> DOWN = List.of(0.0, -0.2, -0.5);

    @Test
    void aRaisedCountHasTheMeanAndVarianceOfTheRaisedRate() {
        double[][] moments = moments(UP);
        for (int e = 0; e < 3; e++) {
            double mean = MEAN * (1 + UP.get(e));
            assertEquals(mean, moments[e][0], 0.02 * mean);
            assertEquals(mean + mean * mean / SHAPE, moments[e][1], 0.05 * (mean + mean * mean / SHAPE));
        }
    }

    @Test
    void aThinnedCountHasTheMeanAndVarianceOfTheLoweredRate() {
        double[][] moments = moments(DOWN);
        for (int e = 0; e < 3; e++) {
            double mean = MEAN * (1 + DOWN.get(e));
            assertEquals(mean, moments[e][0], 0.02 * mean);
            assertEquals(mean + mean * mean / SHAPE, moments[e][1], 0.05 * (mean + mean * mean / SHAPE));
        }
    }

    @Test
    void countsStayWholeAndLargerEffectsGoFurther() {
        Panel panel = panel();
        Injection injection = Injection.of(panel);
        SplittableRandom random = new SplittableRandom(2);
        for (int t = 0; t < COLUMNS; t++) {
            double[] up = injection.raised(3, t, UP, random);
            double[] down = injection.raised(3, t, DOWN, random);
            assertEquals(panel.at(3, t), up[0]);
            assertEquals(panel.at(3, t), down[0]);
            for (int e = 1; e < 3; e++) {
                assertEquals(Math.rint(up[e]), up[e]);
                assertEquals(Math.rint(down[e]), down[e]);
                assertTrue(up[e] >= up[e - 1] && down[e] <= down[e - 1] && down[e] >= 0);
            }
        }
    }

    @Test
    void aZeroCanRise() {
        Panel panel = panel();
        long[][] counts = new long[ROWS][COLUMNS];
        for (int r = 0; r < ROWS; r++) {
            for (int t = 0; t < COLUMNS; t++) {
                counts[r][t] = r == 0 && t < 200 ? 0 : (long) panel.at(r, t);
            }
        }
        Injection injection = Injection.of(Panel.ofCounts(panel.units(), panel.timeline(), counts));
        SplittableRandom random = new SplittableRandom(3);
        double sum = 0;
        for (int t = 0; t < 200; t++) {
            sum += injection.raised(0, t, UP, random)[2];
        }
        assertTrue(sum > 0);
    }

    @Test
    void valuesAreMultiplied() {
        Panel panel = Panel.ofValues(
                List.of("a", "b"), Timeline.weekly(LocalDate.of(2025, 1, 6), 2), new double[][] {{1.5, 2}, {3, 4}});
        double[] raised = Injection.of(panel).raised(0, 0, UP, new SplittableRandom(4));
        assertEquals(1.8, raised[1], 1e-12);
        assertEquals(2.25, raised[2], 1e-12);
    }

    private static double[][] moments(List<Double> effects) {
        Panel panel = panel();
        Injection injection = Injection.of(panel);
        SplittableRandom random = new SplittableRandom(5);
        double[][] moments = new double[effects.size()][2];
        for (int r = 0; r < ROWS; r++) {
            for (int t = 0; t < COLUMNS; t++) {
                double[] raised = injection.raised(r, t, effects, random);
                for (int e = 0; e < raised.length; e++) {
                    double mean = MEAN * (1 + effects.get(e));
                    moments[e][0] += raised[e] / ROWS / COLUMNS;
                    moments[e][1] += (raised[e] - mean) * (raised[e] - mean) / ROWS / COLUMNS;
                }
            }
        }
        return moments;
    }

    /** Negative binomial counts around one mean, so that mean and variance under any rate are known. */
    private static Panel panel() {
        SplittableRandom random = new SplittableRandom(1);
        long[][] counts = new long[ROWS][COLUMNS];
        for (long[] row : counts) {
            for (int t = 0; t < COLUMNS; t++) {
                row[t] = CountDraws.poisson(random, MEAN * GammaDraws.draw(random, SHAPE, 1) / SHAPE);
            }
        }
        List<String> units =
                IntStream.range(10, 10 + ROWS).mapToObj(i -> "r" + i).toList();
        return Panel.ofCounts(units, Timeline.weekly(LocalDate.of(2000, 1, 3), COLUMNS), counts);
    }
}
