package org.heed.uplift.synthetic;

import java.util.SplittableRandom;
import org.heed.uplift.synthetic.Rearrangement.CyclicShifts;
import org.heed.uplift.synthetic.Rearrangement.RandomOrders;

/**
 * Which periods stand in the place of the flight under each rearrangement. A statistic looks at nothing else, so an order
 * is kept as the T1 periods that it puts there.
 */
final class ResidualWindows {

    /**
     * Statistics nearer than this share of the largest count as equal: they sum the same residuals in another order. The
     * second part is for residuals that are all 0 but for rounding, as a share of the cells they come from.
     */
    private static final double TIE = 1e-9;

    private static final double ALL_ZERO = 1e-12;

    private final int before;
    private final int during;
    private final int[] places; // T1 after T1 periods, one window after another
    private final int count;
    private final boolean holdsIdentity;

    private ResidualWindows(int before, int during, int[] places, boolean holdsIdentity) {
        this.before = before;
        this.during = during;
        this.places = places;
        this.count = places.length / during;
        this.holdsIdentity = holdsIdentity;
    }

    /** The windows of a panel with T0 periods before the flight and T1 in it. */
    static ResidualWindows of(Rearrangement rearrangement, int before, int during) {
        return switch (rearrangement) {
            case CyclicShifts _ -> new ResidualWindows(before, during, shifts(before, during), true);
            case RandomOrders(int count, long seed) ->
                new ResidualWindows(before, during, drawn(count, before + during, during, seed), false);
        };
    }

    /**
     * p of the hypothesis that left these residuals: the share of windows at least as strong as the flight itself.
     *
     * @param residuals one for each of T periods
     * @param scale size of the cells that they are differences of
     */
    double p(ResidualStatistic statistic, double[] residuals, double scale) {
        double[] parts = new double[residuals.length];
        for (int t = 0; t < parts.length; t++) {
            parts[t] = statistic.part(residuals[t]);
        }
        double observed = 0;
        for (int t = before; t < parts.length; t++) {
            observed += parts[t];
        }
        int strong = strong(statistic, statistics(statistic, parts), observed, scale);
        return holdsIdentity ? (double) strong / count : (1.0 + strong) / (1 + count);
    }

    private int strong(ResidualStatistic statistic, double[] statistics, double observedSum, double scale) {
        double observed = statistic.whole(observedSum, during);
        double largest = Math.abs(observed);
        for (double one : statistics) {
            largest = Math.max(largest, Math.abs(one));
        }
        double bar = observed - TIE * largest - ALL_ZERO * scale;
        int strong = 0;
        for (double one : statistics) {
            if (one >= bar) {
                strong++;
            }
        }
        return strong;
    }

    private double[] statistics(ResidualStatistic statistic, double[] parts) {
        double[] statistics = new double[count];
        for (int i = 0, next = 0; i < count; i++) {
            double sum = 0;
            for (int j = 0; j < during; j++) {
                sum += parts[places[next++]];
            }
            statistics[i] = statistic.whole(sum, during);
        }
        return statistics;
    }

    private static int[] shifts(int before, int during) {
        int periods = before + during;
        int[] places = new int[periods * during];
        for (int shift = 0, next = 0; shift < periods; shift++) {
            for (int j = 0; j < during; j++) {
                places[next++] = (before + j + shift) % periods;
            }
        }
        return places;
    }

    /** The first T1 of each random order: as many steps of the Fisher-Yates shuffle. */
    private static int[] drawn(int count, int periods, int during, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = new int[periods];
        for (int t = 0; t < periods; t++) {
            order[t] = t;
        }
        int[] places = new int[count * during];
        for (int i = 0, next = 0; i < count; i++) {
            for (int j = 0; j < during; j++) {
                int other = random.nextInt(j, periods); // any order to begin with is as good as the first
                int place = order[other];
                order[other] = order[j];
                order[j] = place;
                places[next++] = place;
            }
        }
        return places;
    }
}
