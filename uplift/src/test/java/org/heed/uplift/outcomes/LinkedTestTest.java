package org.heed.uplift.outcomes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.heed.uplift.Bound;
import org.heed.uplift.Estimate;
import org.heed.uplift.Flight;
import org.heed.uplift.Interval;
import org.heed.uplift.Panel;
import org.heed.uplift.Proportion;
import org.heed.uplift.Timeline;
import org.heed.uplift.Verdict;
import org.heed.uplift.randomisation.Assignment;
import org.heed.uplift.randomisation.AssignmentSet;
import org.heed.uplift.randomisation.Choice;
import org.heed.uplift.randomisation.LogDid;
import org.heed.uplift.randomisation.Mask;
import org.heed.uplift.randomisation.PoissonScore;
import org.heed.uplift.randomisation.RandomisationTest;
import org.junit.jupiter.api.Test;

class LinkedTestTest {

    private static final Timeline WEEKS = Timeline.weekly(LocalDate.of(2026, 1, 5), 15);
    private static final Flight FLIGHT = new Flight(WEEKS.start(10), WEEKS.end(13));
    private static final List<String> NINE =
            IntStream.rangeClosed(1, 9).mapToObj(i -> "r" + i).toList();
    private static final List<String> ON = List.of("r1", "r3", "r5", "r8");
    private static final Assignment RAN = Assignment.block(ON, FLIGHT);
    private static final AssignmentSet SET = AssignmentSet.blocks(Choice.of(4, NINE), FLIGHT);
    private static final LinkedTest TEST = LinkedTest.of(LogDid.ofCounts(), Outcome.REPORTS);

    @Test
    void moreUsefulReportsThanReportsAreRefusedWithUnitAndDay() {
        long[][] reports = filled(40);
        long[][] useful = filled(10);
        useful[6][2] = 41;
        assertRefused(
                "unit 'r7' has 41 useful reports of 40 on 2026-01-19",
                () -> new LinkedPanels(panel(reports), panel(useful)));
    }

    @Test
    void panelsOfOtherUnitsPeriodsOrKindAreRefused() {
        Panel nine = panel(filled(4));
        Panel later = Panel.ofCounts(NINE, Timeline.weekly(WEEKS.start(1), 15), filled(4));
        Panel reversed = Panel.ofCounts(NINE.reversed(), WEEKS, filled(4));
        Panel values = Panel.ofValues(NINE, WEEKS, new double[9][15]);
        assertRefused("same periods", () -> new LinkedPanels(nine, later));
        assertRefused("same units in the same order", () -> new LinkedPanels(nine, reversed));
        assertRefused("must both be counts", () -> new LinkedPanels(nine, values));
    }

    @Test
    void theTwoCountsAreMeasuredAsEachWouldBeAlone() {
        LinkedPanels panels = drawn(1, 1.5, 1);
        LinkedEffect effect = TEST.effect(panels, SET, RAN);
        RandomisationTest alone = RandomisationTest.of(LogDid.ofCounts());
        assertEquals(alone.effect(panels.reports(), SET, RAN), effect.reports());
        assertEquals(alone.effect(panels.useful(), SET, RAN), effect.useful());
    }

    @Test
    void aCampaignThatOnlyRaisesNoiseRaisesReportsAndLowersTheShare() {
        LinkedEffect effect = TEST.effect(noisier(), SET, RAN);
        assertEquals(Verdict.ROSE, effect.reports().verdict());
        assertEquals(Verdict.COULD_NOT_TELL, effect.useful().verdict());
        assertEquals(Verdict.FELL, effect.share().verdict());
        assertTrue(effect.share().percentagePoints().value() < -5);
        assertFalse(effect.share().percentagePoints().interval().contains(0));
    }

    @Test
    void theOddsRatioIsTheDifferenceOfPooledLogitsWrittenOut() {
        LinkedPanels panels = drawn(2, 1.3, 1.5);
        double logRatio = 0;
        for (int r = 0; r < 9; r++) {
            double change = logit(panels, r, 10, 13) - logit(panels, r, 0, 9);
            logRatio += ON.contains(NINE.get(r)) ? change / 4 : -change / 5;
        }
        ShareEffect share = TEST.effect(panels, SET, RAN).share();
        assertEquals(Math.exp(logRatio), share.oddsRatio().value(), 1e-12);
    }

    @Test
    void toCallTheUsefulUselessTurnsTheOddsRatioOver() {
        LinkedPanels panels = drawn(3, 1.2, 1.4);
        ShareEffect share = TEST.effect(panels, SET, RAN).share();
        ShareEffect other = TEST.effect(exchanged(panels), SET, RAN).share();
        assertEquals(1 / share.oddsRatio().value(), other.oddsRatio().value(), 1e-12);
        assertEquals(share.p(), other.p());
        assertEquals(
                1 / at(share.oddsRatio().interval().lower()),
                at(other.oddsRatio().interval().upper()),
                1e-9);
        assertEquals(-share.percentagePoints().value(), other.percentagePoints().value(), 1e-9);
    }

    @Test
    void pOfTheShareAgreesWithItsIntervalAtItsEnds() {
        LinkedPanels panels = drawn(4, 1, 2);
        ShareEffect share = TEST.effect(panels, SET, RAN).share();
        double lower = at(share.oddsRatio().interval().lower());
        double upper = at(share.oddsRatio().interval().upper());
        assertTrue(TEST.shareP(panels, SET, RAN, lower * 1.000001) > 0.05);
        assertTrue(TEST.shareP(panels, SET, RAN, lower / 1.000001) <= 0.05);
        assertTrue(TEST.shareP(panels, SET, RAN, upper / 1.000001) > 0.05);
        assertTrue(TEST.shareP(panels, SET, RAN, upper * 1.000001) <= 0.05);
        assertEquals(1, TEST.shareP(panels, SET, RAN, share.oddsRatio().value()));
    }

    @Test
    void whatHappensAfterTheFlightDoesNotMatterToTheShare() {
        LinkedPanels panels = drawn(5, 1.2, 1.4);
        long[][] reports = counts(panels.reports());
        long[][] useful = counts(panels.useful());
        for (int r = 0; r < 9; r++) {
            reports[r][14] = 0;
            useful[r][14] = 0;
        }
        LinkedPanels changed = new LinkedPanels(panel(reports), panel(useful));
        assertEquals(
                TEST.effect(panels, SET, RAN).share(),
                TEST.effect(changed, SET, RAN).share());
    }

    @Test
    void whatIsInADroppedCellMattersToNoOutcome() {
        LinkedPanels panels = drawn(6, 1.2, 1.4);
        boolean[][] dropped = new boolean[9][15];
        dropped[0][11] = true;
        dropped[3][12] = true;
        Mask mask = Mask.of(NINE, WEEKS, dropped);
        long[][] reports = counts(panels.reports());
        reports[0][11] = 4000;
        reports[3][12] = 3000;
        LinkedPanels changed = new LinkedPanels(panel(reports), panels.useful());
        for (LinkedTest test : List.of(TEST, LinkedTest.of(new PoissonScore(), Outcome.USEFUL))) {
            LinkedEffect one = test.effect(panels, SET, RAN, mask);
            LinkedEffect other = test.effect(changed, SET, RAN, mask);
            assertEquals(one.share(), other.share());
            assertEquals(one.reports().rateRatio(), other.reports().rateRatio());
        }
    }

    @Test
    void aMaskThatDropsNothingChangesNothingAndOneThatDropsLittleLittle() {
        LinkedPanels panels = drawn(7, 1.2, 1.4);
        assertEquals(TEST.effect(panels, SET, RAN), TEST.effect(panels, SET, RAN, Mask.none(panels.reports())));
        boolean[][] after = new boolean[9][15];
        after[0][14] = true; // a cell that no part of the measurement reads
        ShareEffect masked =
                TEST.effect(panels, SET, RAN, Mask.of(NINE, WEEKS, after)).share();
        ShareEffect whole = TEST.effect(panels, SET, RAN).share();
        assertEquals(whole.oddsRatio().value(), masked.oddsRatio().value(), 1e-12);
        assertEquals(whole.p(), masked.p());
    }

    @Test
    void aRotationIsMeasuredToo() {
        List<Assignment> all = new ArrayList<>();
        for (int bits = 0; bits < 512; bits++) {
            if (Integer.bitCount(bits) == 4) {
                boolean[][] on = new boolean[9][15];
                for (int r = 0; r < 9; r++) {
                    for (int t = 5; t < 15; t++) {
                        on[r][t] = ((t < 10 ? bits : 511 - bits) >> r & 1) == 1;
                    }
                }
                all.add(Assignment.pattern(NINE, WEEKS, on));
            }
        }
        AssignmentSet rotations = AssignmentSet.of(NINE, all);
        LinkedTest test = LinkedTest.of(new PoissonScore(), Outcome.USEFUL);
        LinkedPanels panels = drawn(8, 1, 1);
        Assignment ran = all.get(40);
        LinkedPanels raised = withUsefulDoubled(panels, ran);
        ShareEffect share = test.effect(raised, rotations, ran).share();
        assertEquals(Verdict.ROSE, share.verdict());
        // a share of one third that doubles: odds of 1/2 become 2
        assertTrue(share.oddsRatio().interval().contains(4), share.oddsRatio().toString());
    }

    @Test
    void aUnitWithoutReportsInARunHasNoShareAndSaysSo() {
        long[][] reports = filled(20);
        for (int t = 10; t < 14; t++) {
            reports[1][t] = 0;
        }
        LinkedPanels panels = new LinkedPanels(panel(reports), panel(filled(0)));
        assertRefused(
                "unit 'r2' has no report in the periods from 2026-03-16 to 2026-04-12",
                () -> TEST.effect(panels, SET, RAN));
    }

    @Test
    void exactlyTheOutcomeOfThePlanIsPrimary() {
        LinkedEffect effect = LinkedTest.of(LogDid.ofCounts(), Outcome.USEFUL).effect(drawn(9, 1, 1), SET, RAN);
        assertEquals(Role.PRIMARY, effect.role(Outcome.USEFUL));
        assertEquals(Role.EXPLORATORY, effect.role(Outcome.REPORTS));
        assertEquals(Role.EXPLORATORY, effect.role(Outcome.SHARE));
    }

    @Test
    void theSmallestEffectShownIsTheFactorFromTheEndsToTheEstimate() {
        SmallestShown shown = SmallestShown.of(new Estimate(1.2, Interval.between(0.95, 0.8, 1.5)));
        assertEquals(1.5, at(shown.rise()), 1e-12);
        assertEquals(0.8, at(shown.fall()), 1e-12);
        Interval open = new Interval(0.95, new Bound.Unbounded(), new Bound.At(2));
        assertEquals(
                new Bound.Unbounded(), SmallestShown.of(new Estimate(1, open)).rise());
    }

    @Test
    void anEffectJustAboveTheSmallestOneIsShownAndOneJustBelowIsNot() {
        LinkedPanels panels = drawn(10, 1, 1);
        RandomisationTest test = RandomisationTest.of(LogDid.ofPositiveValues());
        Estimate without = test.effect(panels.reports(), SET, RAN).rateRatio();
        double needed = at(SmallestShown.of(without).rise()) / without.value();
        for (double times : new double[] {0.999, 1.001}) {
            double[][] cells = NINE.stream().map(panels.reports()::series).toArray(double[][]::new);
            for (int r = 0; r < 9; r++) {
                for (int t = 10; t < 14; t++) {
                    cells[r][t] *= ON.contains(NINE.get(r)) ? needed * times : 1;
                }
            }
            Verdict verdict =
                    test.effect(Panel.ofValues(NINE, WEEKS, cells), SET, RAN).verdict();
            assertEquals(times > 1 ? Verdict.ROSE : Verdict.COULD_NOT_TELL, verdict);
        }
    }

    @Test
    void aShareEffectWhoseNumbersContradictEachOtherIsRefused() {
        Estimate ratio = new Estimate(1.5, Interval.between(0.95, 1.2, 2));
        Proportion share = new Proportion(10, 40);
        assertRefused("contradict", () -> new ShareEffect(ratio, 0.2, 0.01, share));
        assertRefused("p must lie", () -> new ShareEffect(ratio, 0, 0.01, share));
    }

    @Test
    void theShareWithoutTheCampaignStaysBetweenNothingAndAll() {
        Interval open = new Interval(0.95, new Bound.Unbounded(), new Bound.Unbounded());
        ShareEffect share = new ShareEffect(new Estimate(2, open), 0.5, 0.1, new Proportion(10, 40));
        assertEquals(1 / 7.0, share.shareWithout().value(), 1e-12); // odds 1/3 halved
        assertEquals(Interval.between(0.95, 0, 1), share.shareWithout().interval());
        assertEquals(Interval.between(0.95, -75, 25), share.percentagePoints().interval());
        assertEquals(Verdict.COULD_NOT_TELL, share.verdict());
    }

    private static double logit(LinkedPanels panels, int row, int from, int until) {
        double useful = 0;
        double useless = 0;
        for (int t = from; t <= until; t++) {
            useful += panels.useful().at(row, t);
            useless += panels.reports().at(row, t) - panels.useful().at(row, t);
        }
        return Math.log((useful + 0.5) / (useless + 0.5));
    }

    /** Counts near 60, of which near 20 are useful, times the factors for reports and for the useful ones of them. */
    private static LinkedPanels drawn(long seed, double reportsFactor, double usefulFactor) {
        SplittableRandom random = new SplittableRandom(seed);
        long[][] reports = new long[9][15];
        long[][] useful = new long[9][15];
        for (int r = 0; r < 9; r++) {
            for (int t = 0; t < 15; t++) {
                boolean on = ON.contains(NINE.get(r)) && t >= 10 && t < 14;
                reports[r][t] = Math.round((on ? reportsFactor : 1) * (50 + random.nextInt(20)));
                useful[r][t] = Math.round((on ? usefulFactor : 1) * (15 + random.nextInt(10)));
            }
        }
        return new LinkedPanels(panel(reports), panel(useful));
    }

    private static LinkedPanels noisier() {
        return drawn(11, 1.6, 1);
    }

    private static LinkedPanels exchanged(LinkedPanels panels) {
        long[][] useless = counts(panels.reports());
        for (int r = 0; r < 9; r++) {
            for (int t = 0; t < 15; t++) {
                useless[r][t] -= (long) panels.useful().at(r, t);
            }
        }
        return new LinkedPanels(panels.reports(), panel(useless));
    }

    private static LinkedPanels withUsefulDoubled(LinkedPanels panels, Assignment ran) {
        long[][] useful = counts(panels.useful());
        for (int r = 0; r < 9; r++) {
            for (Flight flight : ran.flights().getOrDefault(NINE.get(r), List.of())) {
                for (int t = WEEKS.periodFrom(flight); t <= WEEKS.periodUntil(flight); t++) {
                    useful[r][t] =
                            Math.min(useful[r][t] * 2, (long) panels.reports().at(r, t));
                }
            }
        }
        return new LinkedPanels(panels.reports(), panel(useful));
    }

    private static double at(Bound bound) {
        return switch (bound) {
            case Bound.At(double value) -> value;
            case Bound.Unbounded _ -> Double.NaN;
        };
    }

    private static Panel panel(long[][] counts) {
        return Panel.ofCounts(NINE, WEEKS, counts);
    }

    private static long[][] counts(Panel panel) {
        return panel.units().stream()
                .map(unit -> Arrays.stream(panel.series(unit))
                        .mapToLong(cell -> (long) cell)
                        .toArray())
                .toArray(long[][]::new);
    }

    private static long[][] filled(long count) {
        long[][] counts = new long[9][15];
        for (long[] row : counts) {
            Arrays.fill(row, count);
        }
        return counts;
    }

    private static void assertRefused(String because, Runnable what) {
        String message = assertThrows(IllegalArgumentException.class, what::run).getMessage();
        assertTrue(message.contains(because), message);
    }
}
