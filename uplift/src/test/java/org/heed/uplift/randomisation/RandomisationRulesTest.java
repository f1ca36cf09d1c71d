package org.heed.uplift.randomisation;

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
import org.heed.uplift.Flight;
import org.heed.uplift.Interval;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;
import org.heed.uplift.Verdict;
import org.junit.jupiter.api.Test;

class RandomisationRulesTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 1, 6);
    private static final Timeline WEEKS = Timeline.weekly(MONDAY, 26);
    private static final Flight FLIGHT = weeks(20, 25);
    private static final List<String> NINE =
            IntStream.rangeClosed(1, 9).mapToObj(i -> "r" + i).toList();
    private static final Assignment RAN = Assignment.block(List.of("r1", "r3", "r5", "r8"), FLIGHT);
    private static final AssignmentSet BLOCKS = AssignmentSet.blocks(Choice.of(4, NINE), FLIGHT);
    private static final List<Statistic> ALL = List.of(LogDid.ofCounts(), new RatioOfRatios(), new PoissonScore());

    @Test
    void aDoublingIsSeenByEveryStatistic() {
        for (Statistic statistic : ALL) {
            Effect effect = RandomisationTest.of(statistic).effect(panel(60, 2), BLOCKS, RAN);
            assertEquals(2, effect.rateRatio().value(), 0.15, statistic.label());
            assertEquals(1 / 126.0, effect.p(), statistic.label());
            assertEquals(Verdict.ROSE, effect.verdict(), statistic.label());
            assertTrue(effect.rateRatio().interval().isBounded(), statistic.label());
        }
    }

    @Test
    void aHalvingIsSeenByEveryStatistic() {
        for (Statistic statistic : ALL) {
            Effect effect = RandomisationTest.of(statistic).effect(panel(60, 0.5), BLOCKS, RAN);
            assertEquals(Verdict.FELL, effect.verdict(), statistic.label());
        }
    }

    @Test
    void noEffectCouldNotBeTold() {
        for (Statistic statistic : ALL) {
            Effect effect = RandomisationTest.of(statistic).effect(panel(60, 1), BLOCKS, RAN);
            assertEquals(Verdict.COULD_NOT_TELL, effect.verdict(), statistic.label());
        }
    }

    @Test
    void aDesignOfNineAssignmentsCouldNotTellAndItsIntervalIsUnbounded() {
        AssignmentSet nine = AssignmentSet.blocks(Choice.of(1, NINE), FLIGHT);
        Assignment ran = Assignment.block(List.of("r1"), FLIGHT);
        for (Statistic statistic : ALL) {
            Effect effect = RandomisationTest.of(statistic).effect(panel(60, 50), nine, ran);
            assertFalse(effect.canDecide());
            assertEquals(Verdict.COULD_NOT_TELL, effect.verdict());
            assertEquals(
                    new Interval(0.95, new Bound.Unbounded(), new Bound.Unbounded()),
                    effect.rateRatio().interval());
        }
    }

    @Test
    void pIsOneAtTheEstimateAndLeavesTheIntervalAtItsEnds() {
        for (Statistic statistic : ALL) {
            RandomisationTest test = RandomisationTest.of(statistic);
            Panel panel = panel(60, 1.3);
            Effect effect = test.effect(panel, BLOCKS, RAN);
            assertEquals(1, test.p(panel, BLOCKS, RAN, effect.rateRatio().value()));
            Interval interval = effect.rateRatio().interval();
            double lower = ((Bound.At) interval.lower()).value();
            double upper = ((Bound.At) interval.upper()).value();
            assertTrue(test.p(panel, BLOCKS, RAN, lower * (1 + 1e-7)) > 0.05, statistic.label());
            assertTrue(test.p(panel, BLOCKS, RAN, upper * (1 - 1e-7)) > 0.05, statistic.label());
            assertTrue(test.p(panel, BLOCKS, RAN, lower * (1 - 1e-7)) <= 0.05, statistic.label());
            assertTrue(test.p(panel, BLOCKS, RAN, upper * (1 + 1e-7)) <= 0.05, statistic.label());
        }
    }

    @Test
    void pIsTheShareOfTheDistributionAtLeastAsFarOut() {
        for (Statistic statistic : ALL) {
            RandomisationTest test = RandomisationTest.of(statistic);
            double[] all = test.distribution(panel(60, 1.3), BLOCKS, RAN);
            double observed = Math.abs(all[BLOCKS.assignments().indexOf(RAN)]);
            long strong = IntStream.range(0, all.length)
                    .filter(w -> Math.abs(all[w]) >= observed - 1e-9)
                    .count();
            assertEquals(
                    strong / 126.0, test.effect(panel(60, 1.3), BLOCKS, RAN).p());
        }
    }

    @Test
    void whatComesAfterTheFlightDoesNotMatterToTheBlockStatistics() {
        long[][] counts = counts(60, 1.3);
        long[][] longer = new long[9][];
        for (int r = 0; r < 9; r++) {
            longer[r] = Arrays.copyOf(counts[r], 30);
            Arrays.fill(longer[r], 26, 30, 1_000L * r);
        }
        Panel panel = Panel.ofCounts(NINE, Timeline.weekly(MONDAY, 30), longer);
        for (Statistic statistic : List.of(LogDid.ofCounts(), new RatioOfRatios())) {
            RandomisationTest test = RandomisationTest.of(statistic);
            assertEquals(test.effect(panel(60, 1.3), BLOCKS, RAN), test.effect(panel, BLOCKS, RAN));
        }
    }

    @Test
    void unitsThatWereNeverCountedGiveAnAnswerAndNotAnError() {
        long[][] counts = new long[9][26]; // nothing at all
        Panel panel = Panel.ofCounts(NINE, WEEKS, counts);
        for (Statistic statistic : ALL) {
            Effect effect = RandomisationTest.of(statistic).effect(panel, BLOCKS, RAN);
            assertEquals(1, effect.rateRatio().value(), 1e-9, statistic.label());
            assertEquals(1, effect.p(), statistic.label());
        }
    }

    @Test
    void noCountWhileOnStillGivesAFiniteEstimate() {
        long[][] counts = counts(2, 1);
        for (String unit : RAN.units()) {
            for (int t = 20; t < 26; t++) {
                counts[NINE.indexOf(unit)][t] = 0;
            }
        }
        Panel panel = Panel.ofCounts(NINE, WEEKS, counts);
        for (Statistic statistic : ALL) {
            Effect effect = RandomisationTest.of(statistic).effect(panel, BLOCKS, RAN);
            assertTrue(effect.rateRatio().value() < 0.5, statistic.label());
            assertEquals(Verdict.FELL, effect.verdict(), statistic.label());
            assertEquals(0, effect.exposure().total());
        }
    }

    @Test
    void aRotationIsMeasuredByTheScoreAndRefusedByTheBlockStatistics() {
        SplittableRandom random = new SplittableRandom(11);
        List<Assignment> rotations = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            rotations.add(rotation(random));
        }
        AssignmentSet set = AssignmentSet.of(NINE, rotations);
        Assignment ran = set.draw(random);
        long[][] counts = counts(60, 1);
        ran.flights().forEach((unit, flights) -> {
            for (int t = 0; t < 26; t++) {
                LocalDate start = WEEKS.start(t);
                if (flights.stream().anyMatch(own -> !start.isBefore(own.from()) && !start.isAfter(own.until()))) {
                    counts[NINE.indexOf(unit)][t] = Math.round(1.5 * counts[NINE.indexOf(unit)][t]);
                }
            }
        });
        Panel panel = Panel.ofCounts(NINE, WEEKS, counts);
        Effect effect = RandomisationTest.of(new PoissonScore()).effect(panel, set, ran);
        assertEquals(1.5, effect.rateRatio().value(), 0.1);
        assertEquals(Verdict.ROSE, effect.verdict());
        String message = messageOf(() -> LogDid.ofCounts().estimate(panel, ran));
        assertTrue(message.contains("use PoissonScore"), message);
    }

    @Test
    void aFlightThatCutsAPeriodIsRefusedWithTheDayThatDoes() {
        Assignment cut = Assignment.block(
                List.of("r1"), new Flight(FLIGHT.from(), FLIGHT.until().minusDays(1)));
        for (Statistic statistic : ALL) {
            String message = messageOf(() -> statistic.estimate(panel(60, 1), cut));
            assertTrue(message.contains("is not the last day of a period"), message);
        }
    }

    @Test
    void aDesignOfOtherUnitsIsRefusedWithTheirNames() {
        AssignmentSet ten = AssignmentSet.blocks(
                Choice.of(4, IntStream.rangeClosed(1, 10).mapToObj(i -> "r" + i).toList()), FLIGHT);
        for (Statistic statistic : ALL) {
            String message = messageOf(() -> RandomisationTest.of(statistic).effect(panel(60, 1), ten, RAN));
            assertTrue(message.contains("only the set has [r10]"), message);
        }
    }

    @Test
    void anAssignmentOutsideTheLoggedSetIsRefused() {
        Assignment other = Assignment.block(List.of("r1"), FLIGHT);
        assertTrue(messageOf(() -> RandomisationTest.of(LogDid.ofCounts()).effect(panel(60, 1), BLOCKS, other))
                .contains("not in the logged set"));
    }

    @Test
    void nothingToCompareWithIsRefused() {
        Assignment everyUnit = Assignment.block(NINE, FLIGHT);
        Assignment fromTheStart = Assignment.block(List.of("r1"), weeks(0, 25));
        for (Statistic statistic : ALL) {
            messageOf(() -> statistic.estimate(panel(60, 1), everyUnit));
            messageOf(() -> statistic.estimate(panel(60, 1), fromTheStart));
        }
    }

    @Test
    void aLogarithmOfZeroIsRefusedWithTheCell() {
        long[][] counts = counts(60, 1);
        counts[1][3] = 0;
        Panel panel = Panel.ofCounts(NINE, WEEKS, counts);
        String message = messageOf(() -> LogDid.ofPositiveValues().estimate(panel, RAN));
        assertTrue(message.contains("unit 'r2' has 0.0 on 2025-01-27"), message);
    }

    @Test
    void negativeValuesAreRefusedByThePoissonStatistics() {
        double[][] values = new double[9][26];
        values[2][4] = -1;
        Panel panel = Panel.ofValues(NINE, WEEKS, values);
        assertTrue(messageOf(() -> new RatioOfRatios().estimate(panel, RAN)).contains("'r3' has -1.0"));
        assertTrue(messageOf(() -> new PoissonScore().estimate(panel, RAN)).contains("'r3' has -1.0"));
        messageOf(() -> new LogDid(-1));
        messageOf(() -> new RandomisationTest(LogDid.ofCounts(), 1));
        messageOf(() -> RandomisationTest.of(LogDid.ofCounts()).p(panel(60, 1), BLOCKS, RAN, 0));
    }

    private static Assignment rotation(SplittableRandom random) {
        boolean[][] on = new boolean[9][26];
        for (int r = 0; r < 9; r++) {
            for (int flight = 0; flight < 6; flight++) {
                boolean isOn = random.nextBoolean();
                for (int t = 2 + 4 * flight; t < 6 + 4 * flight; t++) {
                    on[r][t] = isOn;
                }
            }
        }
        return Assignment.pattern(NINE, WEEKS, on);
    }

    private static Panel panel(double mean, double effect) {
        return Panel.ofCounts(NINE, WEEKS, counts(mean, effect));
    }

    /** Counts that wobble a little around a mean of their region, times the effect in the cells that ran. */
    private static long[][] counts(double mean, double effect) {
        SplittableRandom random = new SplittableRandom(3);
        long[][] counts = new long[9][26];
        for (int r = 0; r < 9; r++) {
            for (int t = 0; t < 26; t++) {
                double factor = RAN.units().contains(NINE.get(r)) && t >= 20 ? effect : 1;
                double wobble = 1 + 0.2 * (random.nextDouble() - 0.5);
                counts[r][t] = Math.round(mean * (1 + 0.1 * r) * wobble * factor);
            }
        }
        return counts;
    }

    private static Flight weeks(int first, int last) {
        return new Flight(MONDAY.plusWeeks(first), MONDAY.plusWeeks(last).plusDays(6));
    }

    private static String messageOf(Runnable action) {
        return assertThrows(IllegalArgumentException.class, action::run).getMessage();
    }
}
