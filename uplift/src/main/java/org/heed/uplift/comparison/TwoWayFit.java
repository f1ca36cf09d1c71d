package org.heed.uplift.comparison;

/** Least squares of cells on unit effects, period effects and one indicator, for a panel without gaps. */
final class TwoWayFit {

    private TwoWayFit() {}

    /**
     * The coefficient of the indicator with its standard error clustered by row.
     *
     * <p>With both kinds of effects taken out by two-way means (Frisch and Waugh, Econometrica 1 (1933), 387-401), the
     * coefficient is sum(d y) / sum(d d); the variance is the sandwich of Liang and Zeger, Biometrika 73 (1986), 13-22,
     * times G / (G - 1).
     *
     * @param cells {@code [G][T]}
     * @param from first period on of each row; those at or beyond T are never on
     */
    static Clustered of(double[][] cells, int[] from) {
        double[][] on = new double[cells.length][cells[0].length];
        int treated = 0;
        for (int r = 0; r < on.length; r++) {
            treated += from[r] < on[r].length ? 1 : 0;
            for (int t = 0; t < on[r].length; t++) {
                on[r][t] = t >= from[r] ? 1 : 0;
            }
        }
        double[][] d = withoutMeans(on);
        double[][] y = withoutMeans(cells);
        double information = sumOfProducts(d, d);
        if (information < 1e-9) {
            throw new IllegalArgumentException("all units are treated over the same periods, so that nothing is left to"
                    + " compare with: keep a unit that is treated later or never");
        }
        double effect = sumOfProducts(d, y) / information;
        double error = Math.sqrt(scores(d, y, effect) * d.length / (d.length - 1)) / information;
        return new Clustered(effect, error, d.length, treated);
    }

    /** Sum over rows of the squared sum of indicator times residual. */
    private static double scores(double[][] d, double[][] y, double effect) {
        double sum = 0;
        for (int r = 0; r < d.length; r++) {
            double score = 0;
            for (int t = 0; t < d[r].length; t++) {
                score += d[r][t] * (y[r][t] - effect * d[r][t]);
            }
            sum += score * score;
        }
        return sum;
    }

    private static double[][] withoutMeans(double[][] cells) {
        int rows = cells.length;
        int columns = cells[0].length;
        double[] rowMean = new double[rows];
        double[] columnMean = new double[columns];
        double mean = 0;
        for (int r = 0; r < rows; r++) {
            for (int t = 0; t < columns; t++) {
                rowMean[r] += cells[r][t] / columns;
                columnMean[t] += cells[r][t] / rows;
            }
            mean += rowMean[r] / rows;
        }
        double[][] left = new double[rows][columns];
        for (int r = 0; r < rows; r++) {
            for (int t = 0; t < columns; t++) {
                left[r][t] = cells[r][t] - rowMean[r] - columnMean[t] + mean;
            }
        }
        return left;
    }

    private static double sumOfProducts(double[][] a, double[][] b) {
        double sum = 0;
        for (int r = 0; r < a.length; r++) {
            for (int t = 0; t < a[r].length; t++) {
                sum += a[r][t] * b[r][t];
            }
        }
        return sum;
    }
}
