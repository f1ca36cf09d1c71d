package org.heed.uplift.synthetic;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.heed.uplift.Block;

/**
 * A {@link ConformalTest} made ready for a block: p of any hypothesis, and all constant effects that are not rejected.
 *
 * <p>Each call gives the same answer each time; may be shared between threads.
 */
public final class ConformalInference {

    private final ConformalTest test;
    private final FixedEffects effects;
    private final Function<DonorPool, Refit> refits;
    private final double[][] donors;
    private final double[] treated;
    private final int before;
    private final double size;

    ConformalInference(ConformalTest test, Block block, FixedEffects effects, Function<DonorPool, Refit> refits) {
        this.test = test;
        this.effects = effects;
        this.refits = refits;
        donors = block.donorCells();
        treated = block.treatedMean();
        before = block.before();
        size = Math.max(
                largest(treated),
                Arrays.stream(donors)
                        .mapToDouble(ConformalInference::largest)
                        .max()
                        .orElse(0));
    }

    /** p of the hypothesis that the effect was this in every period on, per treated unit. */
    public double p(double effect) {
        return p(constant(effect));
    }

    /**
     * p of the hypothesis that the effect followed a path.
     *
     * @param path effect per treated unit in each period on, {@code [T1]}, finite
     * @throws IllegalArgumentException if the length is not T1 or a number is not finite
     */
    public double p(double[] path) {
        return p(List.of(path))[0];
    }

    /** p of several paths, in their order; quicker than one by one if each is like the one before it. */
    public double[] p(List<double[]> paths) {
        Hypotheses all = all();
        return paths.stream().mapToDouble(path -> all.p(checked(path))).toArray();
    }

    /** The effect with p of none at all and with the constant effects that are not rejected. */
    public ConformalEffect effect() {
        double[] gap = refits.apply(DonorPool.of(donors, before, effects)).residuals(treated);
        double att = Arrays.stream(gap, before, treated.length).average().orElseThrow();
        Hypotheses all = all();
        return new ConformalEffect(
                test.label(),
                att,
                all.p(constant(0)),
                test.rearrangement().smallestP(treated.length),
                all.accepted(att));
    }

    /**
     * The accepted effects of each period on by itself, in order: the test of a block that has only this period after those
     * before the flight. For a picture's band; it says nothing about all periods at once.
     */
    public List<AcceptedEffects> perPeriod() {
        return IntStream.range(before, treated.length)
                .parallel()
                .mapToObj(this::ofPeriod)
                .toList();
    }

    private AcceptedEffects ofPeriod(int period) {
        double[][] mixed =
                Arrays.stream(donors).map(donor -> with(donor, period)).toArray(double[][]::new);
        double[] target = with(treated, period);
        double start = refits.apply(DonorPool.of(mixed, before, effects)).residuals(target)[before];
        return hypotheses(mixed, target).accepted(start);
    }

    private Hypotheses all() {
        return hypotheses(donors, treated);
    }

    private Hypotheses hypotheses(double[][] mixed, double[] target) {
        Refit refit = refits.apply(DonorPool.of(mixed, target.length, effects));
        return new Hypotheses(test, refit, target, before, size);
    }

    private double[] with(double[] unit, int period) {
        double[] cut = Arrays.copyOf(unit, before + 1);
        cut[before] = unit[period];
        return cut;
    }

    private double[] constant(double effect) {
        double[] path = new double[treated.length - before];
        Arrays.fill(path, effect);
        return checked(path);
    }

    private double[] checked(double[] path) {
        if (path.length != treated.length - before) {
            throw new IllegalArgumentException("a path of effects needs one number for each of the "
                    + (treated.length - before) + " periods on, had " + path.length);
        }
        for (double effect : path) {
            if (!Double.isFinite(effect)) {
                throw new IllegalArgumentException("a hypothesised effect must be finite, was " + effect);
            }
        }
        return path;
    }

    private static double largest(double[] numbers) {
        return Arrays.stream(numbers).map(Math::abs).max().orElse(0);
    }
}
