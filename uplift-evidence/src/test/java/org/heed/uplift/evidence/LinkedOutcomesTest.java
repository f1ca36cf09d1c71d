package org.heed.uplift.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;
import org.heed.uplift.outcomes.LinkedEffect;
import org.heed.uplift.outcomes.LinkedPanels;
import org.heed.uplift.outcomes.LinkedTest;
import org.heed.uplift.outcomes.Outcome;
import org.heed.uplift.randomisation.Assignment;
import org.heed.uplift.randomisation.AssignmentSet;
import org.heed.uplift.randomisation.Choice;
import org.heed.uplift.randomisation.LogDid;
import org.heed.uplift.randomisation.RandomisationTest;
import org.junit.jupiter.api.Test;

/** How often the test of the share useful finds a change that is not there, and finds the one that is. */
class LinkedOutcomesTest {

    private static final int PANELS = 1_000;
    private static final double[] SIZES = {120, 60, 55, 50, 45, 40, 35, 25, 20};
    private static final Timeline WEEKS = Timeline.weekly(LocalDate.of(2025, 1, 6), 52);
    private static final Flight FLIGHT = new Flight(WEEKS.start(40), WEEKS.end(51));
    private static final List<String> UNITS =
            IntStream.range(0, SIZES.length).mapToObj(r -> "region " + r).toList();
    private static final AssignmentSet SET = AssignmentSet.blocks(Choice.of(4, UNITS), FLIGHT);
    private static final LinkedTest TEST = new LinkedTest(RandomisationTest.of(LogDid.ofCounts()), Outcome.USEFUL);

    @Test
    void aShareThatDidNotChangeIsFoundChangedInThreeToSevenOfAHundredPanels() {
        SplittableRandom random = new SplittableRandom(611);
        int rejected = 0;
        for (int i = 0; i < PANELS; i++) {
            Assignment ran = SET.draw(random);
            LinkedEffect effect = TEST.effect(panels(random, ran, 1), SET, ran);
            boolean rejects = effect.share().p() <= 0.05;
            assertEquals(rejects, !effect.share().rateRatio().interval().contains(1));
            rejected += rejects ? 1 : 0;
        }
        assertTrue(rejected >= 30 && rejected <= 70, "rejected " + rejected + " of " + PANELS);
    }

    @Test
    void theIntervalOfTheShareHoldsTheFactorOfTheCampaign() {
        SplittableRandom random = new SplittableRandom(612);
        int held = 0;
        for (int i = 0; i < PANELS; i++) {
            Assignment ran = SET.draw(random);
            LinkedEffect effect = TEST.effect(panels(random, ran, 1.3), SET, ran);
            held += effect.share().rateRatio().interval().contains(1.3) ? 1 : 0;
        }
        assertTrue(held >= 930, "held " + held + " of " + PANELS);
    }

    /** Reports with a wave of each region's own that lasts; each useful with a chance that wanders too. */
    private static LinkedPanels panels(SplittableRandom random, Assignment ran, double factor) {
        long[][] all = new long[SIZES.length][WEEKS.count()];
        long[][] useful = new long[SIZES.length][WEEKS.count()];
        for (int r = 0; r < SIZES.length; r++) {
            boolean on = ran.units().contains(UNITS.get(r));
            double wave = 0;
            double taste = 0.22 * Math.exp(0.2 * random.nextGaussian());
            double drift = 0;
            for (int t = 0; t < WEEKS.count(); t++) {
                wave = 0.6 * wave + 0.1 * random.nextGaussian();
                drift = 0.8 * drift + 0.05 * random.nextGaussian();
                boolean cellOn = on && t >= 40;
                long count = Math.round(SIZES[r] * Math.exp(wave) * (cellOn ? 1.2 : 1) + 3 * random.nextGaussian());
                all[r][t] = Math.max(0, count);
                double chance = Math.min(0.9, taste * Math.exp(drift) * (cellOn ? factor : 1));
                for (long k = 0; k < all[r][t]; k++) {
                    useful[r][t] += random.nextDouble() < chance ? 1 : 0;
                }
            }
        }
        return new LinkedPanels(Panel.ofCounts(UNITS, WEEKS, all), Panel.ofCounts(UNITS, WEEKS, useful));
    }
}
