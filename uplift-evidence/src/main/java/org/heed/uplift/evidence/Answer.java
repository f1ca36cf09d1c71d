package org.heed.uplift.evidence;

import org.heed.uplift.Interval;

/**
 * What a method said.
 *
 * @param rejects whether it said that there was an effect
 * @param covers whether its 95 % interval holds the truth
 */
record Answer(boolean rejects, Coverage covers) {

    /** Whether the interval holds the truth, if the method has an interval. */
    enum Coverage {
        HELD,
        MISSED,
        NO_INTERVAL
    }

    private static final double SIGNIFICANCE = 0.05 + 1e-12; // p of 1/20 rejects, however it was rounded

    static Answer of(double p, Interval interval, double truth) {
        return of(p, interval.contains(truth));
    }

    static Answer of(double p, boolean holdsTruth) {
        return new Answer(rejects(p), holdsTruth ? Coverage.HELD : Coverage.MISSED);
    }

    /** For methods whose only test is whether the interval leaves out "no effect". */
    static Answer of(Interval interval, double nothing, double truth) {
        return new Answer(!interval.contains(nothing), interval.contains(truth) ? Coverage.HELD : Coverage.MISSED);
    }

    static Answer withoutInterval(double p) {
        return new Answer(rejects(p), Coverage.NO_INTERVAL);
    }

    /** Whether a test at 5 % rejects. */
    static boolean rejects(double p) {
        return p <= SIGNIFICANCE;
    }
}
