package org.heed.uplift.randomisation;

import org.heed.uplift.Panel;

/** Logarithms summed before and in the flight. */
record LogDidLayout(LogDid statistic, BlockDesign design) implements Layout {

    static LogDidLayout of(LogDid statistic, Panel shape, AssignmentSet set) {
        return new LogDidLayout(statistic, BlockDesign.of(shape, set));
    }

    @Override
    public int kinds() {
        return BlockDesign.KINDS;
    }

    @Override
    public int kind(int period) {
        return design.kind(period);
    }

    @Override
    public double transformed(double cell) {
        return Math.log(cell + statistic.offset());
    }

    @Override
    public double checked(Panel panel, int row, int period) {
        return Logarithms.of(panel, row, period, statistic.offset());
    }

    @Override
    public Profile profile(double[] sums, int ran) {
        double[] gains = new double[sums.length / BlockDesign.KINDS];
        for (int r = 0; r < gains.length; r++) {
            gains[r] = sums[2 * r + 1] / design.during() - sums[2 * r] / design.begin();
        }
        return LogDidProfile.of(gains, design.treated(), ran);
    }
}
