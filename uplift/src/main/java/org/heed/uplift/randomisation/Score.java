package org.heed.uplift.randomisation;

/**
 * Score and information of a pattern under the fit without effect.
 *
 * @param score sum of (cell - fit) over the on cells
 * @param information sum of fit * (pattern - row mean - column mean + mean)^2, means weighted by the fit
 */
record Score(double score, double information) {

    /** A score this small beside the sum that it is the rest of is rounding. */
    private static final double ROUNDING = 1e-13;

    /** Takes the pattern row by row, the sums of the table, and the sum of its on cells. */
    static Score of(boolean[] on, TwoWaySums sums, double onTotal) {
        double[] p = sums.rowShares();
        double[] q = sums.columnShares();
        double[] rowMean = new double[p.length];
        double[] columnMean = new double[q.length];
        double mean = 0;
        for (int i = 0; i < on.length; i++) {
            if (on[i]) {
                int r = i / q.length;
                int t = i % q.length;
                rowMean[r] += q[t];
                columnMean[t] += p[r];
                mean += p[r] * q[t];
            }
        }
        double information = 0;
        for (int i = 0; i < on.length; i++) {
            int r = i / q.length;
            int t = i % q.length;
            double centred = (on[i] ? 1 : 0) - rowMean[r] - columnMean[t] + mean;
            information += p[r] * q[t] * centred * centred;
        }
        double score = onTotal - sums.total() * mean;
        return new Score(Math.abs(score) > ROUNDING * onTotal ? score : 0, sums.total() * information);
    }

    /** In units of its standard deviation; 0 if the pattern carries no information. */
    double studentised() {
        return information > 0 ? score / Math.sqrt(information) : 0;
    }

    /** One Newton step of the logarithm of the rate ratio; 0 if the pattern carries no information. */
    double step() {
        return information > 0 ? score / information : 0;
    }
}
