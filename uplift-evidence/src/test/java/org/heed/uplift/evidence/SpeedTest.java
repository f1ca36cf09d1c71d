package org.heed.uplift.evidence;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.heed.uplift.Panel;
import org.heed.uplift.randomisation.Assignment;
import org.heed.uplift.randomisation.AssignmentSet;
import org.heed.uplift.randomisation.LogDid;
import org.heed.uplift.randomisation.PoissonScore;
import org.heed.uplift.randomisation.RandomisationTest;
import org.heed.uplift.randomisation.RatioOfRatios;
import org.heed.uplift.randomisation.Statistic;
import org.junit.jupiter.api.Test;

class SpeedTest {

    @Test
    void nineRegionsAndAYearOfWeeksAreTestedWithTheirIntervalInLessThan50Milliseconds() {
        ShockedRegions regions = new ShockedRegions(46, 6, 1);
        AssignmentSet set = regions.blocksOfFour();
        SplittableRandom random = new SplittableRandom(9);
        Assignment ran = set.draw(random);
        Panel panel = regions.panel(random, ran, 1.2);
        for (Statistic statistic : List.of(LogDid.ofCounts(), new RatioOfRatios(), new PoissonScore())) {
            double median =
                    medianMilliseconds(() -> RandomisationTest.of(statistic).effect(panel, set, ran));
            System.out.printf("%.3f ms: %s%n", median, statistic.label());
            assertTrue(median < 50, statistic.label() + " took " + median + " ms");
        }
    }

    /** Of the second half of the runs, after the first has warmed the code up. */
    private static double medianMilliseconds(Runnable action) {
        long[] nanos = new long[400];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            action.run();
            nanos[i] = System.nanoTime() - start;
        }
        long[] warm = Arrays.copyOfRange(nanos, nanos.length / 2, nanos.length);
        Arrays.sort(warm);
        return warm[warm.length / 2] / 1e6;
    }
}
