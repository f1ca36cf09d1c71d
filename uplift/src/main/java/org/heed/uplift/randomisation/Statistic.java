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
public sealed interface Statistic permits LogDid, LogTwoWay, PoissonScore, RatioOfRatios, MaskedLogDid, MaskedScore {

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

    /**
     * This statistic over the kept cells only; a mask that it has already is kept.
     *
     * @throws IllegalArgumentException if there is no such form of it, or it has a mask for another panel
     */
    default Statistic without(Mask mask) {
        throw new IllegalArgumentException(
                "'" + label() + "' has no form with cells left out: use LogDid or PoissonScore");
    }

    /** This statistic for the panel without one unit: the same one, unless it has a mask. */
    default Statistic withoutUnit(String unit) {
        return this;
    }
}
