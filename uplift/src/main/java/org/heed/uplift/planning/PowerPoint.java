package org.heed.uplift.planning;

import org.heed.uplift.Estimate;
import org.heed.uplift.Proportion;

/**
 * How often an effect of one size was found.
 *
 * @param effect the change that was put in, 0.2 for 20 % more
 * @param found placebo campaigns in which the test rejected "no effect", of all
 */
public record PowerPoint(double effect, Proportion found) {

    /** The rate with its Monte-Carlo error, as a 95 % score interval over the draws. */
    public Estimate rate() {
        return found.wilson(0.95);
    }
}
