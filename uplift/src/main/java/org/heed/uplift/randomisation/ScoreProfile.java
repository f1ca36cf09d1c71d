package org.heed.uplift.randomisation;

/** The studentised Poisson score of each assignment; sums are kept apart by whether their cell ran. */
final class ScoreProfile implements Profile {

    private final int ran;
    private final double logEstimate;
    private final boolean[][] on; // [assignment][cell]
    private final TwoWaySums ranSums; // of the cells that ran, which a hypothesis divides
    private final TwoWaySums otherSums;
    private final double[] onRan; // by assignment: sum over cells on in it that ran
    private final double[] onOther;

    private ScoreProfile(int ran, double[] cells, Patterns patterns) {
        this.ran = ran;
        this.on = patterns.on();
        this.ranSums = TwoWaySums.of(cells, on[ran], patterns.rows());
        this.otherSums = TwoWaySums.ofOthers(cells, on[ran], patterns.rows());
        this.logEstimate = ScoreRoot.logRatio(cells, on[ran], patterns.rows());
        this.onRan = new double[on.length];
        this.onOther = new double[on.length];
        for (int w = 0; w < on.length; w++) {
            for (int i = 0; i < cells.length; i++) {
                if (on[w][i]) {
                    double[] sums = on[ran][i] ? onRan : onOther;
                    sums[w] += cells[i];
                }
            }
        }
    }

    /** Takes the table summed over kinds of periods. */
    static ScoreProfile of(double[] cells, Patterns patterns, int ran) {
        ScoreProfile profile = new ScoreProfile(ran, cells, patterns);
        if (!Double.isFinite(profile.logEstimate)) {
            throw new IllegalArgumentException("the assignment that ran leaves nothing to compare with: at least one on"
                    + " cell needs an off cell of the same unit and an off cell of the same period");
        }
        return profile;
    }

    /** Whether every assignment has counts while on and others to compare them with. */
    static boolean allEstimable(double[] cells, Patterns patterns) {
        for (boolean[] pattern : patterns.on()) {
            if (!Double.isFinite(ScoreRoot.logRatio(cells, pattern, patterns.rows()))) {
                return false;
            }
        }
        return true;
    }

    /** The one-step estimate of the logarithm of the rate ratio. */
    double step() {
        return Score.of(on[ran], sums(1), onRan[ran] + onOther[ran]).step();
    }

    @Override
    public double logEstimate() {
        return logEstimate;
    }

    @Override
    public int ran() {
        return ran;
    }

    @Override
    public int size() {
        return on.length;
    }

    @Override
    public double[] statistics(double logRatio) {
        double factor = Math.exp(-logRatio);
        TwoWaySums sums = sums(factor);
        double[] statistics = new double[on.length];
        for (int w = 0; w < statistics.length; w++) {
            statistics[w] =
                    Score.of(on[w], sums, onRan[w] * factor + onOther[w]).studentised();
        }
        return statistics;
    }

    private TwoWaySums sums(double factor) {
        return ranSums.timesPlus(factor, otherSums);
    }
}
