package org.heed.uplift.randomisation;

/**
 * The Poisson fit of row and column effects to the kept cells of a table: its sums over each row and column are the
 * table's.
 *
 * <p>With row effects a, the column effects are {@code column total / sum of a over the column's kept rows}; what is left is
 * a concave likelihood in log a, whose Hessian is the reduced matrix of {@link TwoWayProjection}. Newton steps are halved
 * until they raise it.
 */
final class TwoWayFit {

    private static final int MOST_STEPS = 100;
    private static final double LARGEST_STEP = 2; // in log a, against a wild first step
    private static final double CLOSE = 1e-13; // of the total

    private final double[] table; // kept cells only, 0 elsewhere
    private final double[] periods; // 0 where nothing is kept
    private final double[] rowTotals;
    private final double[] columnTotals;
    private final double total;

    private TwoWayFit(double[] table, double[] periods, int rows) {
        this.table = table;
        this.periods = periods;
        this.rowTotals = new double[rows];
        this.columnTotals = new double[table.length / rows];
        double sum = 0;
        for (int i = 0; i < table.length; i++) {
            rowTotals[i / columnTotals.length] += table[i];
            columnTotals[i % columnTotals.length] += table[i];
            sum += table[i];
        }
        this.total = sum;
    }

    /**
     * Fits a table given row by row.
     *
     * @param periods number of periods in each cell; the cell is left out where it is 0
     * @throws IllegalArgumentException if the fit does not settle, since the kept cells hang together by a thread
     */
    static double[] of(double[] table, double[] periods, int rows) {
        return new TwoWayFit(table, periods, rows).fitted();
    }

    private double[] fitted() {
        double[] logs = new double[rowTotals.length];
        for (int r = 0; r < logs.length; r++) {
            logs[r] = Math.log(rowTotals[r] / keptPeriods(r)); // -inf for a row of zeros: its fit is 0
        }
        double[] fit = fit(logs);
        double likelihood = likelihood(logs);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] misfit = misfit(fit);
            if (largest(misfit) <= CLOSE * total) {
                return fit;
            }
            double[] move = new TwoWayProjection(fit, rowTotals.length).solve(misfit);
            double size = Math.min(1, LARGEST_STEP / largest(move));
            double[] next = moved(logs, move, size);
            double nextLikelihood = likelihood(next);
            while (nextLikelihood < likelihood - CLOSE * Math.abs(likelihood) && size > CLOSE) {
                size /= 2;
                next = moved(logs, move, size);
                nextLikelihood = likelihood(next);
            }
            logs = next;
            likelihood = nextLikelihood;
            fit = fit(logs);
        }
        return settled(fit);
    }

    /** After many steps only rounding is left, or the fit is not there. */
    private double[] settled(double[] fit) {
        if (largest(misfit(fit)) > 1e-9 * total) {
            throw new IllegalArgumentException(
                    "the unit and period effects of the kept cells cannot be fitted: they hang"
                            + " together by too few counts; drop fewer cells or sum to longer periods");
        }
        return fit;
    }

    private double keptPeriods(int row) {
        double kept = 0;
        for (int t = 0; t < columnTotals.length; t++) {
            kept += periods[row * columnTotals.length + t];
        }
        return kept;
    }

    /** Sum of the row effects over a column's kept rows. */
    private double reach(double[] logs, int column) {
        double sum = 0;
        for (int r = 0; r < logs.length; r++) {
            sum += periods[r * columnTotals.length + column] > 0 ? Math.exp(logs[r]) : 0;
        }
        return sum;
    }

    private double[] fit(double[] logs) {
        double[] fit = new double[table.length];
        for (int t = 0; t < columnTotals.length; t++) {
            double effect = columnTotals[t] > 0 ? columnTotals[t] / reach(logs, t) : 0;
            for (int r = 0; r < logs.length; r++) {
                int i = r * columnTotals.length + t;
                fit[i] = periods[i] > 0 ? effect * Math.exp(logs[r]) : 0;
            }
        }
        return fit;
    }

    private double likelihood(double[] logs) {
        double sum = 0;
        for (int r = 0; r < logs.length; r++) {
            sum += rowTotals[r] > 0 ? rowTotals[r] * logs[r] : 0;
        }
        for (int t = 0; t < columnTotals.length; t++) {
            sum -= columnTotals[t] > 0 ? columnTotals[t] * Math.log(reach(logs, t)) : 0;
        }
        return sum;
    }

    private double[] misfit(double[] fit) {
        double[] misfit = rowTotals.clone();
        for (int i = 0; i < fit.length; i++) {
            misfit[i / columnTotals.length] -= fit[i];
        }
        return misfit;
    }

    private static double[] moved(double[] logs, double[] move, double size) {
        double[] next = logs.clone();
        for (int r = 0; r < next.length; r++) {
            next[r] += size * move[r];
        }
        return next;
    }

    private static double largest(double[] numbers) {
        double largest = 0;
        for (double number : numbers) {
            largest = Math.max(largest, Math.abs(number));
        }
        return largest;
    }
}
