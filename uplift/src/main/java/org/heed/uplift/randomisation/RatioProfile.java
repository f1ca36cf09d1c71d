package org.heed.uplift.randomisation;

import org.heed.uplift.Panel;

/** The logarithm of the ratio of ratios of each assignment; totals are kept apart by whether their unit ran. */
final class RatioProfile implements Profile {

    private final int ran;
    private final Totals[] totals;

    private RatioProfile(int ran, Totals[] totals) {
        this.ran = ran;
        this.totals = totals;
    }

    /**
     * The totals of one assignment.
     *
     * @param onRan in the flight, units on in this assignment that ran
     * @param onOther in the flight, units on in this assignment that did not run
     * @param offRan in the flight, units off in this assignment that ran
     * @param offOther in the flight, units off in this assignment that did not run
     * @param onBefore before the flight, units on in this assignment
     * @param offBefore before the flight, units off in this assignment
     * @param shareOn share that ran among the units on in this assignment
     * @param shareOff share that ran among the units off in this assignment
     */
    private record Totals(
            double onRan,
            double onOther,
            double offRan,
            double offOther,
            double onBefore,
            double offBefore,
            double shareOn,
            double shareOff) {

        boolean hasZero() {
            return onRan + onOther <= 0 || offRan + offOther <= 0 || onBefore <= 0 || offBefore <= 0;
        }

        Totals withHalves() {
            return new Totals(
                    onRan + 0.5 * shareOn,
                    onOther + 0.5 * (1 - shareOn),
                    offRan + 0.5 * shareOff,
                    offOther + 0.5 * (1 - shareOff),
                    onBefore + 0.5,
                    offBefore + 0.5,
                    shareOn,
                    shareOff);
        }

        double logRatio(double theta) {
            return Math.log((onRan / theta + onOther) / (offRan / theta + offOther)) - Math.log(onBefore / offBefore);
        }
    }

    /** Takes for each unit its total before and its total in the flight, in turn. */
    static RatioProfile of(Panel.Kind kind, double[] sums, boolean[][] treated, int ran) {
        Totals[] totals = new Totals[treated.length];
        boolean anyZero = false;
        for (int w = 0; w < totals.length; w++) {
            totals[w] = totals(treated[w], treated[ran], sums);
            anyZero |= totals[w].hasZero();
        }
        if (anyZero) {
            addHalves(kind, totals);
        }
        return new RatioProfile(ran, totals);
    }

    private static void addHalves(Panel.Kind kind, Totals[] totals) {
        if (kind == Panel.Kind.VALUES) {
            throw new IllegalArgumentException(
                    "the ratio of ratios has a total of 0 before or in the flight, and one half"
                            + " is added to counts only: leave out units that are always 0");
        }
        for (int w = 0; w < totals.length; w++) {
            totals[w] = totals[w].withHalves();
        }
    }

    private static Totals totals(boolean[] on, boolean[] ran, double[] sums) {
        double[] beforeSum = new double[2]; // off, on
        double[][] duringSum = new double[2][2]; // off, on x did not run, ran
        int[] units = new int[2];
        int[] unitsRan = new int[2];
        for (int r = 0; r < on.length; r++) {
            int group = on[r] ? 1 : 0;
            beforeSum[group] += sums[2 * r];
            duringSum[group][ran[r] ? 1 : 0] += sums[2 * r + 1];
            units[group]++;
            unitsRan[group] += ran[r] ? 1 : 0;
        }
        return new Totals(
                duringSum[1][1],
                duringSum[1][0],
                duringSum[0][1],
                duringSum[0][0],
                beforeSum[1],
                beforeSum[0],
                (double) unitsRan[1] / units[1],
                (double) unitsRan[0] / units[0]);
    }

    @Override
    public double logEstimate() {
        return totals[ran].logRatio(1);
    }

    @Override
    public int ran() {
        return ran;
    }

    @Override
    public int size() {
        return totals.length;
    }

    @Override
    public double[] statistics(double logRatio) {
        double theta = Math.exp(logRatio);
        double[] statistics = new double[totals.length];
        for (int w = 0; w < statistics.length; w++) {
            statistics[w] = totals[w].logRatio(theta);
        }
        return statistics;
    }
}
