package org.heed.uplift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is odd in the rows of a panel without gaps: nothing at all, nothing at first, a jump that stays.
 *
 * <p>A jump is looked for in {@code e[t] = log(y[t] + 1/2) - median over the other units of the same, each less its own
 * median}. The place is the split, with enough periods on both sides, whose two means leave the least squares. There the
 * difference of means is divided by its standard error, with the residuals' variance inflated by {@code (1 + r) / (1 - r)}
 * for their lag-1 correlation r. It is a fault if that exceeds {@value #STRONG} and the level moved by half or more: shocks
 * that fade do not stay, and slow drifts correlate.
 *
 * <p>Source: place of a break by least squares, Bai, Review of Economics and Statistics 79 (1997), 551-563; inflation for serial
 * correlation, Bayley and Hammersley, Supplement to the Journal of the Royal Statistical Society 8 (1946), 184-197.
 */
final class PanelHabits {

    private static final int FEWEST_PERIODS = 8;
    private static final double STRONG = 6;
    private static final double HALF = Math.log(1.5);
    /** A run of zeros less likely than this at the later rate is no chance. */
    private static final double UNLIKELY = Math.log(1e-6);

    private PanelHabits() {}

    static List<Fault> of(Panel panel) {
        List<Fault> faults = new ArrayList<>();
        double[][] levels = levels(panel);
        for (int r = 0; r < levels.length; r++) {
            String unit = panel.units().get(r);
            double[] cells = panel.series(unit);
            int zeros = leadingZeros(cells);
            if (zeros == cells.length) {
                faults.add(new Fault.AlwaysZero(unit));
            } else if (isUnlikely(cells, zeros)) {
                faults.add(new Fault.LateStart(unit, panel.timeline().start(zeros)));
            } else if (levels.length > 2) {
                addShift(panel, r, levels, faults);
            }
        }
        return faults;
    }

    private static int leadingZeros(double[] cells) {
        int zeros = 0;
        while (zeros < cells.length && cells[zeros] == 0) {
            zeros++;
        }
        return zeros;
    }

    private static boolean isUnlikely(double[] cells, int zeros) {
        double later = Arrays.stream(cells, zeros, cells.length).average().orElse(0);
        return -zeros * later < UNLIKELY;
    }

    /** Logarithms less the median of their unit. */
    private static double[][] levels(Panel panel) {
        double[][] levels = new double[panel.units().size()][];
        for (int r = 0; r < levels.length; r++) {
            double[] logs = Arrays.stream(panel.series(panel.units().get(r)))
                    .map(cell -> Math.log(cell + 0.5))
                    .toArray();
            double middle = median(logs);
            levels[r] = Arrays.stream(logs).map(log -> log - middle).toArray();
        }
        return levels;
    }

    private static void addShift(Panel panel, int row, double[][] levels, List<Fault> faults) {
        double[] apart = levels[row].clone();
        for (int t = 0; t < apart.length; t++) {
            apart[t] -= medianOfOthers(levels, row, t);
        }
        int where = split(apart);
        if (where > 0 && Math.abs(shift(apart, where)) >= HALF && strength(apart, where) > STRONG) {
            faults.add(new Fault.LevelShift(
                    panel.units().get(row), panel.timeline().start(where), Math.exp(shift(apart, where))));
        }
    }

    /** The split whose two means leave the least squares; 0 if the row is too short to be split. */
    private static int split(double[] values) {
        double most = -1;
        int where = 0;
        for (int split = FEWEST_PERIODS; split <= values.length - FEWEST_PERIODS; split++) {
            double explained = Math.pow(shift(values, split), 2) * split * (values.length - split);
            if (explained > most) {
                most = explained;
                where = split;
            }
        }
        return where;
    }

    private static double shift(double[] values, int split) {
        return mean(values, split, values.length) - mean(values, 0, split);
    }

    private static double strength(double[] values, int split) {
        double before = mean(values, 0, split);
        double after = mean(values, split, values.length);
        double squares = 0;
        double products = 0;
        double last = 0;
        for (int t = 0; t < values.length; t++) {
            double residual = values[t] - (t < split ? before : after);
            squares += residual * residual;
            products += residual * last;
            last = residual;
        }
        double correlation = squares > 0 ? Math.max(0, products / squares) : 0;
        double variance = squares / (values.length - 2) * (1 + correlation) / Math.max(0.01, 1 - correlation);
        double error = Math.sqrt(variance * (1.0 / split + 1.0 / (values.length - split)));
        return Math.abs(after - before) / Math.max(error, 1e-9);
    }

    private static double mean(double[] values, int from, int until) {
        return Arrays.stream(values, from, until).average().orElse(0);
    }

    private static double medianOfOthers(double[][] levels, int row, int period) {
        double[] others = new double[levels.length - 1];
        int next = 0;
        for (int r = 0; r < levels.length; r++) {
            if (r != row) {
                others[next++] = levels[r][period];
            }
        }
        return median(others);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
