/**
 * Reports, useful reports, the share useful and cost of one campaign together.
 *
 * <p>{@link org.heed.uplift.outcomes.LinkedPanels} holds the two counts of the same units and periods,
 * {@link org.heed.uplift.outcomes.LinkedTest} measures all three outcomes with one set of assignments, one of them primary
 * by plan. Both counts are told together because a campaign can raise reports that are of no use.
 */
package org.heed.uplift.outcomes;
