package org.heed.uplift.algebra;

import java.util.Arrays;

/**
 * The eigenvalues of a symmetric matrix and a set of orthonormal eigenvectors.
 *
 * <p>Source: reduction to tridiagonal form by Householder reflections, then QL steps with implicit shifts; Golub and Van
 * Loan, Matrix Computations (4th ed. 2013), sections 8.3.1 and 8.3.3.
 */
public final class Spectrum {

    private static final int MOST_STEPS = 60;
    private static final double ROUNDING = 0x1p-52;

    private final double[] values;
    private final double[][] vectors; // [component][eigenvector]

    private Spectrum(double[] values, double[][] vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    /** Decomposes a symmetric matrix; only its lower triangle is read. */
    public static Spectrum of(Matrix symmetric) {
        int n = symmetric.rows();
        double[][] work = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                work[i][j] = symmetric.at(i, j);
                work[j][i] = work[i][j];
            }
        }
        double[] diagonal = new double[n];
        double[] beside = new double[n]; // beside[i] stands between i and i + 1
        double[][] basis = tridiagonal(work, diagonal, beside);
        Spectrum spectrum = new Spectrum(diagonal, basis);
        for (int i = 0; i < n; i++) {
            spectrum.isolate(i, beside);
        }
        return spectrum;
    }

    /** Number of eigenvalues. */
    public int size() {
        return values.length;
    }

    /** An eigenvalue; they come in no order. */
    public double value(int place) {
        return values[place];
    }

    /** The largest eigenvalue. */
    public double largest() {
        return Arrays.stream(values).max().orElseThrow();
    }

    /** A component of an eigenvector. */
    public double vector(int component, int place) {
        return vectors[component][place];
    }

    /** The products of a vector with every eigenvector. */
    public double[] rotated(double[] vector) {
        double[] rotated = new double[values.length];
        for (int i = 0; i < vector.length; i++) {
            Vectors.addScaled(rotated, vector[i], vectors[i], 0);
        }
        return rotated;
    }

    /** Turns the matrix into Q T Q' with a tridiagonal T; gives Q. */
    private static double[][] tridiagonal(double[][] a, double[] diagonal, double[] beside) {
        int n = a.length;
        double[][] reflectors = new double[Math.max(0, n - 2)][];
        for (int k = 0; k < n - 2; k++) {
            double[] v = reflector(a, k);
            reflectors[k] = v;
            reflect(a, k, v, beside);
        }
        if (n > 1) {
            beside[n - 2] = a[n - 1][n - 2];
        }
        for (int i = 0; i < n; i++) {
            diagonal[i] = a[i][i];
        }
        double[][] basis = new double[n][n];
        for (int i = 0; i < n; i++) {
            basis[i][i] = 1;
        }
        for (int k = n - 3; k >= 0; k--) {
            applyFromLeft(basis, reflectors[k], k + 1);
        }
        return basis;
    }

    /** The unit vector whose reflection clears column k below the place beside the diagonal; all 0 if nothing is there. */
    private static double[] reflector(double[][] a, int k) {
        int m = a.length - k - 1;
        double[] v = new double[m];
        double scale = 0;
        for (int i = 0; i < m; i++) {
            v[i] = a[k + 1 + i][k];
            scale = Math.max(scale, Math.abs(v[i]));
        }
        if (scale == 0) {
            return v;
        }
        for (int i = 0; i < m; i++) {
            v[i] /= scale;
        }
        v[0] += Math.copySign(Vectors.norm(v), v[0]);
        double norm = Vectors.norm(v);
        for (int i = 0; i < m; i++) {
            v[i] /= norm;
        }
        return v;
    }

    /** A becomes H A H with H = I - 2 v v' on the rows and columns after k. */
    private static void reflect(double[][] a, int k, double[] v, double[] beside) {
        int m = v.length;
        double along = 0;
        for (int i = 0; i < m; i++) {
            along += v[i] * a[k + 1 + i][k];
        }
        beside[k] = a[k + 1][k] - 2 * along * v[0];
        double[] p = new double[m];
        for (int i = 0; i < m; i++) {
            p[i] = 2 * Vectors.dot(a[k + 1 + i], k + 1, v, 0, m);
        }
        double half = Vectors.dot(p, v);
        for (int i = 0; i < m; i++) {
            p[i] -= half * v[i];
        }
        for (int i = 0; i < m; i++) {
            double[] row = a[k + 1 + i];
            for (int j = 0; j < m; j++) {
                row[k + 1 + j] -= v[i] * p[j] + p[i] * v[j];
            }
        }
    }

    private static void applyFromLeft(double[][] basis, double[] v, int from) {
        double[] product = new double[basis.length];
        for (int i = 0; i < v.length; i++) {
            Vectors.addScaled(product, 2 * v[i], basis[from + i], 0);
        }
        for (int i = 0; i < v.length; i++) {
            Vectors.addScaled(basis[from + i], -v[i], product, 0);
        }
    }

    /** QL steps until the number beside place {@code low} is rounding. */
    private void isolate(int low, double[] beside) {
        for (int step = 0; ; step++) {
            int high = low;
            while (high < values.length - 1
                    && Math.abs(beside[high]) > ROUNDING * (Math.abs(values[high]) + Math.abs(values[high + 1]))) {
                high++;
            }
            if (high == low) {
                return;
            }
            if (step == MOST_STEPS) {
                throw new ArithmeticException("an eigenvalue was not found in " + MOST_STEPS + " steps");
            }
            sweep(low, high, beside);
        }
    }

    private void sweep(int low, int high, double[] beside) {
        double g = (values[low + 1] - values[low]) / (2 * beside[low]);
        double length = Math.hypot(g, 1);
        g = values[high] - values[low] + beside[low] / (g + Math.copySign(length, g));
        double sine = 1;
        double cosine = 1;
        double shifted = 0;
        for (int i = high - 1; i >= low; i--) {
            double f = sine * beside[i];
            double b = cosine * beside[i];
            length = Math.hypot(f, g);
            beside[i + 1] = length;
            if (length == 0) {
                values[i + 1] -= shifted;
                beside[high] = 0;
                return;
            }
            sine = f / length;
            cosine = g / length;
            g = values[i + 1] - shifted;
            double turned = (values[i] - g) * sine + 2 * cosine * b;
            shifted = sine * turned;
            values[i + 1] = g + shifted;
            g = cosine * turned - b;
            turn(i, sine, cosine);
        }
        values[low] -= shifted;
        beside[low] = g;
        beside[high] = 0;
    }

    private void turn(int place, double sine, double cosine) {
        for (double[] row : vectors) {
            double left = row[place];
            double right = row[place + 1];
            row[place + 1] = sine * left + cosine * right;
            row[place] = cosine * left - sine * right;
        }
    }
}
