package org.heed.uplift.randomisation;

import java.util.List;
import org.heed.uplift.Panel;

/**
 * How strongly a panel speaks for an effect of an assignment, and the rate ratio at which it stops doing so.
 *
 * <p>Every statistic is used in the same way: under the hypothesis "the rate ratio is theta" the cells that were on are
 * divided by theta, after which on and off should not differ; the estimate is the theta at which the statistic of the
 * assignment that ran is 0.
 */
public sealed interface Statistic permits LogDid, LogTwoWay, PoissonScore, RatioOfRatios {

    /** The name to print beside a result. */
    String label();

    /**
     * Estimates the rate ratio of an assignment; 1 means no effect.
     *
     * @throws IllegalArgumentException if the assignment does not fit the panel or the statistic, or the panel has nothing
     *     to compare with
     */
    default double estimate(Panel panel, Assignment assignment) {
        AssignmentSet alone = AssignmentSet.of(panel.units(), List.of(assignment));
        return Math.exp(Profile.of(this, panel, alone, 0).logEstimate());
    }
}
