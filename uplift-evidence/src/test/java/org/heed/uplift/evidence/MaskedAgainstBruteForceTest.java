package org.heed.uplift.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.heed.uplift.Panel;
import org.heed.uplift.randomisation.Assignment;
import org.heed.uplift.randomisation.AssignmentSet;
import org.heed.uplift.randomisation.LogDid;
import org.heed.uplift.randomisation.Mask;
import org.heed.uplift.randomisation.PoissonScore;
import org.heed.uplift.randomisation.RandomisationTest;
import org.heed.uplift.randomisation.Statistic;
import org.junit.jupiter.api.Test;

/** Statistics, p and estimate of masked tests against their definitions, for blocks and rotations of 6 units and 12 weeks. */
class MaskedAgainstBruteForceTest {

    private static final int UNITS = 6;
    private static final int WEEKS = 12;

    private interface Slow {
        double of(double[][] cells, boolean[][] kept, boolean[][] on);
    }

    @Test
    void logDidOfBlocksAgreesWithItsDefinition() {
        agrees(LogDid.ofCounts(), MaskedBruteForce::logDid, 0.5, 20, 71);
    }

    @Test
    void theScoreOfBlocksAgreesWithItsDefinition() {
        agrees(new PoissonScore(), MaskedBruteForce::score, 0, 20, 72);
    }

    @Test
    void logDidOfRotationsAgreesWithItsDefinition() {
        agrees(LogDid.ofCounts(), MaskedBruteForce::logDid, 0.5, 2, 73);
    }

    @Test
    void theScoreOfRotationsAgreesWithItsDefinition() {
        agrees(new PoissonScore(), MaskedBruteForce::score, 0, 2, 74);
    }

    /** Patterns are all on from week 8 on, or change every {@code length} weeks from week 4 on. */
    private static void agrees(Statistic whole, Slow slow, double offset, int length, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 2; i++) {
            Panel panel = ShockedRegions.small(random, UNITS, WEEKS, 8);
            boolean[][] kept = kept(random);
            boolean[][][] on = patterns(random, length);
            AssignmentSet set = set(panel, on);
            Assignment ran = Assignment.pattern(panel.units(), panel.timeline(), on[7]);
            RandomisationTest test = RandomisationTest.of(whole.without(mask(panel, kept)));
            double[] expected = new double[on.length];
            double estimate = test.effect(panel, set, ran).rateRatio().value();
            for (double theta : new double[] {0.5, 0.8, 1, 1.4, 2.5, estimate}) {
                double[][] cells = divided(panel, on[7], offset, theta);
                for (int w = 0; w < on.length; w++) {
                    expected[w] = slow.of(cells, kept, on[w]);
                }
                if (theta == 1) {
                    sameStatistics(expected, on, test.distribution(panel, set, ran), set, panel);
                }
                if (theta == estimate) {
                    assertEquals(0, expected[7], 1e-8);
                    continue;
                }
                assertEquals(p(expected), test.p(panel, set, ran, theta), whole.label() + " at " + theta);
            }
        }
    }

    private static void sameStatistics(
            double[] expected, boolean[][][] on, double[] actual, AssignmentSet set, Panel panel) {
        for (int w = 0; w < on.length; w++) {
            Assignment assignment = Assignment.pattern(panel.units(), panel.timeline(), on[w]);
            assertEquals(expected[w], actual[set.assignments().indexOf(assignment)], 1e-8);
        }
    }

    private static double p(double[] statistics) {
        int strong = 0;
        for (double statistic : statistics) {
            strong += Math.abs(statistic) >= Math.abs(statistics[7]) - 1e-8 ? 1 : 0;
        }
        return (double) strong / statistics.length;
    }

    private static double[][] divided(Panel panel, boolean[][] ran, double offset, double theta) {
        double[][] cells = ShockedRegions.matrix(panel);
        for (int r = 0; r < UNITS; r++) {
            for (int t = 0; t < WEEKS; t++) {
                cells[r][t] = (cells[r][t] + offset) / (ran[r][t] ? theta : 1);
            }
        }
        return cells;
    }

    /** About one cell in eight is dropped, but none of the first unit, of the fourth week and of the last week. */
    private static boolean[][] kept(SplittableRandom random) {
        boolean[][] kept = new boolean[UNITS][WEEKS];
        for (int r = 0; r < UNITS; r++) {
            for (int t = 0; t < WEEKS; t++) {
                kept[r][t] = r == 0 || t == 3 || t == WEEKS - 1 || random.nextInt(8) > 0;
            }
        }
        return kept;
    }

    private static Mask mask(Panel panel, boolean[][] kept) {
        boolean[][] dropped = new boolean[UNITS][WEEKS];
        for (int r = 0; r < UNITS; r++) {
            for (int t = 0; t < WEEKS; t++) {
                dropped[r][t] = !kept[r][t];
            }
        }
        return Mask.of(panel.units(), panel.timeline(), dropped);
    }

    private static boolean[][][] patterns(SplittableRandom random, int length) {
        List<boolean[]> choices = BruteForce.choices(UNITS, 3);
        List<boolean[][]> patterns = new ArrayList<>();
        for (boolean[] first : choices) {
            boolean[][] on = new boolean[UNITS][WEEKS];
            boolean[] now = first;
            for (int t = length < WEEKS ? 4 : 8; t < WEEKS; t++) {
                boolean changes = length < WEEKS && t > 4 && t % length == 0;
                now = changes ? choices.get(random.nextInt(choices.size())) : now;
                for (int r = 0; r < UNITS; r++) {
                    on[r][t] = now[r];
                }
            }
            patterns.add(on);
        }
        return patterns.toArray(boolean[][][]::new);
    }

    private static AssignmentSet set(Panel panel, boolean[][][] on) {
        List<Assignment> assignments = new ArrayList<>();
        for (boolean[][] pattern : on) {
            assignments.add(Assignment.pattern(panel.units(), panel.timeline(), pattern));
        }
        return AssignmentSet.of(panel.units(), assignments);
    }
}
