package org.heed.uplift.shocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.heed.uplift.Block;
import org.heed.uplift.Bound;
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
import org.heed.uplift.randomisation.RatioOfRatios;
import org.heed.uplift.randomisation.Statistic;
import org.junit.jupiter.api.Test;

class LeaveOneOutTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final Timeline WEEKS = Timeline.weekly(MONDAY, 14);
    private static final Flight FLIGHT = new Flight(WEEKS.start(10), WEEKS.end(12));
    private static final List<String> NINE =
            IntStream.rangeClosed(1, 9).mapToObj(i -> "r" + i).toList();
    private static final List<String> ON = List.of("r1", "r3", "r5", "r8");
    private static final Assignment RAN = Assignment.block(ON, FLIGHT);
    private static final AssignmentSet SET = AssignmentSet.blocks(Choice.of(4, NINE), FLIGHT);

    @Test
    void thePeriodThatCarriesTheEffectIsNamedAndTheVerdictHangsOnIt() {
        long[][] counts = noise();
        for (int r : new int[] {0, 2, 4, 7}) {
            counts[r][11] *= 40;
        }
        EffectRange range = LeaveOneOut.periods(measurement(LogDid.ofCounts(), counts));
        assertEquals(Verdict.ROSE, range.all().verdict());
        assertEquals(13, range.runs().size()); // the week after the flight is in no run
        assertEquals(WEEKS.start(11).toString(), range.movesMost().orElseThrow().left());
        assertTrue(range.verdictChanges());
        assertEquals(
                WEEKS.start(11).toString(), range.verdictChangers().getFirst().left());
        assertTrue(
                range.rateRatios().getMin() < 1.5 && range.rateRatios().getMax() > 3,
                range.rateRatios().toString());
        assertEquals(range.all().p(), range.ps().getMin());
        assertTrue(range.ps().getMax() > 0.05);
    }

    @Test
    void withoutAPeriodTheMeasurementIsThatOfAPanelThatNeverHadIt() {
        long[][] counts = noise();
        EffectRange range = LeaveOneOut.periods(measurement(LogDid.ofCounts(), counts));
        long[][] without = Arrays.stream(counts)
                .map(row -> IntStream.range(0, 14)
                        .filter(t -> t != 4)
                        .mapToLong(t -> row[t])
                        .toArray())
                .toArray(long[][]::new);
        Panel panel = Panel.ofCounts(NINE, Timeline.weekly(MONDAY.plusWeeks(1), 13), without);
        assertEquals(
                LogDid.ofCounts().estimate(panel, RAN),
                range.measured().get(4).effect().rateRatio().value(),
                1e-12);
    }

    @Test
    void theOnlyPeriodOnCannotBeLeftOut() {
        Flight oneWeek = new Flight(WEEKS.start(13), WEEKS.end(13));
        AssignmentSet set = AssignmentSet.blocks(Choice.of(4, NINE), oneWeek);
        Measurement measurement = new Measurement(
                RandomisationTest.of(LogDid.ofCounts()), panel(noise()), set, Assignment.block(ON, oneWeek));
        EffectRange range = LeaveOneOut.periods(measurement);
        assertEquals(14, range.runs().size());
        assertEquals(
                new EffectRange.NothingToCompare(WEEKS.start(13).toString()),
                range.runs().getLast());
        assertEquals(13, range.measured().size());
    }

    @Test
    void withoutAUnitThoseAssignmentsRemainThatTreatItAsItRan() {
        EffectRange range = LeaveOneOut.units(measurement(LogDid.ofCounts(), noise()));
        assertEquals(9, range.measured().size());
        for (EffectRange.Measured run : range.measured()) {
            int expected = ON.contains(run.left()) ? 56 : 70; // 8 choose 3, 8 choose 4
            assertEquals(expected, run.effect().assignments(), run.left());
        }
    }

    @Test
    void aUnitIsLeftOutOfAMaskedMeasurementInTheSameWay() {
        Panel panel = panel(noise());
        Statistic masked = LogDid.ofCounts().without(Mask.none(panel));
        EffectRange expected = LeaveOneOut.units(measurement(LogDid.ofCounts(), noise()));
        EffectRange actual = LeaveOneOut.units(measurement(masked, noise()));
        for (int i = 0; i < 9; i++) {
            assertEquals(
                    expected.measured().get(i).effect().rateRatio().value(),
                    actual.measured().get(i).effect().rateRatio().value(),
                    1e-12);
            assertEquals(
                    expected.measured().get(i).effect().p(),
                    actual.measured().get(i).effect().p());
        }
    }

    @Test
    void aRotationKeepsThoseThatTreatTheUnitAlikeInEveryPeriod() {
        List<Assignment> all = new ArrayList<>();
        for (int first = 0; first < 512; first++) {
            if (Integer.bitCount(first) == 4) {
                all.add(switched(first, 511 - first));
            }
        }
        AssignmentSet set = AssignmentSet.of(NINE, all);
        Statistic statistic = LogDid.ofCounts().without(Mask.none(panel(noise())));
        Measurement measurement = new Measurement(
                RandomisationTest.of(statistic),
                panel(noise()),
                set,
                set.assignments().getFirst());
        for (EffectRange.Measured run : LeaveOneOut.units(measurement).measured()) {
            assertTrue(Set.of(56, 70).contains(run.effect().assignments()), run.toString());
        }
    }

    @Test
    void fewerThanTwentyAssignmentsAreNotMeasuredAndSaysHowMany() {
        AssignmentSet small = AssignmentSet.blocks(Choice.of(2, NINE), FLIGHT);
        Measurement measurement = new Measurement(
                RandomisationTest.of(LogDid.ofCounts()),
                panel(noise()),
                small,
                Assignment.block(List.of("r1", "r2"), FLIGHT));
        EffectRange range = LeaveOneOut.units(measurement);
        assertEquals(new EffectRange.TooFewAssignments("r1", 8), range.runs().getFirst());
        assertInstanceOf(EffectRange.Measured.class, range.runs().get(2)); // 8 choose 2 = 28
    }

    @Test
    void theOnlyUnitOnLeavesNoAssignment() {
        AssignmentSet one = AssignmentSet.blocks(Choice.of(1, NINE), FLIGHT);
        Measurement measurement = new Measurement(
                RandomisationTest.of(LogDid.ofCounts()), panel(noise()), one, Assignment.block(List.of("r4"), FLIGHT));
        EffectRange range = LeaveOneOut.units(measurement);
        assertEquals(new EffectRange.TooFewAssignments("r4", 0), range.runs().get(3));
        assertEquals(Optional.empty(), range.movesMost());
        assertFalse(range.verdictChanges() || range.signChanges());
        assertEquals(new Bound.Unbounded(), range.lowest());
    }

    @Test
    void theEndsOfARangeAreTheOutermost() {
        EffectRange range = LeaveOneOut.units(measurement(LogDid.ofCounts(), noise()));
        for (EffectRange.Measured run : range.measured()) {
            assertTrue(
                    at(range.lowest()) <= at(run.effect().rateRatio().interval().lower()));
            assertTrue(at(range.highest())
                    >= at(run.effect().rateRatio().interval().upper()));
        }
    }

    @Test
    void aNumberIsMeasuredWithoutEachUnitThatHasAnother() {
        Block block = Block.of(panel(noise()), List.of("r1"), List.of("r9"), FLIGHT);
        NumberRange range = LeaveOneOut.units(block, measured -> {
            assertFalse(measured.donors().contains("r9"));
            return measured.donors().contains("r4") ? 0.1 : -0.5;
        });
        assertEquals(7, range.runs().size());
        assertEquals(new NumberRange.Without("r4", -0.5), range.movesMost().orElseThrow());
        assertTrue(range.signChanges());
        assertEquals(-0.5, range.minimum());
        assertEquals(0.1, range.maximum());
    }

    @Test
    void aNumberIsMeasuredWithoutEachPeriodAndTheFlightKeepsItsFirstDay() {
        long[][] counts = noise();
        for (int t = 0; t < 14; t++) {
            counts[0][t] = 1L << t;
        }
        Block block = Block.of(panel(counts), List.of("r1"), FLIGHT);
        NumberRange range = LeaveOneOut.periods(block, measured -> {
            assertEquals(FLIGHT.from(), measured.flight().from());
            assertTrue(measured.before() >= 9 && measured.during() >= 2, measured.toString());
            return Arrays.stream(measured.treatedMean()).sum();
        });
        assertEquals(13, range.runs().size());
        assertEquals((1 << 13) - 1, range.all());
        for (int t = 0; t < 13; t++) {
            assertEquals((1 << 13) - 1 - (1 << t), range.runs().get(t).value());
        }
    }

    @Test
    void aNumberThatIsNotOneIsRefusedWithThePeriodLeftOut() {
        Block block = Block.of(panel(noise()), List.of("r1"), FLIGHT);
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> LeaveOneOut.units(
                                block, measured -> measured.donors().size() < 8 ? Double.NaN : 1))
                .getMessage();
        assertTrue(message.contains("without r2 must be finite"), message);
    }

    @Test
    void theEffectWithAndWithoutShocksComesInThePlannedOrder() {
        long[][] counts = noise();
        counts[1][11] *= 30;
        counts[1][12] *= 30;
        Panel panel = panel(counts);
        Event event = Event.local("march", WEEKS.start(11), "attack", List.of("r2"));
        EventCalendar calendar = EventCalendar.of(List.of(event));
        for (ShockRule rule :
                List.of(ShockRule.dropping(4, List.of("attack")), ShockRule.reportingApart(4, List.of("attack")))) {
            ShockedEffect effect = ShockedEffect.of(
                    measurement(LogDid.ofCounts(), counts), rule.handling(), rule.mask(panel, calendar));
            assertEquals(3, effect.dropped());
            boolean drops = rule.handling() == ShockRule.Handling.DROP;
            assertEquals(drops ? effect.kept() : effect.all(), effect.planned());
            assertEquals(drops ? effect.all() : effect.kept(), effect.beside());
            assertTrue(
                    effect.kept().rateRatio().value() > effect.all().rateRatio().value() * 1.3);
        }
    }

    @Test
    void aStatisticWithoutAMaskedFormIsRefusedForPeriods() {
        Measurement measurement = measurement(new RatioOfRatios(), noise());
        assertThrows(IllegalArgumentException.class, () -> LeaveOneOut.periods(measurement));
        assertEquals(9, LeaveOneOut.units(measurement).measured().size());
    }

    @Test
    void oneDonorWithMoreThanHalfOfTheWeightIsNamedWithItsShare() {
        DonorWeights weights = DonorWeights.of(List.of("r1", "r2", "r3"), new double[] {0.2, -0.6, 0.2});
        DonorWarning warning = DonorWarning.of(weights).orElseThrow();
        assertEquals("r2", warning.donor());
        assertEquals(0.6, warning.share(), 1e-12);
        assertTrue(warning.text().startsWith("60 % of the comparison rests on r2 alone."), warning.text());
        assertEquals(Optional.empty(), DonorWarning.of(DonorWeights.of(List.of("r1", "r2"), new double[] {0.5, 0.5})));
    }

    private static double at(Bound bound) {
        return assertInstanceOf(Bound.At.class, bound).value();
    }

    private static Assignment switched(int first, int second) {
        boolean[][] on = new boolean[9][14];
        for (int r = 0; r < 9; r++) {
            for (int t = 6; t < 14; t++) {
                on[r][t] = ((t < 10 ? first : second) >> r & 1) == 1;
            }
        }
        return Assignment.pattern(NINE, WEEKS, on);
    }

    private static Measurement measurement(Statistic statistic, long[][] counts) {
        return new Measurement(RandomisationTest.of(statistic), panel(counts), SET, RAN);
    }

    private static Panel panel(long[][] counts) {
        return Panel.ofCounts(NINE, WEEKS, counts);
    }

    private static long[][] noise() {
        SplittableRandom random = new SplittableRandom(7);
        long[][] counts = new long[9][14];
        for (long[] row : counts) {
            Arrays.setAll(row, t -> 40 + random.nextInt(20));
        }
        return counts;
    }
}
