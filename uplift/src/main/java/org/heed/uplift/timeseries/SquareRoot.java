package org.heed.uplift.timeseries;

/** The lower triangle L with L L' = A, of those rows and columns of a symmetric positive definite A that are asked for. */
final class SquareRoot {

    private final double[][] lower;

    private SquareRoot(double[][] lower) {
        this.lower = lower;
    }

    static SquareRoot of(double[][] symmetric, int[] chosen) {
        double[][] lower = new double[chosen.length][];
        for (int i = 0; i < chosen.length; i++) {
            lower[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                double left = symmetric[chosen[i]][chosen[j]];
                for (int k = 0; k < j; k++) {
                    left -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(left) : left / lower[j][j];
            }
        }
        return new SquareRoot(lower);
    }

    /** ln det A. */
    double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < lower.length; i++) {
            sum += Math.log(lower[i][i]);
        }
        return 2 * sum;
    }

    /** The x of L x = b. */
    double[] forward(double[] b) {
        double[] x = b.clone();
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i][k] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }

    /** The x of L' x = b. */
    double[] backward(double[] b) {
        double[] x = b.clone();
        for (int i = x.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < x.length; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }
}
