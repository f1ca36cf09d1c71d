package org.heed.uplift.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.heed.uplift.Bound;
import org.heed.uplift.Panel;
import org.heed.uplift.randomisation.Assignment;
import org.heed.uplift.randomisation.AssignmentSet;
import org.heed.uplift.randomisation.Effect;
import org.heed.uplift.randomisation.LogDid;
import org.heed.uplift.randomisation.PoissonScore;
import org.heed.uplift.randomisation.RandomisationTest;
import org.heed.uplift.randomisation.RatioOfRatios;
import org.heed.uplift.randomisation.Statistic;
import org.junit.jupiter.api.Test;

/** p and interval against a test written out by its definition, over a dense grid of rate ratios. */
class AgainstBruteForceTest {

    private static final int BEGIN = 20;
    private static final int GRID = 300;
    private static final ShockedRegions REGIONS = new ShockedRegions(BEGIN, 6, 1);
    private static final AssignmentSet SET = REGIONS.blocksOfFour();

    @Test
    void logDidAgreesWithItsDefinition() {
        agrees(LogDid.ofCounts(), BruteForce::logDid, 0.5, 41);
    }

    @Test
    void theRatioOfRatiosAgreesWithItsDefinition() {
        agrees(new RatioOfRatios(), BruteForce::logRatioOfRatios, 0, 42);
    }

    @Test
    void theScoreAgreesWithItsDefinition() {
        agrees(new PoissonScore(), BruteForce::studentisedScore, 0, 43);
    }

    /** The ends of the log-DiD interval have a closed form too: order statistics of where each assignment stops counting. */
    @Test
    void theEndsOfLogDidAreOrderStatistics() {
        SplittableRandom random = new SplittableRandom(44);
        for (int i = 0; i < 100; i++) {
            Assignment ran = SET.draw(random);
            Panel panel = REGIONS.panel(random, ran, 1.2);
            RandomisationTest test = RandomisationTest.of(LogDid.ofCounts());
            double[] atOne = test.distribution(panel, SET, ran);
            double estimate = atOne[SET.assignments().indexOf(ran)];
            double[] lower = new double[126];
            double[] upper = new double[126];
            for (int w = 0; w < 126; w++) {
                long both = SET.assignments().get(w).units().stream()
                        .filter(ran.units()::contains)
                        .count();
                double slope = both / 4.0 - (4 - both) / 5.0;
                // |atOne - slope x| = |x - estimate| at these two places, one on each side of the estimate
                double a = (estimate + atOne[w]) / (1 + slope);
                double b = both == 4 ? Double.POSITIVE_INFINITY : (estimate - atOne[w]) / (1 - slope);
                lower[w] = both == 4 ? Double.NEGATIVE_INFINITY : Math.min(a, b);
                upper[w] = Math.max(a, b);
            }
            Arrays.sort(lower);
            Arrays.sort(upper);
            Effect effect = test.effect(panel, SET, ran);
            assertEquals(lower[6], Math.log(end(effect.rateRatio().interval().lower())), 1e-7);
            assertEquals(
                    upper[126 - 7], Math.log(end(effect.rateRatio().interval().upper())), 1e-7);
        }
    }

    private static void agrees(Statistic statistic, BruteForce.TableStatistic slow, double offset, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RandomisationTest test = RandomisationTest.of(statistic);
        for (int i = 0; i < 5; i++) {
            Assignment ran = SET.draw(random);
            Panel panel = REGIONS.panel(random, ran, i == 0 ? 1 : 1 + 0.2 * i);
            double[][] cells = ShockedRegions.matrix(panel);
            boolean[] on = new boolean[9];
            for (int r = 0; r < 9; r++) {
                on[r] = ran.units().contains(ShockedRegions.REGIONS.get(r));
                for (int t = 0; t < cells[r].length; t++) {
                    cells[r][t] += offset;
                }
            }
            Effect effect = test.effect(panel, SET, ran);
            assertEquals(BruteForce.p(slow, cells, on, BEGIN, 1), effect.p());
            double centre = Math.log(effect.rateRatio().value());
            boolean before = false;
            int changes = 0;
            for (int g = 0; g <= GRID; g++) {
                double theta = Math.exp(centre + 1.5 * (2.0 * g / GRID - 1));
                double p = BruteForce.p(slow, cells, on, BEGIN, theta);
                boolean accepted = p > 0.05;
                assertEquals(accepted, effect.rateRatio().interval().contains(theta), statistic + " at " + theta);
                if (g % 10 == 0) {
                    assertEquals(p, test.p(panel, SET, ran, theta), statistic + " at " + theta);
                }
                changes += accepted == before ? 0 : 1;
                before = accepted;
            }
            assertTrue(changes <= 2, "the accepted ratios are meant to be one interval");
        }
    }

    private static double end(Bound bound) {
        return switch (bound) {
            case Bound.At(double value) -> value;
            case Bound.Unbounded _ -> Double.NaN;
        };
    }
}
