package org.heed.uplift.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.heed.uplift.Panel;
import org.heed.uplift.synthetic.Rearrangement.CyclicShifts;
import org.heed.uplift.synthetic.Rearrangement.RandomOrders;

/**
 * Ranks sets of markets by how small an effect a campaign there would have shown in the past.
 *
 * <p>It is for campaigns that cannot be randomised; where they can, plan a randomised design instead. The ranking is that
 * of GeoLift's market selection, with which it agrees on its walkthrough: the mean of three dense ranks, of the smallest
 * effect, of its power and of how far the measured share missed what was put in; equal ones share the better rank. What
 * breaks a limit is taken out after ranking, and the rest is numbered anew. One thing differs: here more power ranks first,
 * there less does, which shows only with more than one window.
 *
 * <p>The same panel and settings give the same bytes, whatever the number of threads.
 *
 * @param choice which sets of markets
 * @param trial which campaigns, and how they are measured
 * @param limits what may be spent and must be held out
 */
public record MarketSelection(MarketChoice choice, MarketTrial trial, MarketLimits limits) {

    /** What a power must be above for an effect to count as detectable. */
    private static final double ENOUGH = 0.8;

    private record Job(List<String> markets, int duration, long[] seeds) {}

    /**
     * All options within the limits, best first, then by name and length. Empty if no campaign tried would have been seen
     * within the limits.
     *
     * @throws IllegalArgumentException if settings and panel do not fit each other; the message says how
     */
    public List<MarketOption> rank(Panel panel) {
        return rank(panel, Progress.silent());
    }

    /** As {@link #rank(Panel)}, and tells how many power curves are done. Uses the common pool, or the pool that it is called in. */
    public List<MarketOption> rank(Panel panel, Progress progress) {
        trial.requireFit(panel.timeline().count());
        List<Job> jobs = jobs(choice.candidates(panel));
        MarketSimulation simulation = new MarketSimulation(panel, trial, effects(), limits.costPerExtra());
        Correlations correlations = Correlations.of(panel);
        ReentrantLock turn = new ReentrantLock();
        AtomicInteger done = new AtomicInteger();
        List<MarketOption> detectable = jobs.parallelStream()
                .map(job -> {
                    List<MarketPower> curve = simulation.curve(job.markets, job.duration, job.seeds);
                    tell(progress, turn, done, jobs.size());
                    return curve;
                })
                .flatMap(curve -> smallest(curve).map(power -> option(power, curve, correlations)).stream())
                .toList();
        return MarketOrder.within(limits, MarketOrder.ranked(detectable));
    }

    private static void tell(Progress progress, ReentrantLock turn, AtomicInteger done, int all) {
        turn.lock(); // counting and telling are one step, so that the numbers told only rise
        try {
            progress.at(done.incrementAndGet(), all);
        } finally {
            turn.unlock();
        }
    }

    /** Seeds are drawn here, in order, so that threads cannot change who gets which. */
    private List<Job> jobs(List<List<String>> candidates) {
        SplittableRandom seeds = new SplittableRandom(seed());
        List<Job> jobs = new ArrayList<>();
        for (List<String> markets : candidates) {
            for (int duration : trial.durations()) {
                jobs.add(new Job(
                        markets,
                        duration,
                        seeds.longs(trial.lookBack().windows()).toArray()));
            }
        }
        return jobs;
    }

    private long seed() {
        return switch (trial.test().rearrangement()) {
            case CyclicShifts _ -> 0;
            case RandomOrders orders -> orders.seed();
        };
    }

    private double[] effects() {
        TreeSet<Double> effects = new TreeSet<>(trial.effects());
        effects.add(0.0);
        return effects.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static Optional<MarketPower> smallest(List<MarketPower> curve) {
        return curve.stream()
                .filter(power -> power.effect() != 0 && power.power() > ENOUGH)
                .min(Comparator.comparingDouble((MarketPower power) -> Math.abs(power.effect()))
                        .thenComparing(power -> -power.effect())); // of a rise and a fall, the rise
    }

    private static MarketOption option(MarketPower smallest, List<MarketPower> curve, Correlations correlations) {
        List<String> markets = smallest.markets();
        return new MarketOption(1, smallest, curve, 1 - correlations.share(markets), correlations.withOthers(markets));
    }
}
