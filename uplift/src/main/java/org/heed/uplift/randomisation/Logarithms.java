package org.heed.uplift.randomisation;

import org.heed.uplift.Panel;

/** Logarithms of cells with an offset, and what to say where there is none. */
final class Logarithms {

    private Logarithms() {}

    static double checkedOffset(double offset) {
        if (!(offset >= 0 && offset < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the offset of a logarithm must lie in [0, inf), was " + offset);
        }
        return offset;
    }

    static double of(Panel panel, int row, int period, double offset) {
        double shifted = panel.at(row, period) + offset;
        if (!(shifted > 0)) {
            throw new IllegalArgumentException("a log-DiD needs cell + offset above 0, but unit '"
                    + panel.units().get(row) + "' has " + panel.at(row, period) + " on "
                    + panel.timeline().start(period) + " and the offset is " + offset
                    + ": use an offset of one half for counts, PoissonScore for many zeros");
        }
        return Math.log(shifted);
    }
}
