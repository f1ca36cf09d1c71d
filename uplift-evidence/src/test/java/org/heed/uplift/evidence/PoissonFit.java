package org.heed.uplift.evidence;

/**
 * Poisson regression with a dummy for each unit and each period, fitted by iteratively re-weighted least squares with the
 * full normal equations: what a statistics package does, without any closed form.
 */
final class PoissonFit {

    private final double[][] fitted;
    private final double coefficient;

    private PoissonFit(double[][] fitted, double coefficient) {
        this.fitted = fitted;
        this.coefficient = coefficient;
    }

    /** Fits unit effects, period effects and one coefficient of the pattern. */
    static PoissonFit withEffect(double[][] cells, boolean[][] on) {
        return fit(cells, on);
    }

    /** Fits unit and period effects only. */
    static PoissonFit withoutEffect(double[][] cells) {
        return fit(cells, new boolean[0][]);
    }

    double coefficient() {
        return coefficient;
    }

    double fitted(int row, int column) {
        return fitted[row][column];
    }

    /** Variance of the pattern's coefficient at this fit: the last element of the inverse information matrix. */
    double varianceOf(boolean[][] on) {
        int parameters = parameters(fitted, on);
        double[][] information = new double[parameters][parameters + 1];
        for (int r = 0; r < fitted.length; r++) {
            for (int t = 0; t < fitted[0].length; t++) {
                add(information, row(r, t, fitted, on), fitted[r][t], 0);
            }
        }
        information[parameters - 1][parameters] = 1; // solves for the last column of the inverse
        return solve(information)[parameters - 1];
    }

    private static PoissonFit fit(double[][] cells, boolean[][] on) {
        int parameters = parameters(cells, on);
        double[][] fitted = new double[cells.length][cells[0].length];
        for (int r = 0; r < cells.length; r++) {
            for (int t = 0; t < cells[0].length; t++) {
                fitted[r][t] = cells[r][t] + 0.5;
            }
        }
        double[] beta = new double[parameters];
        for (int iteration = 0; iteration < 40; iteration++) {
            double[][] normal = new double[parameters][parameters + 1];
            for (int r = 0; r < cells.length; r++) {
                for (int t = 0; t < cells[0].length; t++) {
                    double mu = fitted[r][t];
                    double working = Math.log(mu) + (cells[r][t] - mu) / mu;
                    add(normal, row(r, t, cells, on), mu, working);
                }
            }
            beta = solve(normal);
            for (int r = 0; r < cells.length; r++) {
                for (int t = 0; t < cells[0].length; t++) {
                    double[] x = row(r, t, cells, on);
                    double linear = 0;
                    for (int k = 0; k < parameters; k++) {
                        linear += x[k] * beta[k];
                    }
                    fitted[r][t] = Math.exp(linear);
                }
            }
        }
        return new PoissonFit(fitted, beta[parameters - 1]);
    }

    /** Units, periods but the first, and the pattern if there is one. */
    private static int parameters(double[][] cells, boolean[][] on) {
        return cells.length + cells[0].length - 1 + (on.length > 0 ? 1 : 0);
    }

    private static double[] row(int r, int t, double[][] cells, boolean[][] on) {
        double[] x = new double[parameters(cells, on)];
        x[r] = 1;
        if (t > 0) {
            x[cells.length + t - 1] = 1;
        }
        if (on.length > 0) {
            x[x.length - 1] = on[r][t] ? 1 : 0;
        }
        return x;
    }

    private static void add(double[][] normal, double[] x, double weight, double y) {
        for (int i = 0; i < x.length; i++) {
            if (x[i] == 0) {
                continue;
            }
            for (int j = 0; j < x.length; j++) {
                normal[i][j] += weight * x[i] * x[j];
            }
            normal[i][x.length] += weight * x[i] * y;
        }
    }

    /** Gauss with pivoting on an augmented matrix. */
    private static double[] solve(double[][] a) {
        int n = a.length;
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                pivot = Math.abs(a[i][k]) > Math.abs(a[pivot][k]) ? i : pivot;
            }
            double[] swapped = a[k];
            a[k] = a[pivot];
            a[pivot] = swapped;
            for (int i = k + 1; i < n; i++) {
                double factor = a[i][k] / a[k][k];
                for (int j = k; j <= n; j++) {
                    a[i][j] -= factor * a[k][j];
                }
            }
        }
        double[] x = new double[n];
        for (int k = n - 1; k >= 0; k--) {
            double sum = a[k][n];
            for (int j = k + 1; j < n; j++) {
                sum -= a[k][j] * x[j];
            }
            x[k] = sum / a[k][k];
        }
        return x;
    }
}
