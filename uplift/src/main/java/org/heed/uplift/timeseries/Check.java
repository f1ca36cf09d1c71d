package org.heed.uplift.timeseries;

/**
 * A number that must lie within bounds if a time-based regression is to be believed.
 *
 * @param kind what was checked
 * @param number what was found; NaN if it could not be computed, and then it has not passed
 * @param least smallest number that passes
 * @param most largest number that passes
 */
public record Check(Kind kind, double number, double least, double most) {

    /** What is checked, all of it in the periods before the flight. */
    public enum Kind {
        /** Correlation of the treated total with the donors' total. */
        CORRELATION,
        /**
         * The probability that a campaign without effect would be called significant, if the gap found in a made-up campaign
         * of the same length just before the true one lasted.
         */
        FALSE_POSITIVE,
        /**
         * Largest sum of the first k residuals in standard deviations, divided by sqrt(k (1 - k / n)): a break in the
         * relation of treated and donors drives it up.
         */
        BROWNIAN_BRIDGE,
        /**
         * Durbin-Watson statistic of the residuals: 2 if each is independent of the one before; below if they hang together,
         * and then intervals are too narrow.
         */
        DURBIN_WATSON
    }

    /** Whether the number lies within the bounds. */
    public boolean passed() {
        return number >= least && number <= most;
    }
}
