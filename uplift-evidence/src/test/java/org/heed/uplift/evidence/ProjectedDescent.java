package org.heed.uplift.evidence;

import java.util.Arrays;

/**
 * Least squares on the simplex in the slow and obvious way: steps down the gradient, each put back onto the simplex, with
 * momentum that starts anew whenever the value rises. It has no active set to get wrong.
 */
final class ProjectedDescent {

    private ProjectedDescent() {}

    /** Weights for points {@code [n][m]} whose mix should be shortest. */
    static double[] weights(double[][] points, double ridge, int steps) {
        int n = points.length;
        double[][] products = new double[n][n];
        double bend = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < points[i].length; k++) {
                    products[i][j] += points[i][k] * points[j][k];
                }
            }
            products[i][i] += ridge;
            bend += products[i][i];
        }
        double[] w = new double[n];
        Arrays.fill(w, 1.0 / n);
        double[] ahead = w.clone();
        double speed = 1;
        double value = value(products, w);
        for (int step = 0; step < steps && bend > 0; step++) {
            double[] next = new double[n];
            for (int i = 0; i < n; i++) {
                double slope = 0;
                for (int j = 0; j < n; j++) {
                    slope += products[i][j] * ahead[j];
                }
                next[i] = ahead[i] - slope / bend;
            }
            next = projected(next);
            double reached = value(products, next);
            double faster = reached > value ? 1 : (1 + Math.sqrt(1 + 4 * speed * speed)) / 2;
            double push = reached > value ? 0 : (speed - 1) / faster;
            for (int i = 0; i < n; i++) {
                ahead[i] = next[i] + push * (next[i] - w[i]);
            }
            w = next;
            value = reached;
            speed = faster;
        }
        return w;
    }

    static double value(double[][] products, double[] w) {
        double value = 0;
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < w.length; j++) {
                value += w[i] * products[i][j] * w[j];
            }
        }
        return value;
    }

    /** The nearest point of the simplex: Held, Wolfe and Crowder, Mathematical Programming 6 (1974), 62-88. */
    static double[] projected(double[] point) {
        double[] sorted = point.clone();
        Arrays.sort(sorted);
        double sum = 0;
        double level = 0;
        for (int i = sorted.length - 1, taken = 1; i >= 0; i--, taken++) {
            sum += sorted[i];
            double candidate = (sum - 1) / taken;
            if (sorted[i] > candidate) {
                level = candidate;
            }
        }
        double cut = level;
        return Arrays.stream(point).map(x -> Math.max(0, x - cut)).toArray();
    }
}
