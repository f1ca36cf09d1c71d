/**
 * What a campaign could show before money is spent: designs, power, the smallest effect that would be seen, and markets.
 *
 * <p>Where regions can be drawn, plan the draw. {@link org.heed.uplift.planning.MarketSelection} is for campaigns that
 * cannot be randomised and will be measured by a synthetic control.
 */
package org.heed.uplift.planning;
