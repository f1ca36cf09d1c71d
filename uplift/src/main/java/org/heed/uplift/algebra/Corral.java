package org.heed.uplift.algebra;

import java.util.Arrays;

/**
 * The points that the nearest point of a hull is mixed from, and the Cholesky factor L L' = K + s 11' of their products
 * K = D D' + ridge I, kept up to date while points come and go. Adding s 11' makes K regular along the one direction that
 * the sum of the weights fixes.
 *
 * <p>Source: Wolfe, Mathematical Programming 11 (1976), 128-149, section 6.
 */
final class Corral {

    /** A point whose distance from the others' affine hull is below this share of its norm, squared, is one of them. */
    private static final double DEPENDENT = 1e-13;

    private static final int REFINEMENTS = 3;
    private static final double REFINED = 1e-15;

    private final Matrix points;
    private final double ridge;
    private final double shift;
    private int[] members = new int[8];
    private double[][] factor = new double[8][];
    private int size;

    Corral(Matrix points, double ridge, double shift) {
        this.points = points;
        this.ridge = ridge;
        this.shift = shift;
    }

    int size() {
        return size;
    }

    int member(int place) {
        return members[place];
    }

    /** Takes a point in, unless it is a mix of those already in; tells whether it did. */
    boolean add(int point) {
        double[] products = new double[size];
        for (int i = 0; i < size; i++) {
            products[i] = points.rowDot(members[i], point) + shift;
        }
        double[] row = Arrays.copyOf(Triangle.forward(factor, products), size + 1);
        double own = points.rowDot(point, point) + ridge + shift;
        double pivot = own - Vectors.dot(row, 0, row, 0, size);
        if (!(pivot > DEPENDENT * own)) {
            return false;
        }
        row[size] = Math.sqrt(pivot);
        if (size == members.length) {
            members = Arrays.copyOf(members, 2 * size);
            factor = Arrays.copyOf(factor, 2 * size);
        }
        members[size] = point;
        factor[size++] = row;
        return true;
    }

    /** Lets a point go. Each later row then has one number beyond its diagonal, which a rotation of two columns clears. */
    void remove(int place) {
        for (int i = place + 1; i < size; i++) {
            members[i - 1] = members[i];
            factor[i - 1] = factor[i];
        }
        size--;
        for (int i = place; i < size; i++) {
            clearBeyondDiagonal(i);
        }
    }

    private void clearBeyondDiagonal(int row) {
        double diagonal = factor[row][row];
        double beyond = factor[row][row + 1];
        double length = Math.hypot(diagonal, beyond);
        double cosine = diagonal / length;
        double sine = beyond / length;
        factor[row][row] = length;
        for (int i = row + 1; i < size; i++) {
            double left = factor[i][row];
            double right = factor[i][row + 1];
            factor[i][row] = cosine * left + sine * right;
            factor[i][row + 1] = cosine * right - sine * left;
        }
    }

    /** The point of the affine hull with the least norm: one weight for each place, of any sign, with sum 1. */
    double[] leastNorm() {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        double[] direction = Triangle.solve(factor, ones);
        double total = Vectors.sum(direction);
        double[] weights = new double[size];
        for (int i = 0; i < size; i++) {
            weights[i] = direction[i] / total;
        }
        for (int pass = 0; pass < REFINEMENTS && !refined(weights, direction, total); pass++) {
            // each pass takes out what rounding left
        }
        return weights;
    }

    /** Moves the weights by the solution of K x = what is missing, with sum 0; tells whether nothing was. */
    private boolean refined(double[] weights, double[] direction, double total) {
        double[] missing = missing(weights);
        double largest = 0;
        for (double gap : missing) {
            largest = Math.max(largest, Math.abs(gap));
        }
        if (largest <= REFINED * shift) {
            return true;
        }
        double[] step = Triangle.solve(factor, missing);
        double excess = Vectors.sum(step) / total;
        double sum = 0;
        for (int i = 0; i < size; i++) {
            weights[i] += step[i] - excess * direction[i];
            sum += weights[i];
        }
        for (int i = 0; i < size; i++) {
            weights[i] /= sum;
        }
        return false;
    }

    /** At the least norm, the product of the mix with every point is the same: how far each is from the mean of all. */
    private double[] missing(double[] weights) {
        double[] mix = new double[points.columns()];
        for (int i = 0; i < size; i++) {
            points.addRow(mix, weights[i], members[i]);
        }
        double[] products = new double[size];
        double mean = 0;
        for (int i = 0; i < size; i++) {
            products[i] = points.rowDot(members[i], mix) + ridge * weights[i];
            mean += products[i] / size;
        }
        for (int i = 0; i < size; i++) {
            products[i] = mean - products[i];
        }
        return products;
    }
}
