package org.heed.uplift.randomisation;

import org.heed.uplift.Panel;

/** The masked log-DiD of each assignment, a straight line in the logarithm of the hypothesis. */
final class MaskedLogDidProfile {

    /** A pattern whose rest is this small beside its size is explained by units and periods. */
    private static final double NOTHING_LEFT = 1e-10;

    private MaskedLogDidProfile() {}

    static StraightProfile of(MaskedLogDid statistic, Panel panel, AssignmentSet set, int ran) {
        KeptCells kept = KeptCells.untilLastOn(panel, set, statistic.mask());
        double[] logs = kept.summed((r, t) -> Logarithms.of(panel, r, t, statistic.offset()));
        double[] weights = kept.periods();
        TwoWayProjection projection = new TwoWayProjection(weights, kept.rows());
        double[] atOne = new double[kept.size()];
        double[] slope = new double[kept.size()];
        for (int w = 0; w < atOne.length; w++) {
            double[] rest = projection.residual(kept.on(w));
            double squares = projection.squares(rest);
            if (squares < NOTHING_LEFT) {
                throw new IllegalArgumentException("an assignment leaves nothing to compare with in the kept cells: "
                        + set.assignments().get(w).text().replace('\t', ' ')
                        + ": drop fewer cells or take the assignment out before the draw");
            }
            for (int i = 0; i < rest.length; i++) {
                atOne[w] += rest[i] * logs[i];
                slope[w] += kept.on(ran)[i] ? weights[i] * rest[i] : 0;
            }
            atOne[w] /= Math.sqrt(squares);
            slope[w] /= Math.sqrt(squares);
        }
        return new StraightProfile(ran, atOne, slope);
    }
}
