package org.heed.uplift.timeseries;

/**
 * One kept draw, in the units of the response.
 *
 * @param path of the response without the campaign, all periods
 * @param coefficients of the predictors; 0 for those out
 * @param in which predictors are in
 * @param scales standard deviations
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Draw(double[] path, double[] coefficients, boolean[] in, Scales scales) {}
