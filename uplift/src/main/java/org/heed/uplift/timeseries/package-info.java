/**
 * Cross-checks that follow the treated units through time: a regression on the donors' total
 * ({@link org.heed.uplift.timeseries.TimeBasedRegression}) and a structural series with a moving level
 * ({@link org.heed.uplift.timeseries.StructuralSeries}).
 *
 * <p>Both stand below the randomisation test, never above it: their intervals hold only if the days are as independent,
 * or the level as steady, as they assume, and each says with its result how far that is from true.
 */
package org.heed.uplift.timeseries;
