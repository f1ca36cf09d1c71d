package org.heed.uplift.randomisation;

/**
 * Patterns of on and off with the means of their rows and columns taken away, each scaled to length 1.
 *
 * <p>Columns are kinds of periods, so that lengths and means count each kind by its number of periods.
 */
final class TwoWayWeights {

    /** A squared length below this share of the number of on cells is rounding: the pattern is a sum of rows and columns. */
    private static final double ROUNDING = 1e-10;

    private final double[][] unit; // [assignment][cell], of length 1, or all 0 if nothing is left
    private final double[] length; // by assignment
    private final boolean[][] on;
    private final int[] periods; // by kind

    private TwoWayWeights(boolean[][] on, int[] periods) {
        this.on = on;
        this.periods = periods;
        this.unit = new double[on.length][];
        this.length = new double[on.length];
    }

    /** Takes the number of periods of each kind that count. */
    static TwoWayWeights of(Patterns patterns, int[] periods) {
        TwoWayWeights weights = new TwoWayWeights(patterns.on(), periods);
        for (int w = 0; w < weights.unit.length; w++) {
            double[] centred = centred(patterns.on()[w], patterns.rows(), periods);
            double squares = 0;
            double cellsOn = 0;
            for (int i = 0; i < centred.length; i++) {
                squares += periods[i % periods.length] * centred[i] * centred[i];
                cellsOn += patterns.on()[w][i] ? periods[i % periods.length] : 0;
            }
            weights.length[w] = squares > ROUNDING * cellsOn ? Math.sqrt(squares) : 0;
            weights.unit[w] = divided(centred, weights.length[w]);
        }
        return weights;
    }

    int size() {
        return unit.length;
    }

    /** Length of a centred pattern; 0 if it leaves nothing to compare with. */
    double length(int assignment) {
        return length[assignment];
    }

    /** Weighted sum of a table of sums over kinds. */
    double dot(int assignment, double[] sums) {
        double[] own = unit[assignment];
        double dot = 0;
        for (int i = 0; i < own.length; i++) {
            dot += own[i] * sums[i];
        }
        return dot;
    }

    /** What the weighted sum of each assignment gains if 1 is added to every cell that another switches on. */
    double[] slopes(int other) {
        double[] added = new double[on[other].length];
        for (int i = 0; i < added.length; i++) {
            added[i] = on[other][i] ? periods[i % periods.length] : 0;
        }
        double[] slopes = new double[size()];
        for (int w = 0; w < slopes.length; w++) {
            slopes[w] = dot(w, added);
        }
        return slopes;
    }

    private static double[] divided(double[] centred, double length) {
        double[] divided = new double[centred.length];
        for (int i = 0; length > 0 && i < divided.length; i++) {
            divided[i] = centred[i] / length;
        }
        return divided;
    }

    private static double[] centred(boolean[] on, int rows, int[] periods) {
        int kinds = periods.length;
        double count = 0;
        for (int number : periods) {
            count += number;
        }
        double[] rowMean = new double[rows];
        double[] columnMean = new double[kinds];
        double mean = 0;
        for (int i = 0; i < on.length; i++) {
            if (on[i]) {
                double share = periods[i % kinds] / count;
                rowMean[i / kinds] += share;
                columnMean[i % kinds] += 1.0 / rows;
                mean += share / rows;
            }
        }
        double[] centred = new double[on.length];
        for (int i = 0; i < centred.length; i++) {
            centred[i] = (on[i] ? 1 : 0) - rowMean[i / kinds] - columnMean[i % kinds] + mean;
        }
        return centred;
    }
}
