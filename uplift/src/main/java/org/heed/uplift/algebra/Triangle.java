package org.heed.uplift.algebra;

/** Steps with a lower triangle whose row i has at least i + 1 numbers. */
final class Triangle {

    private Triangle() {}

    /** The x of L L' x = right side, of which the first rows are used. */
    static double[] solve(double[][] lower, double[] rightSide) {
        double[] solution = forward(lower, rightSide);
        for (int i = solution.length - 1; i >= 0; i--) {
            solution[i] /= lower[i][i];
            for (int j = 0; j < i; j++) {
                solution[j] -= lower[i][j] * solution[i];
            }
        }
        return solution;
    }

    /** The x of L x = right side. */
    static double[] forward(double[][] lower, double[] rightSide) {
        double[] solution = new double[rightSide.length];
        for (int i = 0; i < solution.length; i++) {
            solution[i] = (rightSide[i] - Vectors.dot(lower[i], 0, solution, 0, i)) / lower[i][i];
        }
        return solution;
    }
}
