package org.heed.uplift.comparison;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.heed.uplift.Estimate;
import org.heed.uplift.Interval;

/**
 * Effects of one kind with their summary, all on the scale of the panel's cells.
 *
 * @param <K> what an effect belongs to: an event time, a group, a period
 */
public final class Effects<K extends Comparable<? super K>> {

    private final Influenced overall;
    private final SortedMap<K, Influenced> parts;

    Effects(Influenced overall, SortedMap<K, Influenced> parts) {
        this.overall = overall;
        this.parts = parts;
    }

    /** One number for all. */
    public Clustered overall() {
        return overall.clustered();
    }

    /** The effects by key, with pointwise standard errors. */
    public SortedMap<K, Clustered> parts() {
        return each(Influenced::clustered);
    }

    /**
     * Uniform bands by the multiplier bootstrap: the influence functions are summed with random weights of mean 0 and
     * variance 1, and the critical value is the quantile over the draws of the largest sum, in standard errors, among all
     * parts.
     *
     * <p>The weights are those of Mammen, Annals of Statistics 21 (1993), 255-285: (1 - sqrt 5) / 2 with probability
     * (sqrt 5 + 1) / (2 sqrt 5), else (1 + sqrt 5) / 2. Source: Callaway and Sant'Anna (2021), algorithm 1, with the
     * analytic standard error in place of the bootstrap's quartiles.
     *
     * @param draws number of draws, at least 100; 1,000 is usual
     * @param level confidence level of all bands together, between 0 and 1
     * @throws IllegalArgumentException if there are fewer than 20 units, with which this bootstrap promises too much
     */
    public Bands<K> bands(RandomGenerator random, int draws, double level) {
        int units = overall.influence().length;
        if (units < Clustered.FEWEST_CLUSTERS) {
            throw new IllegalArgumentException("uniform bands need at least " + Clustered.FEWEST_CLUSTERS
                    + " units, had " + units + ": use a randomisation test");
        }
        if (draws < 100 || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "bands need at least 100 draws and a level in (0, 1), had " + draws + " draws and level " + level);
        }
        double critical = new MultiplierBootstrap(random, draws).criticalValue(parts.values(), level);
        return new Bands<>(critical, each(effect -> band(effect, critical, level)));
    }

    private static Estimate band(Influenced effect, double critical, double level) {
        double reach = critical * effect.standardError();
        return new Estimate(effect.value(), Interval.between(level, effect.value() - reach, effect.value() + reach));
    }

    private <V> SortedMap<K, V> each(Function<Influenced, V> function) {
        SortedMap<K, V> each = new TreeMap<>();
        parts.forEach((key, effect) -> each.put(key, function.apply(effect)));
        return each;
    }
}
