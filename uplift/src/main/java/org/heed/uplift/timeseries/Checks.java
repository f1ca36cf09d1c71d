package org.heed.uplift.timeseries;

import java.util.List;
import org.heed.uplift.chance.StudentT;

/**
 * The four checks of a time-based regression, with the bounds of Google's matched_markets: correlation at least 0.8, A/A
 * probability at most 0.2, Brownian bridge at most 3, Durbin-Watson within 1.5 and 2.5.
 *
 * @param correlation of the totals
 * @param falsePositive of a made-up campaign just before the true one
 * @param brownianBridge for breaks
 * @param durbinWatson for days that hang together
 */
public record Checks(Check correlation, Check falsePositive, Check brownianBridge, Check durbinWatson) {

    private static final double SIGNIFICANCE = 0.9;

    /** All four. */
    public List<Check> all() {
        return List.of(correlation, falsePositive, brownianBridge, durbinWatson);
    }

    /** Whether all have passed; if not, say which beside the result. */
    public boolean allPassed() {
        return all().stream().allMatch(Check::passed);
    }

    static Checks of(double[] x, double[] y, int before, int during) {
        Line line = Line.through(x, y, before);
        double[] residuals = new double[before];
        for (int t = 0; t < before; t++) {
            residuals[t] = y[t] - line.at(x[t]);
        }
        return new Checks(
                new Check(Check.Kind.CORRELATION, correlation(line, y), 0.8, 1),
                new Check(Check.Kind.FALSE_POSITIVE, falsePositive(x, y, before, during), 0, 0.2),
                new Check(Check.Kind.BROWNIAN_BRIDGE, bridge(residuals, line.sigma()), 0, 3),
                new Check(Check.Kind.DURBIN_WATSON, durbinWatson(residuals), 1.5, 2.5));
    }

    private static double correlation(Line line, double[] y) {
        double mean = Line.mean(y, 0, line.points());
        double squares = 0;
        for (int t = 0; t < line.points(); t++) {
            squares += (y[t] - mean) * (y[t] - mean);
        }
        return line.slope() * Math.sqrt(line.xSquares() / squares);
    }

    /**
     * The gap is taken at the end of its one-sided 90 % intervals that lies nearer to 0, or as 0 if it lies between them, so
     * that the smallest probability is the nominal one, 0.2 for both directions together.
     */
    private static double falsePositive(double[] x, double[] y, int before, int during) {
        int fitted = before - during;
        if (fitted < 3) {
            return Double.NaN;
        }
        Line line = Line.through(x, y, fitted);
        double gap = 0;
        for (int t = fitted; t < before; t++) {
            gap += y[t] - line.at(x[t]);
        }
        StudentT student = new StudentT(fitted - 2);
        double reach = student.quantile(SIGNIFICANCE);
        double sure = Math.abs(gap) / line.errorOfSum(x, fitted, before) - reach;
        if (sure <= 0) {
            return 2 * (1 - SIGNIFICANCE); // exact, so that it passes
        }
        return student.cdf(sure - reach) + student.cdf(-sure - reach);
    }

    private static double bridge(double[] residuals, double sigma) {
        double largest = 0;
        double sum = 0;
        for (int k = 1; k < residuals.length; k++) {
            sum += residuals[k - 1] / sigma;
            largest = Math.max(largest, Math.abs(sum) / Math.sqrt(k * (1 - (double) k / residuals.length)));
        }
        return largest;
    }

    private static double durbinWatson(double[] residuals) {
        double steps = 0;
        double squares = residuals[0] * residuals[0];
        for (int t = 1; t < residuals.length; t++) {
            steps += (residuals[t] - residuals[t - 1]) * (residuals[t] - residuals[t - 1]);
            squares += residuals[t] * residuals[t];
        }
        return steps / squares;
    }
}
