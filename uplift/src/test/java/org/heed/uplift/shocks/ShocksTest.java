package org.heed.uplift.shocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.heed.uplift.Block;
import org.heed.uplift.DonorWeights;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;
import org.heed.uplift.Verdict;
import org.heed.uplift.randomisation.Assignment;
import org.heed.uplift.randomisation.AssignmentSet;
import org.heed.uplift.randomisation.Choice;
import org.heed.uplift.randomisation.LogDid;
import org.heed.uplift.randomisation.Mask;
import org.heed.uplift.randomisation.RandomisationTest;
import org.junit.jupiter.api.Test;

class ShocksTest {

    private static final List<String> UNITS =
            IntStream.range(0, 9).mapToObj(r -> "region " + r).toList();
    private static final Timeline WEEKS = Timeline.weekly(LocalDate.of(2026, 1, 5), 30);
    private static final Flight FLIGHT = new Flight(WEEKS.start(22), WEEKS.end(29));
    private static final Assignment RAN = Assignment.block(UNITS.subList(0, 4), FLIGHT);
    private static final AssignmentSet SET = AssignmentSet.blocks(Choice.of(4, UNITS), FLIGHT);
    private static final ShockRule RULE = ShockRule.dropping(4, List.of("attack"));

    /** Counts with a little noise, a campaign and, in one region that was on, four weeks after an attack. */
    private static Panel panel(double campaign, double attack) {
        SplittableRandom random = new SplittableRandom(5);
        long[][] counts = new long[UNITS.size()][WEEKS.count()];
        for (int r = 0; r < counts.length; r++) {
            for (int t = 0; t < counts[r].length; t++) {
                double on = r < 4 && t >= 22 ? campaign : 1;
                double shock = r == 0 && t >= 24 && t < 28 ? attack : 1;
                counts[r][t] = Math.round((80 + 15 * r) * on * shock * Math.exp(0.04 * random.nextGaussian()));
            }
        }
        return Panel.ofCounts(UNITS, WEEKS, counts);
    }

    private static Measurement measurement(Panel panel) {
        return new Measurement(RandomisationTest.of(LogDid.ofCounts()), panel, SET, RAN);
    }

    private static EventCalendar attack(String unit) {
        return EventCalendar.of(
                List.of(Event.local("an attack", WEEKS.start(24).plusDays(2), "attack", List.of(unit))));
    }

    @Test
    void theWeeksAfterALocalAttackAreDroppedWhereItHappenedAndNowhereElse() {
        Mask mask = RULE.mask(panel(1, 1), attack("region 7"));
        assertEquals(5, mask.count()); // 28 days from a Wednesday touch five weeks
        assertTrue(mask.drops(7, 24));
        assertTrue(mask.drops(7, 28));
        assertFalse(mask.drops(7, 29));
        assertFalse(mask.drops(0, 24));
    }

    @Test
    void aNationalEventDropsNothing() {
        EventCalendar calendar = EventCalendar.of(List.of(Event.national("a day", WEEKS.start(24), "attack")));
        assertEquals(0, RULE.mask(panel(1, 1), calendar).count());
    }

    @Test
    void anEventInAPlaceThatIsNoUnitIsNotMissedInSilence() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> RULE.mask(panel(1, 1), attack("region 70")));
        assertTrue(
                refused.getMessage().contains("'region 70', which is not a unit of the panel"), refused.getMessage());
    }

    @Test
    void withoutTheWeeksOfTheAttackTheCampaignIsMeasuredAsIfItHadNotBeen() {
        Mask mask = RULE.mask(panel(1.3, 3), attack("region 0"));
        ShockedEffect effect = ShockedEffect.of(measurement(panel(1.3, 3)), RULE.handling(), mask);
        assertEquals(1.3, effect.planned().rateRatio().value(), 0.05);
        assertTrue(effect.beside().rateRatio().value() > 1.45);
        assertEquals(5, effect.dropped());
    }

    @Test
    void theRegionOfTheAttackIsTheOneThatMovesMost() {
        EffectRange range = LeaveOneOut.units(measurement(panel(1, 3)));
        assertEquals("region 0", range.movesMost().orElseThrow().left());
        assertEquals(9, range.measured().size());
        assertTrue(range.rateRatios().getMin() < 1.05 && range.rateRatios().getMax() > 1.1);
    }

    @Test
    void aVerdictThatHangsOnNothingStaysWithoutEachPeriod() {
        EffectRange range = LeaveOneOut.periods(measurement(panel(1.5, 1)));
        assertEquals(Verdict.ROSE, range.all().verdict());
        assertEquals(30, range.runs().size());
        assertFalse(range.verdictChanges());
        assertFalse(range.signChanges());
    }

    @Test
    void aUnitWithoutWhichNothingCouldBeDecidedIsSaidSo() {
        AssignmentSet few = AssignmentSet.blocks(Choice.of(2, UNITS.subList(0, 6)), FLIGHT);
        Panel panel = Panel.ofCounts(UNITS.subList(0, 6), WEEKS, new long[6][30]);
        Measurement measurement = new Measurement(
                RandomisationTest.of(LogDid.ofCounts()),
                panel,
                few,
                Assignment.block(List.of("region 0", "region 1"), FLIGHT));
        EffectRange range = LeaveOneOut.units(measurement);
        assertInstanceOf(EffectRange.TooFewAssignments.class, range.runs().getFirst());
    }

    @Test
    void aNumberOfABlockIsMeasuredWithoutEachOfItsUnits() {
        Block block = Block.of(panel(1, 1), List.of("region 0", "region 1"), FLIGHT);
        NumberRange range = LeaveOneOut.units(block, part -> part.donors().size());
        assertEquals(9, range.runs().size());
    }

    @Test
    void ruleAndCalendarReadBackWhatTheyLogged() {
        assertEquals(RULE, ShockRule.parse(RULE.text()));
        EventCalendar calendar = attack("region 3");
        assertEquals(calendar, EventCalendar.parse(calendar.text()));
        assertEquals(64, RULE.hash().length());
    }

    @Test
    void aDonorWithMoreThanHalfOfTheWeightIsWarnedOf() {
        assertEquals(
                new DonorWarning("B", 0.75),
                DonorWarning.of(DonorWeights.of(List.of("A", "B"), new double[] {0.25, 0.75}))
                        .orElseThrow());
        assertTrue(DonorWarning.of(DonorWeights.of(List.of("A", "B"), new double[] {0.5, 0.5}))
                .isEmpty());
    }
}
