package org.heed.uplift.timeseries;

import org.heed.uplift.chance.FisherF;
import org.heed.uplift.chance.StudentT;

/**
 * How large a cumulative effect must be for a time-based regression to find it, for planning.
 *
 * <p>Source: Au, A Time-Based Regression Matched Markets Approach for Designing Geo Experiments (Google, 2018), as computed
 * by {@code matched_markets} (estimate_required_impact). It trusts the t interval of {@link TimeBasedRegression}, so where
 * periods hang together the true need is larger.
 *
 * @param significance one-sided confidence level of the test, between 0.5 and 1
 * @param power probability of finding the effect, between 0.5 and 1
 * @param shift how far the donors' total may move from before to in the flight: a quantile of its scatter, between 0 and 1
 */
public record RequiredImpact(double significance, double power, double shift) {

    /** Refuses levels outside their range. */
    public RequiredImpact {
        if (!(significance >= 0.5 && significance < 1 && power >= 0.5 && power < 1 && shift > 0 && shift < 1)) {
            throw new IllegalArgumentException("significance and power must lie in [0.5, 1), the shift in (0, 1), were "
                    + significance + ", " + power + " and " + shift);
        }
    }

    /** Significance 0.9, power 0.8, shift 0.9, as the peers have them. */
    public static RequiredImpact standard() {
        return new RequiredImpact(0.9, 0.8, 0.9);
    }

    /**
     * The smallest cumulative effect that will be found:
     * {@code (t_sig + t_pow) T sigma sqrt(phi (n + 1) / (n T (n - 1)) + 1 / n + 1 / T)}, where sigma is the scatter of the
     * treated total that the donors do not explain.
     *
     * @param totals the treated units' total in each of n periods before, at least 3
     * @param correlation with the donors' total, between -1 and 1
     * @param during number of periods on, T, at least 1
     */
    public double of(double[] totals, double correlation, int during) {
        int n = totals.length;
        if (n < 3 || during < 1 || !(correlation > -1 && correlation < 1)) {
            throw new IllegalArgumentException("an impact needs at least 3 periods before, one on and a correlation in"
                    + " (-1, 1), had " + n + ", " + during + " and " + correlation);
        }
        double mean = Line.mean(totals, 0, n);
        double squares = 0;
        for (double total : totals) {
            squares += (total - mean) * (total - mean);
        }
        double sigma = Math.sqrt(squares / (n - 2) * (1 - correlation * correlation));
        double phi = new FisherF(1, n - 1).quantile(shift);
        StudentT t = new StudentT(n - 2);
        double spread = phi * (n + 1) / ((double) n * during * (n - 1)) + 1.0 / n + 1.0 / during;
        return (t.quantile(significance) + t.quantile(power)) * during * sigma * Math.sqrt(spread);
    }
}
