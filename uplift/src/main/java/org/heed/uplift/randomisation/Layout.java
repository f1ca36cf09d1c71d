package org.heed.uplift.randomisation;

import org.heed.uplift.Panel;

/**
 * A statistic and a set laid over the periods of a panel. All that a statistic needs of a panel are the sums of its
 * (transformed) cells over each kind of period; a kind holds the periods that the design treats alike.
 */
interface Layout {

    /** The kind of a period that the statistic leaves out. */
    int LEFT_OUT = -1;

    /** Lays a statistic over panels of the same units, periods and kind as the one given; its cells are not looked at. */
    static Layout of(Statistic statistic, Panel shape, AssignmentSet set) {
        return switch (statistic) {
            case LogDid logDid -> LogDidLayout.of(logDid, shape, set);
            case LogTwoWay logTwoWay -> LogTwoWayLayout.of(logTwoWay, shape, set);
            case RatioOfRatios _ -> RatioLayout.of(shape, set);
            case PoissonScore _ -> ScoreLayout.of(shape, set);
            case MaskedLogDid _, MaskedScore _ ->
                throw new IllegalArgumentException("'" + statistic.label() + "' looks at single cells, not at sums of"
                        + " periods: plan with the statistic without its mask");
        };
    }

    /** Number of kinds of periods. */
    int kinds();

    /** The kind of a period, counted from 0, or {@link #LEFT_OUT}. */
    int kind(int period);

    /** A cell as it is summed. */
    double transformed(double cell);

    /** As {@link #transformed}, with an error that names the cell if it is unfit. */
    double checked(Panel panel, int row, int period);

    /** The statistics of all assignments, from the sums of all kinds row by row. */
    Profile profile(double[] sums, int ran);

    /** The sums of a panel: {@code [row * kinds + kind]}. */
    default double[] sums(Panel panel) {
        double[] sums = new double[panel.units().size() * kinds()];
        for (int r = 0; r < panel.units().size(); r++) {
            for (int t = 0; t < panel.timeline().count(); t++) {
                if (kind(t) != LEFT_OUT) {
                    sums[r * kinds() + kind(t)] += checked(panel, r, t);
                }
            }
        }
        return sums;
    }
}
