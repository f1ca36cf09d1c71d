package org.heed.uplift.algebra;

/** The lower triangle L with L L' = A of a symmetric positive definite matrix A, to solve with it again and again. */
public final class Cholesky {

    private final double[][] factor;

    private Cholesky(double[][] factor) {
        this.factor = factor;
    }

    /**
     * Factors a symmetric matrix after {@code ridge} has been added to its diagonal.
     *
     * @throws IllegalArgumentException if the sum is not positive definite
     */
    public static Cholesky of(Matrix symmetric, double ridge) {
        double[][] factor = new double[symmetric.rows()][];
        for (int i = 0; i < factor.length; i++) {
            double[] row = new double[i + 1];
            for (int j = 0; j < i; j++) {
                row[j] = (symmetric.at(i, j) - Vectors.dot(row, 0, factor[j], 0, j)) / factor[j][j];
            }
            double pivot = symmetric.at(i, i) + ridge - Vectors.dot(row, 0, row, 0, i);
            if (!(pivot > 0)) {
                throw new IllegalArgumentException("the matrix must be positive definite, row " + i + " left " + pivot);
            }
            row[i] = Math.sqrt(pivot);
            factor[i] = row;
        }
        return new Cholesky(factor);
    }

    /** The x of A x = right side. */
    public double[] solve(double[] rightSide) {
        return Triangle.solve(factor, rightSide);
    }
}
