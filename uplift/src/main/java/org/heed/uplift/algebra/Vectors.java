package org.heed.uplift.algebra;

/** Sums over runs of numbers, with four sums side by side: a strict order would not let the processor overlap them. */
public final class Vectors {

    private Vectors() {}

    /** Sum of the products of two arrays of one length. */
    public static double dot(double[] left, double[] right) {
        return dot(left, 0, right, 0, left.length);
    }

    /** Square root of the sum of squares. */
    public static double norm(double[] vector) {
        return Math.sqrt(dot(vector, vector));
    }

    /** Sum of all numbers. */
    public static double sum(double[] vector) {
        double sum = 0;
        for (double number : vector) {
            sum += number;
        }
        return sum;
    }

    /** Mean of the numbers from one place up to, and without, another. */
    public static double mean(double[] vector, int from, int until) {
        double sum = 0;
        for (int i = from; i < until; i++) {
            sum += vector[i];
        }
        return sum / (until - from);
    }

    /** Adds to each number of a sum the number at the same place of an array at least as long. */
    public static void addTo(double[] sum, double[] more) {
        addScaled(sum, 1, more, 0);
    }

    static double dot(double[] left, int leftFrom, double[] right, int rightFrom, int count) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < count; i += 4) {
            a += left[leftFrom + i] * right[rightFrom + i];
            b += left[leftFrom + i + 1] * right[rightFrom + i + 1];
            c += left[leftFrom + i + 2] * right[rightFrom + i + 2];
            d += left[leftFrom + i + 3] * right[rightFrom + i + 3];
        }
        for (; i < count; i++) {
            a += left[leftFrom + i] * right[rightFrom + i];
        }
        return (a + b) + (c + d);
    }

    /** Adds a multiple of a run of numbers to an array of that length. */
    static void addScaled(double[] sum, double factor, double[] run, int runFrom) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * run[runFrom + i];
        }
    }
}
