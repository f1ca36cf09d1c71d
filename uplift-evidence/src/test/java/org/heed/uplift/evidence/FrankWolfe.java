package org.heed.uplift.evidence;

import java.util.Arrays;
import org.heed.uplift.Block;

/**
 * Synthetic DiD as the package synthdid computes it: Frank-Wolfe steps with exact line search, stopped when the objective
 * falls by less than (1e-5 sigma)^2, in two rounds with small weights dropped between. Slow, obvious, and short of the
 * optimum; it shows that published figures are that method's stop, and ours its goal.
 */
final class FrankWolfe {

    private static final int FIRST_ROUND = 100;
    private static final int SECOND_ROUND = 10_000;

    private final double[][] donors;
    private final double[] treated;
    private final int before;
    private final double sigma;

    FrankWolfe(Block block, double sigma) {
        donors = block.donorCells();
        treated = block.treatedMean();
        before = block.before();
        this.sigma = sigma;
    }

    /** Unit weights; columns are donors, rows the periods before, the last column the treated mean. */
    double[] omega(double zeta, boolean intercept) {
        return omega(zeta, intercept, equal(donors.length));
    }

    /** Unit weights from a start of its own: where steps begin decides where they stop. */
    double[] omega(double zeta, boolean intercept, double[] start) {
        double[][] rows = new double[before][donors.length + 1];
        for (int t = 0; t < before; t++) {
            for (int j = 0; j < donors.length; j++) {
                rows[t][j] = donors[j][t];
            }
            rows[t][donors.length] = treated[t];
        }
        if (intercept) {
            centre(rows);
        }
        return solve(rows, zeta, start);
    }

    /** Time weights; columns are periods before, rows donors, the last column the mean in the flight. */
    double[] lambda(double zeta) {
        return lambda(zeta, equal(before));
    }

    /** Time weights from a start of its own. */
    double[] lambda(double zeta, double[] start) {
        double[][] rows = new double[donors.length][before + 1];
        for (int j = 0; j < donors.length; j++) {
            System.arraycopy(donors[j], 0, rows[j], 0, before);
            rows[j][before] = during(donors[j]);
        }
        centre(rows);
        return solve(rows, zeta, start);
    }

    double tau(double[] omega, double[] lambda) {
        double tau = change(treated, lambda);
        for (int j = 0; j < omega.length; j++) {
            tau -= omega[j] * change(donors[j], lambda);
        }
        return tau;
    }

    private double change(double[] unit, double[] lambda) {
        double sum = during(unit);
        for (int t = 0; t < before; t++) {
            sum -= lambda[t] * unit[t];
        }
        return sum;
    }

    private double during(double[] unit) {
        return Arrays.stream(unit, before, unit.length).average().orElseThrow();
    }

    private static double[] equal(int count) {
        double[] equal = new double[count];
        Arrays.fill(equal, 1.0 / count);
        return equal;
    }

    private double[] solve(double[][] rows, double zeta, double[] start) {
        double[] first = steps(rows, zeta, start, FIRST_ROUND);
        double largest = Arrays.stream(first).max().orElseThrow();
        double[] sparse =
                Arrays.stream(first).map(w -> w <= largest / 4 ? 0 : w).toArray();
        double sum = Arrays.stream(sparse).sum();
        return steps(rows, zeta, Arrays.stream(sparse).map(w -> w / sum).toArray(), SECOND_ROUND);
    }

    private double[] steps(double[][] rows, double zeta, double[] start, int most) {
        double[] x = start;
        double earlier = Double.POSITIVE_INFINITY;
        double smallest = 1e-5 * sigma * 1e-5 * sigma;
        for (int step = 0; step < most; step++) {
            x = step(rows, rows.length * zeta * zeta, x);
            double value = zeta * zeta * squares(x) + squares(misfit(rows, x)) / rows.length;
            if (step >= 1 && earlier - value <= smallest) {
                return x;
            }
            earlier = value;
        }
        return x;
    }

    private static double[] step(double[][] rows, double eta, double[] x) {
        double[] misfit = misfit(rows, x);
        double[] half = new double[x.length];
        int steepest = 0;
        for (int j = 0; j < x.length; j++) {
            half[j] = eta * x[j];
            for (int i = 0; i < rows.length; i++) {
                half[j] += misfit[i] * rows[i][j];
            }
            steepest = half[j] < half[steepest] ? j : steepest;
        }
        double[] direction = Arrays.stream(x).map(w -> -w).toArray();
        direction[steepest] += 1;
        double slope = 0;
        for (int j = 0; j < x.length; j++) {
            slope += half[j] * direction[j];
        }
        double bend = eta * squares(direction);
        for (double[] row : rows) {
            double change = 0;
            for (int j = 0; j < x.length; j++) {
                change += row[j] * direction[j];
            }
            bend += change * change;
        }
        double length = bend == 0 ? 0 : Math.min(1, Math.max(0, -slope / bend));
        double[] next = x.clone();
        for (int j = 0; j < x.length; j++) {
            next[j] += length * direction[j];
        }
        return next;
    }

    private static double[] misfit(double[][] rows, double[] x) {
        double[] misfit = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            misfit[i] = -rows[i][x.length];
            for (int j = 0; j < x.length; j++) {
                misfit[i] += rows[i][j] * x[j];
            }
        }
        return misfit;
    }

    private static double squares(double[] numbers) {
        return Arrays.stream(numbers).map(number -> number * number).sum();
    }

    private static void centre(double[][] rows) {
        for (int j = 0; j < rows[0].length; j++) {
            double mean = 0;
            for (double[] row : rows) {
                mean += row[j] / rows.length;
            }
            for (double[] row : rows) {
                row[j] -= mean;
            }
        }
    }
}
