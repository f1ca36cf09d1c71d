package org.heed.uplift.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.heed.uplift.Block;
import org.heed.uplift.Panel;
import org.heed.uplift.randomisation.Assignment;
import org.junit.jupiter.api.Test;

/** The made-up worlds are what their words say. */
class WorldsTest {

    @Test
    void theTruthOfADrawIsWhatTheSameDrawWithoutEffectLacks() {
        SteadyMarkets markets = new SteadyMarkets();
        Assignment ran = Assignment.block(markets.units().subList(0, 3), markets.flight());
        World.Draw with = markets.draw(new SplittableRandom(5), ran, 1.5);
        World.Draw without = markets.draw(new SplittableRandom(5), ran, 1);
        double added = mean(with.panel(), ran, markets) - mean(without.panel(), ran, markets);
        assertEquals(with.meanDifference(), added, 1e-9 * added);
        assertEquals(0, without.meanDifference());
    }

    @Test
    void countsScatterAroundTheirTruth() {
        ShockedRegions regions = new ShockedRegions(78, 6, 1);
        Assignment ran = Assignment.block(regions.units().subList(0, 4), regions.flight());
        double truth = 0;
        double seen = 0;
        for (int i = 0; i < 400; i++) {
            World.Draw with = regions.draw(new SplittableRandom(i), ran, 1.2);
            truth += with.meanDifference();
            seen += mean(with.panel(), ran, regions) / 6; // of 1.2 times what would have been
        }
        assertEquals(1, seen / truth, 0.05);
    }

    @Test
    void attacksMakeCountsLarger() {
        ShockedRegions regions = new ShockedRegions(78, 6, 1);
        Assignment ran = Assignment.block(regions.units().subList(0, 4), regions.flight());
        double calm = 0;
        double shocked = 0;
        for (int i = 0; i < 100; i++) {
            calm += mean(regions.withoutAttacks().panel(new SplittableRandom(i), ran, 1), ran, regions);
            shocked += mean(regions.panel(new SplittableRandom(i), ran, 1), ran, regions);
        }
        assertTrue(shocked > 1.1 * calm, shocked + " against " + calm);
    }

    /** Neighbouring days of what is left of a market after its trend and week. */
    @Test
    void theNoiseOfMarketsKeepsThreeTenthsFromDayToDay() {
        double[] noise = Draws.autoregression(new SplittableRandom(6), 100_000, 2, 0.3);
        double together = 0;
        double alone = 0;
        for (int t = 1; t < noise.length; t++) {
            together += noise[t] * noise[t - 1];
            alone += noise[t] * noise[t];
        }
        assertEquals(0.3, together / alone, 0.01);
        assertEquals(2, Math.sqrt(alone / noise.length), 0.02);
    }

    /** Mean of the treated cells in the flight. */
    private static double mean(Panel panel, Assignment ran, World world) {
        Block block = Block.of(panel, ran.units(), world.flight());
        double sum = 0;
        for (int t = block.before(); t < block.periods(); t++) {
            sum += block.treatedMean()[t];
        }
        return sum / block.during();
    }
}
