package org.heed.uplift.randomisation;

/**
 * Weighted least squares by row and column effects on a table in which some cells have weight 0.
 *
 * <p>The column effects are eliminated; what remains is one symmetric matrix of rows x rows, {@code diag(row sums) - sum
 * over columns of w w' / column sum}, factorised once for all right-hand sides. It is singular along the constant (and more
 * so if the table falls apart): a pivot of 0 fixes the effect of its row at 0, which leaves fits as they are.
 */
final class TwoWayProjection {

    /** A pivot below this share of its diagonal is 0 but for rounding. */
    private static final double SINGULAR = 1e-11;

    private final double[] weights; // row by row
    private final int rows;
    private final int columns;
    private final double[] columnSums;
    private final double[][] lower; // unit lower triangle of the factorisation L D L'
    private final double[] pivots; // D; 0 where the effect is fixed

    TwoWayProjection(double[] weights, int rows) {
        this.weights = weights;
        this.rows = rows;
        this.columns = weights.length / rows;
        this.columnSums = new double[columns];
        for (int i = 0; i < weights.length; i++) {
            columnSums[i % columns] += weights[i];
        }
        this.lower = new double[rows][rows];
        this.pivots = new double[rows];
        factorise(reduced());
    }

    private double[][] reduced() {
        double[][] matrix = new double[rows][rows];
        for (int r = 0; r < rows; r++) {
            for (int t = 0; t < columns; t++) {
                double weight = weights[r * columns + t];
                if (weight == 0) {
                    continue;
                }
                matrix[r][r] += weight;
                for (int s = 0; s <= r; s++) {
                    matrix[r][s] -= weight * weights[s * columns + t] / columnSums[t];
                }
            }
        }
        return matrix;
    }

    private void factorise(double[][] matrix) {
        for (int r = 0; r < rows; r++) {
            double pivot = matrix[r][r];
            for (int s = 0; s < r; s++) {
                double sum = matrix[r][s];
                for (int k = 0; k < s; k++) {
                    sum -= lower[r][k] * lower[s][k] * pivots[k];
                }
                lower[r][s] = pivots[s] == 0 ? 0 : sum / pivots[s];
                pivot -= lower[r][s] * lower[r][s] * pivots[s];
            }
            pivots[r] = pivot > SINGULAR * matrix[r][r] ? pivot : 0;
        }
    }

    /** Row effects that solve the reduced system for a right-hand side given by row. */
    double[] solve(double[] right) {
        double[] effects = right.clone();
        for (int r = 0; r < rows; r++) {
            for (int s = 0; s < r; s++) {
                effects[r] -= lower[r][s] * effects[s];
            }
            if (pivots[r] == 0) {
                effects[r] = 0;
            }
        }
        for (int r = rows - 1; r >= 0; r--) {
            effects[r] = pivots[r] == 0 ? 0 : effects[r] / pivots[r];
            for (int s = r + 1; s < rows; s++) {
                effects[r] -= pivots[r] == 0 ? 0 : lower[s][r] * effects[s];
            }
        }
        return effects;
    }

    /** What a pattern leaves after its fit by rows and columns: 0 where the weight is 0. */
    double[] residual(boolean[] on) {
        double[] right = new double[rows];
        double[] byColumn = new double[columns];
        for (int i = 0; i < on.length; i++) {
            byColumn[i % columns] += on[i] ? weights[i] : 0;
        }
        for (int i = 0; i < on.length; i++) {
            if (weights[i] > 0) {
                int t = i % columns;
                right[i / columns] += weights[i] * ((on[i] ? 1 : 0) - byColumn[t] / columnSums[t]);
            }
        }
        double[] effects = solve(right);
        for (int i = 0; i < on.length; i++) {
            byColumn[i % columns] -= weights[i] * effects[i / columns];
        }
        double[] left = new double[on.length];
        for (int i = 0; i < on.length; i++) {
            if (weights[i] > 0) {
                int t = i % columns;
                left[i] = (on[i] ? 1 : 0) - effects[i / columns] - byColumn[t] / columnSums[t];
            }
        }
        return left;
    }

    /** Weighted sum of squares. */
    double squares(double[] residual) {
        double sum = 0;
        for (int i = 0; i < residual.length; i++) {
            sum += weights[i] * residual[i] * residual[i];
        }
        return sum;
    }
}
