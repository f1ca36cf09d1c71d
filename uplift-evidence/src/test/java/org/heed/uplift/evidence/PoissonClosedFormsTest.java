package org.heed.uplift.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.heed.uplift.Panel;
import org.heed.uplift.randomisation.Assignment;
import org.heed.uplift.randomisation.AssignmentSet;
import org.heed.uplift.randomisation.LogDid;
import org.heed.uplift.randomisation.PoissonScore;
import org.heed.uplift.randomisation.RatioOfRatios;
import org.junit.jupiter.api.Test;

class PoissonClosedFormsTest {

    private static final int BEGIN = 12;
    private static final int WEEKS = 18;

    @Test
    void theRatioOfRatiosIsTheFittedCoefficientOfTheFullModel() {
        SplittableRandom random = new SplittableRandom(1);
        ShockedRegions regions = new ShockedRegions(BEGIN, WEEKS - BEGIN, 1);
        AssignmentSet set = regions.blocksOfFour();
        for (int i = 0; i < 20; i++) {
            Assignment ran = set.draw(random);
            Panel panel = regions.panel(random, ran, 1.4);
            double[][] cells = ShockedRegions.matrix(panel);
            double fitted = PoissonFit.withEffect(cells, pattern(ran)).coefficient();
            assertEquals(fitted, Math.log(new RatioOfRatios().estimate(panel, ran)), 1e-9);
        }
    }

    @Test
    void theScoreRootOfABlockIsTheRatioOfRatios() {
        SplittableRandom random = new SplittableRandom(2);
        ShockedRegions regions = new ShockedRegions(BEGIN, WEEKS - BEGIN, 1);
        AssignmentSet set = regions.blocksOfFour();
        for (int i = 0; i < 50; i++) {
            Assignment ran = set.draw(random);
            Panel panel = regions.panel(random, ran, 0.7);
            double ratio = new RatioOfRatios().estimate(panel, ran);
            assertEquals(1, new PoissonScore().estimate(panel, ran) / ratio, 1e-9);
        }
    }

    @Test
    void scoreAndInformationOfAnyPatternAreThoseOfTheFittedNullModel() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 20; i++) {
            Panel panel = ShockedRegions.small(random, 6, 10, 8);
            double[][] cells = ShockedRegions.matrix(panel);
            boolean[][] on = randomPattern(random, 6, 10);
            Assignment assignment = Assignment.pattern(panel.units(), panel.timeline(), on);
            PoissonFit nothing = PoissonFit.withoutEffect(cells);
            double score = 0;
            for (int r = 0; r < 6; r++) {
                for (int t = 0; t < 10; t++) {
                    score += on[r][t] ? cells[r][t] - nothing.fitted(r, t) : 0;
                }
            }
            double variance = nothing.varianceOf(on); // of the coefficient: 1 / information
            assertEquals(score * Math.sqrt(variance), new PoissonScore().studentised(panel, assignment), 1e-9);
            assertEquals(score * variance, Math.log(new PoissonScore().oneStep(panel, assignment)), 1e-9);
        }
    }

    @Test
    void theScoreVanishesWhenTheCellsThatRanAreDividedByTheEstimate() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 50; i++) {
            Panel panel = ShockedRegions.small(random, 6, 10, 8);
            boolean[][] on = randomPattern(random, 6, 10);
            Assignment assignment = Assignment.pattern(panel.units(), panel.timeline(), on);
            double estimate = new PoissonScore().estimate(panel, assignment);
            double[][] divided = ShockedRegions.matrix(panel);
            for (int r = 0; r < 6; r++) {
                for (int t = 0; t < 10; t++) {
                    divided[r][t] /= on[r][t] ? estimate : 1;
                }
            }
            Panel without = Panel.ofValues(panel.units(), panel.timeline(), divided);
            assertEquals(0, new PoissonScore().studentised(without, assignment), 1e-10);
            assertEquals(1, new PoissonScore().oneStep(without, assignment), 1e-10);
        }
    }

    @Test
    void theRootOfTheScoreIsNearTheFitOfTheFullModelForAnyPattern() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 20; i++) {
            Panel panel = ShockedRegions.small(random, 8, 20, 400);
            boolean[][] on = randomPattern(random, 8, 20);
            Assignment assignment = Assignment.pattern(panel.units(), panel.timeline(), on);
            double fitted =
                    PoissonFit.withEffect(ShockedRegions.matrix(panel), on).coefficient();
            assertEquals(fitted, Math.log(new PoissonScore().estimate(panel, assignment)), 1e-3);
        }
    }

    @Test
    void logDidIsTheDefinitionWrittenOut() {
        SplittableRandom random = new SplittableRandom(6);
        ShockedRegions regions = new ShockedRegions(BEGIN, WEEKS - BEGIN, 0.1);
        AssignmentSet set = regions.blocksOfFour();
        boolean anyZero = false;
        for (int i = 0; i < 50; i++) {
            Assignment ran = set.draw(random);
            Panel panel = regions.panel(random, ran, 1.2);
            double[][] shifted = ShockedRegions.matrix(panel);
            boolean[] on = new boolean[9];
            for (int r = 0; r < 9; r++) {
                on[r] = ran.units().contains(ShockedRegions.REGIONS.get(r));
                for (int t = 0; t < WEEKS; t++) {
                    anyZero |= shifted[r][t] == 0;
                    shifted[r][t] += 0.5;
                }
            }
            double expected = BruteForce.logDid(shifted, on, BEGIN);
            assertEquals(expected, Math.log(LogDid.ofCounts().estimate(panel, ran)), 1e-12);
        }
        assertTrue(anyZero, "the panels are meant to hold zeros");
    }

    private static boolean[][] pattern(Assignment block) {
        boolean[][] on = new boolean[9][WEEKS];
        for (int r = 0; r < 9; r++) {
            for (int t = BEGIN; t < WEEKS; t++) {
                on[r][t] = block.units().contains(ShockedRegions.REGIONS.get(r));
            }
        }
        return on;
    }

    private static boolean[][] randomPattern(SplittableRandom random, int rows, int columns) {
        boolean[][] on = new boolean[rows][columns];
        for (boolean[] row : on) {
            for (int t = 0; t < columns; t++) {
                row[t] = random.nextInt(3) == 0;
            }
        }
        return on;
    }
}
