/**
 * What to know before money is spent: how often a design would find an effect of a given size, the smallest effect that it
 * would find, and which markets to choose where nothing can be drawn.
 *
 * <p>{@link org.heed.uplift.planning.PlaceboCampaigns} are campaigns that never were, laid on real history;
 * {@link org.heed.uplift.planning.PowerStudy} puts effects into them and tests each as the real one will be tested;
 * {@link org.heed.uplift.planning.DesignComparison} does so for designs of equal spend. Power is quoted only beside the rate
 * at which the test finds effects that are not there, and not at all where that rate is off.
 *
 * <p>Where regions can be drawn, plan the draw. {@link org.heed.uplift.planning.MarketSelection} is for campaigns that
 * cannot be randomised and will be measured by a synthetic control.
 */
package org.heed.uplift.planning;
