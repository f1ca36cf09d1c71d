package org.heed.uplift.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.heed.uplift.Interval;
import org.heed.uplift.randomisation.Assignment;
import org.heed.uplift.randomisation.AssignmentSet;
import org.heed.uplift.randomisation.Effect;
import org.heed.uplift.randomisation.LogDid;
import org.heed.uplift.randomisation.Mask;
import org.heed.uplift.randomisation.PoissonScore;
import org.heed.uplift.randomisation.RandomisationTest;
import org.heed.uplift.randomisation.Statistic;
import org.heed.uplift.shocks.ShockRule;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The randomisation test over the cells that a rule on shocks keeps, over campaigns on 4 of 9 regions. */
class MaskedStudyTest {

    private static final int PANELS = Integer.getInteger("panels", 1000);
    private static final ShockedRegions REGIONS = new ShockedRegions(78, 6, 1);
    private static final AssignmentSet SET = REGIONS.blocksOfFour();
    private static final ShockRule RULE = ShockRule.dropping(4, List.of("attack"));

    @Test
    void droppingShocksKeepsTheSizeOfLogDid() {
        study(LogDid.ofCounts(), 1, 61);
    }

    @Test
    @Tag("slow")
    void droppingShocksKeepsTheSizeOfTheScore() {
        study(new PoissonScore(), 1, 62);
    }

    @Test
    void droppingShocksKeepsTheCoverageOfAnEffect() {
        study(LogDid.ofCounts(), 1.3, 63);
    }

    /** Panels on which a region keeps nothing are passed over: that depends on the attacks and on nothing else. */
    private static void study(Statistic statistic, double truth, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Integer> tally = new TreeMap<>();
        for (int i = 0; i < PANELS; i++) {
            Assignment ran = SET.draw(random);
            World.Draw struck = REGIONS.draw(random, ran, truth);
            Mask mask = RULE.mask(struck.panel(), struck.calendar());
            if (losesAFlight(mask)) {
                tally.merge("lost", 1, Integer::sum);
                continue;
            }
            RandomisationTest test = RandomisationTest.of(statistic.without(mask));
            Effect effect = test.effect(struck.panel(), SET, ran);
            Interval interval = effect.rateRatio().interval();
            assertEquals(effect.p() > 0.05, interval.contains(1));
            assertEquals(test.p(struck.panel(), SET, ran, truth) > 0.05, interval.contains(truth));
            tally.merge("measured", 1, Integer::sum);
            tally.merge("missed", interval.contains(truth) ? 0 : 1, Integer::sum);
            tally.merge("struck", mask.count() > 0 ? 1 : 0, Integer::sum);
        }
        double missed = (double) tally.get("missed") / tally.get("measured");
        System.out.printf("masked, truth %.1f, missed %.3f, %s: %s%n", truth, missed, tally, statistic.label());
        assertTrue(missed >= 0.03 && missed <= 0.07, "missed on " + missed + " of the panels");
        assertTrue(tally.get("struck") > 0.9 * PANELS && tally.getOrDefault("lost", 0) < 0.02 * PANELS, "" + tally);
    }

    private static boolean losesAFlight(Mask mask) {
        for (int r = 0; r < 9; r++) {
            boolean keeps = false;
            for (int t = 78; t < 84; t++) {
                keeps |= !mask.drops(r, t);
            }
            if (!keeps) {
                return true;
            }
        }
        return false;
    }
}
