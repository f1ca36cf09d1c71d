package org.heed.uplift.randomisation;

import java.util.Arrays;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;

/** Logarithms summed over the periods that no assignment tells apart, and the weights with which each assignment adds them. */
final class LogTwoWayLayout implements Layout {

    private final LogTwoWay statistic;
    private final Patterns patterns;
    private final TwoWayWeights weights;
    private final boolean[] leftOut; // by period

    private LogTwoWayLayout(LogTwoWay statistic, Patterns patterns, boolean[] leftOut) {
        this.statistic = statistic;
        this.patterns = patterns;
        this.leftOut = leftOut;
        int[] periods = new int[patterns.kinds()];
        for (int t = 0; t < leftOut.length; t++) {
            periods[patterns.kind(t)] += leftOut[t] ? 0 : 1;
        }
        this.weights = TwoWayWeights.of(patterns, periods);
    }

    static LogTwoWayLayout of(LogTwoWay statistic, Panel shape, AssignmentSet set) {
        Patterns patterns = Patterns.of(shape, set);
        boolean[] leftOut = new boolean[shape.timeline().count()];
        boolean begun = false;
        for (int t = 0; t < leftOut.length; t++) {
            begun |= patterns.isEverOn(patterns.kind(t));
            leftOut[t] = begun && !patterns.isEverOn(patterns.kind(t));
        }
        for (Flight flight : statistic.leftOut()) {
            int end = shape.timeline().periodUntil(flight);
            Arrays.fill(leftOut, shape.timeline().periodFrom(flight), end + 1, true);
        }
        return new LogTwoWayLayout(statistic, patterns, leftOut);
    }

    @Override
    public int kinds() {
        return patterns.kinds();
    }

    @Override
    public int kind(int period) {
        return leftOut[period] ? LEFT_OUT : patterns.kind(period);
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
        return new LogTwoWayProfile(weights, sums, ran);
    }
}
