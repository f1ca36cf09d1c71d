package org.heed.uplift.planning;

import org.heed.uplift.Estimate;
import org.heed.uplift.Proportion;

/**
 * How often an effect of one size was found.
 *
 * @param effect the change that was put in, 0.2 for 20 % more
 * @param found placebo campaigns in which the test rejected "no effect", of all
 * @param separate number of campaigns, each in a history of its own, whose share found would be as uncertain; at most all
 */
public record PowerPoint(double effect, Proportion found, double separate) {

    /**
     * The rate with a 95 % score interval for other histories of this kind, not only for other draws from this one: placebo
     * campaigns that share weeks say less than their number.
     */
    public Estimate rate() {
        return found.wilson(0.95, separate);
    }
}
