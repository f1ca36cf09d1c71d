package org.heed.uplift.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.heed.uplift.Panel;
import org.heed.uplift.Proportion;
import org.heed.uplift.Timeline;
import org.heed.uplift.synthetic.ConformalTest;
import org.heed.uplift.synthetic.SyntheticFit;
import org.junit.jupiter.api.Test;

class MarketSelectionTest {

    private static final MarketTrial TRIAL = MarketTrial.of(List.of(5, 8), List.of(-0.05, 0.02, 0.05, 0.1));
    private static final MarketChoice PAIRS = MarketChoice.of(List.of(1, 2));
    private final Panel panel = Towns.panel();

    @Test
    void eachFigureIsWhatMeasuringTheWindowWithTheEffectInItGives() {
        for (MarketOption option : selection(TRIAL).rank(panel)) {
            for (MarketPower point : option.curve()) {
                SyntheticFit fit = TRIAL.method().fit(point.lastWindow(panel));
                assertEquals(fit.att(), point.att(), 1e-9);
                assertEquals(fit.counterfactual().lift(), point.lift(), 1e-12);
                assertEquals(fit.scaledL2(), point.scaledL2(), 1e-12);
                ConformalTest test = TRIAL.test();
                assertEquals(test.on(point.lastWindow(panel), TRIAL.method()).p(0), point.p());
                assertEquals(point.p() <= 0.1 ? 1 : 0, point.power());
            }
        }
    }

    @Test
    void theSmallestEffectIsTheLeastInSizeThatIsSeenOftenEnough() {
        for (MarketOption option : selection(TRIAL.lookingBack(10, 3)).rank(panel)) {
            assertTrue(option.smallest().power() > 0.8);
            assertEquals(
                    List.of(-0.05, 0.0, 0.02, 0.05, 0.1),
                    option.curve().stream().map(MarketPower::effect).toList());
            for (MarketPower point : option.curve()) {
                assertEquals(10, point.detected().denominator());
                boolean smaller =
                        Math.abs(point.effect()) < Math.abs(option.smallest().effect());
                assertFalse(smaller && point.effect() != 0 && point.power() > 0.8);
            }
        }
    }

    @Test
    void windowsAreMeasuredOneByOneAndAveraged() {
        MarketTrial two = MarketTrial.of(List.of(6), List.of(0.1)).lookingBack(2, 4);
        MarketTrial one = MarketTrial.of(List.of(6), List.of(0.1));
        MarketPower both = onlyA(two, panel);
        MarketPower last = onlyA(one, panel);
        MarketPower earlier = onlyA(one, firstDays(56));
        assertEquals((last.att() + earlier.att()) / 2, both.att(), 1e-9);
        assertEquals((last.p() + earlier.p()) / 2, both.p(), 1e-12);
        assertEquals(
                last.detected().numerator() + earlier.detected().numerator(),
                both.detected().numerator());
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() throws Exception {
        MarketTrial random = MarketTrial.asGeoLift(List.of(5, 8), List.of(0.05, 0.1), new SplittableRandom(8));
        List<MarketOption> common = selection(random).rank(panel);
        assertFalse(common.isEmpty());
        for (int threads = 1; threads <= 4; threads++) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                assertEquals(
                        common, pool.submit(() -> selection(random).rank(panel)).get());
            }
        }
    }

    @Test
    void progressCountsEveryCurveOnceAndOnlyRises() {
        List<Integer> told = new ArrayList<>();
        List<Integer> all = new ArrayList<>();
        selection(TRIAL).rank(panel, (curves, total) -> {
            told.add(curves);
            all.add(total);
        });
        assertEquals(IntStream.rangeClosed(1, told.size()).boxed().toList(), told);
        assertEquals(told.size(), PAIRS.candidates(panel).size() * 2);
        assertTrue(all.stream().allMatch(total -> total == told.size()));
    }

    @Test
    void limitsTakeOutAndNumberAnew() {
        List<MarketOption> free = selection(TRIAL).rank(panel);
        MarketLimits limits = MarketLimits.none().costing(2, 500).holdingOut(0.8, 0.95);
        List<MarketOption> limited = new MarketSelection(PAIRS, TRIAL, limits).rank(panel);
        assertTrue(!limited.isEmpty() && limited.size() < free.size());
        assertEquals(1, limited.getFirst().rank());
        for (MarketOption option : limited) {
            assertTrue(option.smallest().investment() < 500);
            assertTrue(option.holdout() >= 0.8 && option.holdout() <= 0.95);
        }
    }

    @Test
    void equalOnesShareTheBetterRankAndMorePowerGoesFirst() {
        List<MarketOption> ranked = MarketOrder.ranked(List.of(
                option("c", 0.1, 9, 0.14),
                option("b", 0.05, 9, 0.07),
                option("a", 0.05, 9, 0.07),
                option("d", 0.05, 10, 0.07)));
        assertEquals(
                List.of("1 d", "2 a", "2 b", "4 c"),
                ranked.stream()
                        .map(one -> one.rank() + " " + one.markets().getFirst())
                        .toList());
    }

    @Test
    void windowsThatHangOnTheSeedAreCountedAndTheBlockTestHasNone() {
        assertTrue(selection(TRIAL).rank(panel).stream()
                .flatMap(option -> option.curve().stream())
                .allMatch(point -> point.undecided() == 0));
        MarketTrial random = MarketTrial.asGeoLift(List.of(5), List.of(0.01, 0.02, 0.03, 0.1), new SplittableRandom(1));
        for (MarketOption option : selection(random).rank(panel)) {
            for (MarketPower point : option.curve()) {
                double error = Math.sqrt(point.p() * (1 - point.p()) / 1000);
                assertEquals(Math.abs(point.p() - 0.1) <= 2 * error ? 1 : 0, point.undecided());
            }
        }
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> MarketTrial.of(List.of(), List.of(0.1)));
        assertThrows(IllegalArgumentException.class, () -> MarketTrial.of(List.of(5), List.of(0.0)));
        assertThrows(IllegalArgumentException.class, () -> MarketTrial.of(List.of(5), List.of(-1.0)));
        assertThrows(IllegalArgumentException.class, () -> TRIAL.lookingBack(0, 1));
        assertThrows(IllegalArgumentException.class, () -> MarketLimits.none().holdingOut(0.9, 0.5));
        assertThrows(IllegalArgumentException.class, () -> MarketLimits.none().costing(-1, 5));
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> selection(TRIAL.lookingBack(20, 5)).rank(panel))
                .getMessage()
                .contains("give more history or fewer windows"));
    }

    private static MarketSelection selection(MarketTrial trial) {
        return new MarketSelection(PAIRS, trial, MarketLimits.none());
    }

    private static MarketPower onlyA(MarketTrial trial, Panel panel) {
        long[] seeds = new long[trial.lookBack().windows()];
        return new MarketSimulation(panel, trial, new double[] {0.1}, 0)
                .curve(List.of("a"), 6, seeds)
                .getFirst();
    }

    private Panel firstDays(int days) {
        double[][] cells = new double[Towns.NAMES.size()][];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = Arrays.copyOf(panel.series(Towns.NAMES.get(i)), days);
        }
        return Panel.ofValues(Towns.NAMES, Timeline.daily(panel.timeline().first(), days), cells);
    }

    private static MarketOption option(String market, double effect, int detected, double lift) {
        MarketPower smallest =
                new MarketPower(List.of(market), 5, effect, new Proportion(detected, 10), 0, 0.05, 0.2, 100, 1, lift);
        return new MarketOption(1, smallest, List.of(smallest), 0.9, 0.9);
    }
}
