package org.heed.uplift.synthetic;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.heed.uplift.Block;
import org.heed.uplift.algebra.Vectors;

/** Standard errors of a synthetic double difference: algorithms 2 to 4 of Arkhangelsky and others (2021). */
final class DidErrors {

    private final Contrast contrast;
    private final double[][] donors;
    private final double[][] treated;
    private final int before;
    private final Penalties penalties;

    DidErrors(Contrast contrast, Block block) {
        this.contrast = contrast;
        donors = block.donorCells();
        treated = block.treatedCells();
        before = block.before();
        penalties = Penalties.of(contrast, donors, before, treated.length * block.during());
    }

    double placebo(int draws, RandomGenerator random) {
        if (donors.length <= treated.length) {
            throw new IllegalArgumentException("placebo campaigns need more donors than treated units, had "
                    + donors.length + " and " + treated.length + ": use the jackknife");
        }
        if (treated.length == 1) {
            double[] effects = new double[donors.length];
            for (int j = 0; j < effects.length; j++) {
                effects[j] = estimate(without(j), donors[j]);
            }
            return populationDeviation(effects);
        }
        double[] effects = new double[checked(draws)];
        Map<BitSet, Double> known = new HashMap<>(); // few donors are chosen again and again
        for (int d = 0; d < effects.length; d++) {
            effects[d] = known.computeIfAbsent(chosen(random), this::placebo);
        }
        return populationDeviation(effects);
    }

    /** The effect of a placebo campaign in some donors, against the others. */
    private double placebo(BitSet chosen) {
        double[][] on = new double[treated.length][];
        double[][] pool = new double[donors.length - treated.length][];
        int placed = 0;
        for (int j = 0; j < donors.length; j++) {
            if (chosen.get(j)) {
                on[placed++] = donors[j];
            } else {
                pool[j - placed] = donors[j];
            }
        }
        return estimate(pool, mean(on));
    }

    double jackknife(SyntheticDidFit fit) {
        double[] omega = fit.weights().weights().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        double[] lambda =
                fit.timeWeights().stream().mapToDouble(Double::doubleValue).toArray();
        long carrying = Arrays.stream(omega).filter(weight -> weight > 0).count();
        if (treated.length < 2 || carrying < 2) {
            throw new IllegalArgumentException("the jackknife needs at least two treated units and two donors with"
                    + " weight, had " + treated.length + " and " + carrying + ": use placebo campaigns");
        }
        int n = donors.length + treated.length;
        double[] effects = new double[n];
        for (int j = 0; j < donors.length; j++) {
            double[] rest = omega.clone();
            rest[j] = 0;
            double sum = Vectors.sum(rest);
            for (int i = 0; i < rest.length; i++) {
                rest[i] /= sum;
            }
            effects[j] = DoubleDifference.tau(rest, lambda, donors, mean(treated));
        }
        for (int i = 0; i < treated.length; i++) {
            effects[donors.length + i] = DoubleDifference.tau(omega, lambda, donors, mean(dropped(treated, i)));
        }
        double variance = Math.pow(populationDeviation(effects), 2) * n / (n - 1);
        return Math.sqrt((n - 1.0) / n * (n - 1) * variance);
    }

    double bootstrap(int draws, RandomGenerator random) {
        if (treated.length < 2 || donors.length < 2) {
            throw new IllegalArgumentException("the bootstrap needs at least two treated units and two donors, had "
                    + treated.length + " and " + donors.length + ": use placebo campaigns");
        }
        double[] effects = new double[checked(draws)];
        for (int d = 0; d < effects.length; d++) {
            effects[d] = resampled(random);
        }
        return populationDeviation(effects);
    }

    private double resampled(RandomGenerator random) {
        int n = donors.length + treated.length;
        while (true) {
            int[] drawn = random.ints(n, 0, n).toArray();
            double[][] pool = Arrays.stream(drawn)
                    .filter(i -> i < donors.length)
                    .mapToObj(i -> donors[i])
                    .toArray(double[][]::new);
            double[][] on = Arrays.stream(drawn)
                    .filter(i -> i >= donors.length)
                    .mapToObj(i -> treated[i - donors.length])
                    .toArray(double[][]::new);
            if (pool.length > 0 && on.length > 0) {
                return estimate(pool, mean(on));
            }
        }
    }

    private double estimate(double[][] pool, double[] path) {
        return DoubleDifference.fit(contrast, penalties, pool, path, before).tau();
    }

    private double[][] without(int donor) {
        return dropped(donors, donor);
    }

    private static double[][] dropped(double[][] rows, int place) {
        double[][] rest = new double[rows.length - 1][];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = rows[i < place ? i : i + 1];
        }
        return rest;
    }

    /** As many donors as units are treated: the last ones of a random order. */
    private BitSet chosen(RandomGenerator random) {
        int[] order = IntStream.range(0, donors.length).toArray();
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int place = order[i];
            order[i] = order[other];
            order[other] = place;
        }
        BitSet chosen = new BitSet(order.length);
        Arrays.stream(order, order.length - treated.length, order.length).forEach(chosen::set);
        return chosen;
    }

    private static double[] mean(double[][] rows) {
        double[] mean = new double[rows[0].length];
        for (double[] row : rows) {
            Vectors.addTo(mean, row);
        }
        for (int t = 0; t < mean.length; t++) {
            mean[t] /= rows.length;
        }
        return mean;
    }

    private static double populationDeviation(double[] numbers) {
        double mean = Vectors.mean(numbers, 0, numbers.length);
        double sum = 0;
        for (double number : numbers) {
            sum += (number - mean) * (number - mean);
        }
        return Math.sqrt(sum / numbers.length);
    }

    private static int checked(int draws) {
        if (draws < 2) {
            throw new IllegalArgumentException("a standard error needs at least two draws, had " + draws);
        }
        return draws;
    }
}
