package org.heed.uplift.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.heed.uplift.Interval;
import org.heed.uplift.synthetic.AcceptedEffects;
import org.heed.uplift.synthetic.ConformalInference;
import org.heed.uplift.synthetic.ConformalTest;
import org.heed.uplift.synthetic.FixedEffects;
import org.heed.uplift.synthetic.Rearrangement;
import org.heed.uplift.synthetic.Rearrangement.CyclicShifts;
import org.heed.uplift.synthetic.Rearrangement.RandomOrders;
import org.heed.uplift.synthetic.ResidualStatistic;
import org.heed.uplift.synthetic.ResidualStatistic.SizeOfSum;
import org.heed.uplift.synthetic.ResidualStatistic.Sum;
import org.heed.uplift.synthetic.ResidualStatistic.SumOfSizes;
import org.heed.uplift.synthetic.SyntheticControl;
import org.junit.jupiter.api.Test;

/** GeoLift's walkthrough: a campaign in Chicago and Portland on the last 15 of 105 days. */
class PublishedConformalTest {

    @Test
    void theShiftsOfAllDaysGiveThePublishedP() {
        assertEquals(5 / 105.0, inference(new SumOfSizes(), new CyclicShifts()).p(0));
        assertEquals(12 / 105.0, inference(new SizeOfSum(), new CyclicShifts()).p(0));
        assertEquals(8 / 105.0, inference(new Sum(), new CyclicShifts()).p(0));
    }

    /** The published figures are themselves means of 100,000 draws; bands are four standard errors of a difference. */
    @Test
    void randomOrdersComeAsNearThePublishedPAsDrawsCan() {
        Rearrangement orders = new RandomOrders(100_000, 2021);
        assertEquals(0.01188, inference(new SumOfSizes(), orders).p(0), 0.0020);
        assertEquals(0.2015, inference(new SizeOfSum(), orders).p(0), 0.0072);
        assertEquals(0.1001, inference(new Sum(), orders).p(0), 0.0054);
    }

    /** The published ends, -16.0 and 282.5, are the outermost accepted ones of a grid with steps of a half. */
    @Test
    void theIntervalOfTheMeanEffectIsThePublishedOne() {
        ConformalInference inference = inference(new SizeOfSum(), new CyclicShifts());
        Interval found = inference.effect().accepted().hull().orElseThrow();
        assertTrue(found.contains(-16.0) && found.contains(282.5));
        assertFalse(found.contains(-16.5) || found.contains(283.0));
        assertTrue(inference.p(-16.0) > 0.1 && inference.p(282.5) > 0.1);
        assertTrue(inference.p(-16.5) <= 0.1 && inference.p(283.0) <= 0.1);
    }

    /**
     * Published as [-160, 567] from a coarse grid that shows its outermost accepted effects only. In between, the test
     * accepts neither 0 nor the estimate: the effect varied too much for any one number near it.
     */
    @Test
    void theSumOfSizesAcceptsTwoRangesOfWhichOnlyTheOutsideWasPublished() {
        AcceptedEffects accepted =
                inference(new SumOfSizes(), new CyclicShifts()).effect().accepted();
        assertEquals(2, accepted.pieces().size());
        Interval hull = accepted.hull().orElseThrow();
        assertTrue(hull.contains(-160) && hull.contains(566) && !hull.contains(-171) && !hull.contains(568));
        assertFalse(accepted.contains(0) || accepted.contains(155.6));
    }

    @Test
    void theDailyIntervalsHoldThePublishedDailyEffects() {
        double[] published = {
            108.8099, -64.8115, -95.9723, -218.6044, 61.5142, -9.1776, 340.6421, 406.0039, 248.9493, 254.1304, 371.2667,
            406.8727, 280.9127, 224.7271, 18.0716
        };
        List<AcceptedEffects> days =
                inference(new SizeOfSum(), new CyclicShifts()).perPeriod();
        for (int day = 0; day < published.length; day++) {
            assertTrue(days.get(day).contains(published[day]), "day " + (91 + day));
        }
    }

    private static ConformalInference inference(ResidualStatistic statistic, Rearrangement rearrangement) {
        return new ConformalTest(statistic, rearrangement, 0.9)
                .on(PublishedData.cities(), new SyntheticControl(FixedEffects.UNIT));
    }
}
