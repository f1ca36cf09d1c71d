package org.heed.uplift.randomisation;

import org.heed.uplift.Panel;

/** A statistic of every assignment of a set as a function of the hypothesis, with the panel's sums taken once. */
interface Profile {

    /** Prepares a statistic for the assignment that ran, given by its place in the set. */
    static Profile of(Statistic statistic, Panel panel, AssignmentSet set, int ran) {
        return switch (statistic) {
            case MaskedLogDid masked -> MaskedLogDidProfile.of(masked, panel, set, ran);
            case MaskedScore masked -> MaskedScoreProfile.of(masked, panel, set, ran);
            case LogDid _, LogTwoWay _, PoissonScore _, RatioOfRatios _ -> {
                Layout layout = Layout.of(statistic, panel, set);
                yield layout.profile(layout.sums(panel), ran);
            }
        };
    }

    /** The logarithm of the rate ratio at which the statistic of the assignment that ran is 0. */
    double logEstimate();

    /** The place in the set of the assignment that ran. */
    int ran();

    /** Number of assignments. */
    int size();

    /** The statistics of all assignments, in the order of the set, if the rate ratio were exp(logRatio). */
    double[] statistics(double logRatio);
}
