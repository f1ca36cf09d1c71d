package org.heed.uplift.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator.SplittableGenerator;
import org.heed.uplift.chance.Significance;
import org.heed.uplift.randomisation.Statistic;

/**
 * Power and smallest effect of a planned campaign, by putting known effects into campaigns that never were.
 *
 * <p>Each draw is one placebo campaign; effects of every size are put into the cells that its assignment switches on, and
 * the randomisation test is asked about each. If there are no more placebo campaigns than draws were asked for, each is taken
 * equally often, in as many rounds as give at least that many draws; else they are drawn by chance with equal chances. The rate of rejection is counted on both sides, as
 * the test itself is.
 *
 * <p>Power is refused where the rate of rejection without an effect lies outside 3 to 7 % (of a 5 % test; in proportion for
 * others), as measured or as the set allows it. Over all assignments of a set the rate is the attainable level by
 * construction, whatever the history, but for equal statistics: the refusal then speaks of the set. It speaks of the history
 * for the one assignment of {@link PlaceboCampaigns#only}.
 *
 * <p>The interval of each rate, and that of the smallest effect, allow for placebo campaigns that share weeks: see {@link
 * PowerPoint#rate()}. A rate without effect over all assignments hangs on no weeks, and keeps the error of its draws.
 *
 * <p>The same generator state gives the same result, bit by bit, whatever the number of threads: each draw has a stream of
 * its own, split off before the work begins.
 *
 * @param campaigns where and what
 * @param statistics tested side by side on the same draws, at least one
 * @param settings effects and number of draws
 */
public record PowerStudy(PlaceboCampaigns campaigns, List<Statistic> statistics, PowerSettings settings) {

    private static final double LEAST = 0.6; // 3 % of 5 %
    private static final double MOST = 1.4; // 7 % of 5 %

    /** Copies the statistics; refuses none. */
    public PowerStudy {
        statistics = List.copyOf(statistics);
        if (statistics.isEmpty()) {
            throw new IllegalArgumentException("a power study needs at least one statistic");
        }
    }

    /** A study of one statistic with the standard settings. */
    public static PowerStudy of(PlaceboCampaigns campaigns, Statistic statistic) {
        return new PowerStudy(campaigns, List.of(statistic), PowerSettings.standard());
    }

    /**
     * Computes the power of every statistic.
     *
     * @param random its seed is logged with the result
     * @throws IllegalArgumentException if a statistic cannot be computed on the history or does not fit the set
     */
    public Map<Statistic, Power> run(SplittableGenerator random, Workers workers) {
        PowerDraws draws = PowerDraws.of(this, random);
        boolean[][][] rejected = new boolean[draws.size()][][];
        workers.each(draws.size(), i -> rejected[i] = draws.rejected(i));
        Map<Statistic, Power> powers = new LinkedHashMap<>();
        for (int s = 0; s < statistics.size(); s++) {
            powers.put(statistics.get(s), power(s, draws, rejected));
        }
        return powers;
    }

    private Power power(int statistic, PowerDraws draws, boolean[][][] rejected) {
        List<PowerPoint> curve = new ArrayList<>();
        for (int e = 0; e < settings.effects().size(); e++) {
            Stretches stretches = new Stretches(campaigns);
            for (int i = 0; i < rejected.length; i++) {
                stretches.add(draws.start(i), rejected[i][statistic][e]);
            }
            curve.add(stretches.point(settings.effects().get(e)));
        }
        return judged(curve);
    }

    private Power judged(List<PowerPoint> curve) {
        int size = campaigns.set().size();
        double level = campaigns.set().canReach(settings.significance())
                ? (double) Significance.countUpTo(settings.significance(), size) / size
                : 0;
        double rate = curve.getFirst().found().rate();
        double least = LEAST * settings.significance();
        if (level == 0) {
            return new Power.Refused(level, curve.getFirst(), Power.Reason.LEVEL_OUT_OF_REACH);
        }
        if (level < least) {
            return new Power.Refused(level, curve.getFirst(), Power.Reason.LEVEL_TOO_COARSE);
        }
        if (rate > MOST * settings.significance()) {
            return new Power.Refused(level, curve.getFirst(), Power.Reason.TOO_MANY_FALSE_POSITIVES);
        }
        if (rate < least) {
            return new Power.Refused(level, curve.getFirst(), Power.Reason.TOO_FEW_FALSE_POSITIVES);
        }
        return new Power.Quoted(level, curve, SmallestEffect.at(0.8, curve), SmallestEffect.at(0.5, curve));
    }
}
