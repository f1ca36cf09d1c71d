package org.heed.uplift.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.heed.uplift.Interval;
import org.heed.uplift.Panel;
import org.heed.uplift.outcomes.CostPerExtra;
import org.heed.uplift.outcomes.LinkedPanels;
import org.heed.uplift.outcomes.LinkedTest;
import org.heed.uplift.outcomes.Outcome;
import org.heed.uplift.outcomes.ShareEffect;
import org.heed.uplift.randomisation.Assignment;
import org.heed.uplift.randomisation.AssignmentSet;
import org.heed.uplift.randomisation.Effect;
import org.heed.uplift.randomisation.LogDid;
import org.heed.uplift.randomisation.RandomisationTest;
import org.junit.jupiter.api.Test;

/** Size and coverage of the share useful and of the cost, over campaigns on 4 of 9 regions. */
class LinkedOutcomesStudyTest {

    private static final int PANELS = Integer.getInteger("panels", 1000);
    private static final ShockedRegions REGIONS = new ShockedRegions(78, 6, 1);
    private static final AssignmentSet SET = REGIONS.blocksOfFour();
    private static final LinkedTest TEST = LinkedTest.of(LogDid.ofCounts(), Outcome.REPORTS);

    /** How often the share was found changed and its odds ratio covered. */
    private record Tally(int rejected, int covered) {}

    @Test
    void aShareThatDidNotChangeIsFoundChangedThreeToSevenTimesOutOfAHundred() {
        within(0.03, 0.07, study(REGIONS, 1, 1, 51).rejected, "rejected");
    }

    @Test
    void alsoWhenTheCampaignBroughtHalfAsManyReportsAgain() {
        within(0.03, 0.07, study(REGIONS, 1.5, 1, 52).rejected, "rejected with more reports");
    }

    @Test
    void alsoWhenReportsAreFew() {
        within(0.03, 0.07, study(new ShockedRegions(78, 6, 0.1), 1.5, 1, 53).rejected, "rejected at a tenth");
    }

    /**
     * The power that theory gives: a unit's change has variance .009 from its own wave and .022 from binomial counts, so
     * that log 1.5 is 3.4 standard errors; beyond 2.36 (7 degrees of freedom) that is 86 % of the time. More would mean
     * intervals that are too short, less a statistic that wastes counts.
     */
    @Test
    void anOddsRatioIsCoveredNinetyThreeToNinetySevenTimesOutOfAHundred() {
        Tally tally = study(REGIONS, 1.2, 1.5, 54);
        within(0.93, 0.97, tally.covered, "covered");
        within(0.8, 0.92, tally.rejected, "found");
    }

    @Test
    void theCostPerExtraReportIsCoveredNinetyThreeToNinetySevenTimesOutOfAHundred() {
        SplittableRandom random = new SplittableRandom(55);
        int covered = 0;
        int withoutEnd = 0;
        int withEnd = 0;
        int coveredWithEnd = 0;
        for (int i = 0; i < PANELS; i++) {
            Assignment ran = SET.draw(random);
            Panel panel = REGIONS.panel(random, ran, 1.25);
            Effect effect = RandomisationTest.of(LogDid.ofCounts()).effect(panel, SET, ran);
            double truth = 60_000 / (effect.exposure().total() * (1 - 1 / 1.25));
            CostPerExtra cost = CostPerExtra.of(60_000, effect);
            covered += contains(cost, truth) ? 1 : 0;
            withoutEnd += cost instanceof CostPerExtra.AtLeast ? 1 : 0;
            withEnd += cost instanceof CostPerExtra.Between ? 1 : 0;
            coveredWithEnd += cost instanceof CostPerExtra.Between && contains(cost, truth) ? 1 : 0;
        }
        within(0.93, 0.97, covered, "cost covered");
        within(0.2, 0.8, withoutEnd, "cost without an upper end"); // so both kinds of sets were put to the test
        System.out.printf("with both ends %d, of them covered %d%n", withEnd, coveredWithEnd);
        assertTrue(coveredWithEnd >= 0.9 * withEnd, "costs are told with both ends where campaigns looked strong");
    }

    private static boolean contains(CostPerExtra cost, double pounds) {
        return switch (cost) {
            case CostPerExtra.Between between -> between.pounds().interval().contains(pounds);
            case CostPerExtra.AtLeast least -> pounds >= least.pounds();
            case CostPerExtra.NothingGained _ -> false;
            case CostPerExtra.CannotTell _ -> true;
        };
    }

    private static Tally study(ShockedRegions regions, double rateRatio, double oddsRatio, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int rejected = 0;
        int covered = 0;
        for (int i = 0; i < PANELS; i++) {
            Assignment ran = SET.draw(random);
            Panel reports = regions.panel(random, ran, rateRatio);
            LinkedPanels panels = SharesOfRegions.of(random, reports, ran, oddsRatio);
            ShareEffect share = TEST.effect(panels, SET, ran).share();
            Interval interval = share.oddsRatio().interval();
            assertEquals(share.p() > 0.05, interval.contains(1));
            assertEquals(TEST.shareP(panels, SET, ran, oddsRatio) > 0.05, interval.contains(oddsRatio));
            rejected += share.p() <= 0.05 ? 1 : 0;
            covered += interval.contains(oddsRatio) ? 1 : 0;
        }
        return new Tally(rejected, covered);
    }

    private static void within(double least, double most, int times, String what) {
        double share = (double) times / PANELS;
        System.out.printf("%s %.3f%n", what, share);
        assertTrue(share >= least && share <= most, what + " " + share + " of the panels");
    }
}
