package org.heed.uplift.randomisation;

/**
 * The log-DiD of each assignment, a straight line in the logarithm of the hypothesis.
 *
 * <p>A unit that ran loses {@code logRatio} from its d; for assignment w that changes the statistic by {@code -slope[w] *
 * logRatio}, with slope = share that ran among the units on in w - share that ran among the others. It lies in [-1, 1] and
 * is 1 for the assignment that ran.
 */
final class LogDidProfile {

    private LogDidProfile() {}

    /** Takes d of each unit and, for each assignment, the rows that are on. */
    static StraightProfile of(double[] gains, boolean[][] treated, int ran) {
        double[] indicator = new double[gains.length];
        for (int r = 0; r < indicator.length; r++) {
            indicator[r] = treated[ran][r] ? 1 : 0;
        }
        double[] atOne = new double[treated.length];
        double[] slope = new double[treated.length];
        for (int w = 0; w < treated.length; w++) {
            atOne[w] = contrast(treated[w], gains);
            slope[w] = contrast(treated[w], indicator);
        }
        return new StraightProfile(ran, atOne, slope);
    }

    /** Mean over the rows that are on minus mean over the others. */
    private static double contrast(boolean[] on, double[] values) {
        double sumOn = 0;
        double sumOff = 0;
        int rowsOn = 0;
        for (int r = 0; r < on.length; r++) {
            if (on[r]) {
                sumOn += values[r];
                rowsOn++;
            } else {
                sumOff += values[r];
            }
        }
        return sumOn / rowsOn - sumOff / (on.length - rowsOn);
    }
}
