package org.heed.uplift.comparison;

/** Means of cells. */
final class Means {

    private Means() {}

    /** Mean of the numbers from one place until before another. */
    static double of(double[] numbers, int from, int until) {
        double sum = 0;
        for (int t = from; t < until; t++) {
            sum += numbers[t];
        }
        return sum / (until - from);
    }

    /** Mean of all numbers. */
    static double of(double[] numbers) {
        return of(numbers, 0, numbers.length);
    }

    /** Mean over the rows, one for each column. */
    static double[] ofColumns(double[][] rows) {
        double[] mean = new double[rows[0].length];
        for (double[] row : rows) {
            for (int t = 0; t < mean.length; t++) {
                mean[t] += row[t] / rows.length;
            }
        }
        return mean;
    }
}
