package org.heed.uplift.randomisation;

/** Totals of the rows and columns of a table. */
final class TwoWaySums {

    private final double[] rows;
    private final double[] columns;
    private final double total;
    private final double[] rowShares;
    private final double[] columnShares;

    private TwoWaySums(double[] rows, double[] columns) {
        this.rows = rows;
        this.columns = columns;
        double sum = 0;
        for (double row : rows) {
            sum += row;
        }
        this.total = sum;
        this.rowShares = shares(rows, sum);
        this.columnShares = shares(columns, sum);
    }

    /** Sums the cells that are on, given row by row. */
    static TwoWaySums of(double[] cells, boolean[] on, int rows) {
        double[] rowSums = new double[rows];
        double[] columnSums = new double[cells.length / rows];
        for (int i = 0; i < cells.length; i++) {
            if (on[i]) {
                rowSums[i / columnSums.length] += cells[i];
                columnSums[i % columnSums.length] += cells[i];
            }
        }
        return new TwoWaySums(rowSums, columnSums);
    }

    /** Sums the cells that are off. */
    static TwoWaySums ofOthers(double[] cells, boolean[] on, int rows) {
        boolean[] off = new boolean[on.length];
        for (int i = 0; i < off.length; i++) {
            off[i] = !on[i];
        }
        return of(cells, off, rows);
    }

    /** These sums times a factor plus the others. */
    TwoWaySums timesPlus(double factor, TwoWaySums others) {
        return new TwoWaySums(timesPlus(rows, factor, others.rows), timesPlus(columns, factor, others.columns));
    }

    private static double[] timesPlus(double[] sums, double factor, double[] others) {
        double[] joined = new double[sums.length];
        for (int i = 0; i < joined.length; i++) {
            joined[i] = sums[i] * factor + others[i];
        }
        return joined;
    }

    double row(int row) {
        return rows[row];
    }

    double column(int column) {
        return columns[column];
    }

    double total() {
        return total;
    }

    /** Each row's share of the total; not to be written to. */
    double[] rowShares() {
        return rowShares;
    }

    /** Each column's share of the total; not to be written to. */
    double[] columnShares() {
        return columnShares;
    }

    private static double[] shares(double[] sums, double total) {
        double[] shares = new double[sums.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = sums[i] / total;
        }
        return shares;
    }
}
