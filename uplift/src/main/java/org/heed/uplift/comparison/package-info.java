/**
 * Cross-checks that compare before with after and treated with untreated.
 *
 * <p>{@link org.heed.uplift.comparison.PooledT} is the fallback when the units were not drawn by lot: one number for each
 * unit, then a t test. {@link org.heed.uplift.comparison.DifferenceInDifferences} and
 * {@link org.heed.uplift.comparison.TwoWayFixedEffects} are what most reports show, with standard errors that promise too
 * much when units are few. {@link org.heed.uplift.comparison.EventStudy} is for campaigns that reach units at different
 * times. {@link org.heed.uplift.comparison.BeforeAfter} uses no comparison at all and is shown as a warning.
 *
 * <p>None of them is the headline: that is the randomisation test of the planned design.
 */
package org.heed.uplift.comparison;
