package org.heed.uplift.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.heed.uplift.Block;
import org.heed.uplift.Counterfactual;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;
import org.heed.uplift.Proportion;
import org.heed.uplift.Timeline;
import org.heed.uplift.chance.Significance;
import org.heed.uplift.synthetic.ConformalTest;
import org.heed.uplift.synthetic.Rearrangement.CyclicShifts;
import org.heed.uplift.synthetic.Rearrangement.RandomOrders;
import org.heed.uplift.synthetic.SyntheticFit;

/**
 * Puts campaigns of all sizes into the past of one set of markets.
 *
 * <p>An effect e multiplies the treated cells of the flight by 1 + e. The weights come from the periods before, so one fit
 * serves all effects; and "no effect" in the multiplied cells is the hypothesis of the effect path -e Y in the ones as they
 * are, which the conformal test takes directly.
 */
final class MarketSimulation {

    /** What one window gave, one place for each effect. */
    private record Window(double scaledL2, double cells, double[] p, double[] att, double[] lift) {}

    private final Panel panel;
    private final MarketTrial trial;
    private final double[] effects;
    private final double costPerExtra;

    MarketSimulation(Panel panel, MarketTrial trial, double[] effects, double costPerExtra) {
        this.panel = panel;
        this.trial = trial;
        this.effects = effects;
        this.costPerExtra = costPerExtra;
    }

    /** The power curve of some markets and a duration; one seed for each window. */
    List<MarketPower> curve(List<String> markets, int duration, long[] seeds) {
        List<Window> windows = new ArrayList<>();
        for (int window = 0; window < seeds.length; window++) {
            windows.add(window(block(markets, duration, window), seeds[window]));
        }
        List<MarketPower> curve = new ArrayList<>();
        for (int e = 0; e < effects.length; e++) {
            curve.add(point(markets, duration, windows, e));
        }
        return curve;
    }

    private Block block(List<String> markets, int duration, int window) {
        Timeline timeline = panel.timeline();
        int start = trial.start(timeline.count(), duration, window);
        return Block.of(panel, markets, new Flight(timeline.start(start), timeline.end(start + duration - 1)));
    }

    private Window window(Block block, long seed) {
        SyntheticFit fit = trial.method().fit(block);
        Counterfactual without = fit.counterfactual();
        double[] flight = Arrays.copyOfRange(without.observed(), block.before(), block.periods());
        double cells = Arrays.stream(flight).sum();
        double[] att = new double[effects.length];
        double[] lift = new double[effects.length];
        double expected = cells - without.att() * block.during();
        for (int e = 0; e < effects.length; e++) {
            att[e] = without.att() + effects[e] * cells / block.during();
            lift[e] = att[e] * block.during() / expected;
        }
        return new Window(fit.scaledL2(), cells * block.treated().size(), p(block, flight, seed), att, lift);
    }

    private double[] p(Block block, double[] flight, long seed) {
        List<double[]> paths = Arrays.stream(effects)
                .mapToObj(effect ->
                        Arrays.stream(flight).map(cell -> -effect * cell).toArray())
                .toList();
        return seeded(seed).on(block, trial.method()).p(paths);
    }

    /** Each simulation draws orders of its own. */
    private ConformalTest seeded(long seed) {
        ConformalTest test = trial.test();
        return switch (test.rearrangement()) {
            case CyclicShifts _ -> test;
            case RandomOrders orders ->
                new ConformalTest(test.statistic(), new RandomOrders(orders.count(), seed), test.level());
        };
    }

    private MarketPower point(List<String> markets, int duration, List<Window> windows, int e) {
        double level = trial.test().level();
        long detected = windows.stream()
                .filter(window -> Significance.rejects(window.p[e], level))
                .count();
        return new MarketPower(
                markets,
                duration,
                effects[e],
                new Proportion(detected, windows.size()),
                (int) windows.stream()
                        .filter(window -> isUndecided(window.p[e]))
                        .count(),
                mean(windows, window -> window.p[e]),
                mean(windows, Window::scaledL2),
                mean(windows, window -> costPerExtra * window.cells * effects[e]),
                mean(windows, window -> window.att[e]),
                mean(windows, window -> window.lift[e]));
    }

    private boolean isUndecided(double p) {
        return switch (trial.test().rearrangement()) {
            case CyclicShifts _ -> false;
            case RandomOrders orders ->
                Math.abs(p - (1 - trial.test().level())) <= 2 * Math.sqrt(p * (1 - p) / orders.count());
        };
    }

    private static double mean(List<Window> windows, ToDoubleFunction<Window> figure) {
        return windows.stream().mapToDouble(figure).average().orElseThrow();
    }
}
