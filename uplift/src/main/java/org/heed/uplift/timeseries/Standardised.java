package org.heed.uplift.timeseries;

/**
 * A series minus its mean before the campaign, divided by its standard deviation then.
 *
 * @param values all periods
 * @param mean that was taken off
 * @param deviation that was divided by, above 0
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Standardised(double[] values, double mean, double deviation) {

    static Standardised of(double[] series, int before) {
        double mean = Line.mean(series, 0, before);
        double squares = 0;
        for (int t = 0; t < before; t++) {
            squares += (series[t] - mean) * (series[t] - mean);
        }
        double deviation = Math.sqrt(squares / (before - 1));
        double[] values = new double[series.length];
        for (int t = 0; t < values.length; t++) {
            values[t] = (series[t] - mean) / deviation;
        }
        return new Standardised(values, mean, deviation);
    }
}
