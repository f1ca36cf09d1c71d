package org.heed.uplift.timeseries;

/**
 * A straight line through points by least squares.
 *
 * @param points number of points, n, at least 3
 * @param intercept height at x = 0
 * @param slope rise for each unit of x
 * @param xMean mean of x
 * @param xSquares sum of squared distances of x from its mean, above 0
 * @param sigma residual standard deviation, on n - 2 degrees of freedom
 */
record Line(int points, double intercept, double slope, double xMean, double xSquares, double sigma) {

    /** The line through the first {@code points} points; refuses fewer than three, and an x that does not change. */
    static Line through(double[] x, double[] y, int points) {
        if (points < 3) {
            throw new IllegalArgumentException("a line with its scatter needs at least three periods before the flight,"
                    + " had " + points + ": let the panel begin earlier");
        }
        double xMean = mean(x, 0, points);
        double yMean = mean(y, 0, points);
        double xSquares = 0;
        double products = 0;
        for (int t = 0; t < points; t++) {
            xSquares += (x[t] - xMean) * (x[t] - xMean);
            products += (x[t] - xMean) * (y[t] - yMean);
        }
        if (!(xSquares > 0)) {
            throw new IllegalArgumentException("the donors' total is " + xMean
                    + " in all periods before the flight: a line on it has no slope; choose donors that move");
        }
        double slope = products / xSquares;
        double intercept = yMean - slope * xMean;
        double squares = 0;
        for (int t = 0; t < points; t++) {
            double residual = y[t] - intercept - slope * x[t];
            squares += residual * residual;
        }
        return new Line(points, intercept, slope, xMean, xSquares, Math.sqrt(squares / (points - 2)));
    }

    double at(double x) {
        return intercept + slope * x;
    }

    /**
     * Standard error of a sum of observations minus their heights on this line: {@code T^2 v' Cov(a, b) v + T sigma^2} with
     * {@code v = (1, mean of x)}, where v' Cov v is {@code sigma^2 (1 / n + (mean of x - mean before)^2 / xSquares)}.
     */
    double errorOfSum(double[] x, int from, int until) {
        int sum = until - from;
        double away = mean(x, from, until) - xMean;
        return sum * sigma * Math.sqrt(1.0 / points + away * away / xSquares + 1.0 / sum);
    }

    static double mean(double[] numbers, int from, int until) {
        double sum = 0;
        for (int t = from; t < until; t++) {
            sum += numbers[t];
        }
        return sum / (until - from);
    }
}
