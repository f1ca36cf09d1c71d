package org.heed.uplift.timeseries;

/**
 * Standard deviations of one draw.
 *
 * @param observation of an observation around state and regression
 * @param level of a step of the level
 * @param season of a step of the season
 */
record Scales(double observation, double level, double season) {}
