package org.heed.uplift.comparison;

/**
 * An effect with its influence function: how far each unit moves it, times the number of units.
 *
 * @param value the effect
 * @param influence one for each unit of the panel, with mean 0; not copied, since it does not leave the package
 * @param treated number of treated units in it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Influenced(double value, double[] influence, int treated) {

    /** sqrt(mean(influence^2) / n), as Callaway and Sant'Anna (2021), theorem 2. */
    double standardError() {
        double sum = 0;
        for (double one : influence) {
            sum += one * one;
        }
        return Math.sqrt(sum) / influence.length;
    }

    Clustered clustered() {
        return new Clustered(value, standardError(), influence.length, treated);
    }
}
