package org.heed.uplift.randomisation;

/** The log two-way statistic of each assignment, a straight line in the logarithm of the hypothesis. */
final class LogTwoWayProfile implements Profile {

    private final TwoWayWeights weights;
    private final int ran;
    private final double[] atOne;
    private double[] slopes = {}; // taken when first needed: p of no effect, asked most often, does without

    LogTwoWayProfile(TwoWayWeights weights, double[] sums, int ran) {
        if (weights.length(ran) == 0) {
            throw new IllegalArgumentException("the assignment that ran leaves nothing to compare with: at least one on"
                    + " cell needs an off cell of the same unit and an off cell of the same period");
        }
        this.weights = weights;
        this.ran = ran;
        this.atOne = new double[weights.size()];
        for (int w = 0; w < atOne.length; w++) {
            atOne[w] = weights.dot(w, sums);
        }
    }

    @Override
    public double logEstimate() {
        return atOne[ran] / weights.length(ran);
    }

    @Override
    public int ran() {
        return ran;
    }

    @Override
    public int size() {
        return atOne.length;
    }

    @Override
    public double[] statistics(double logRatio) {
        if (logRatio == 0) {
            return atOne.clone();
        }
        if (slopes.length == 0) {
            slopes = weights.slopes(ran);
        }
        double[] statistics = new double[atOne.length];
        for (int w = 0; w < statistics.length; w++) {
            statistics[w] = atOne[w] - slopes[w] * logRatio;
        }
        return statistics;
    }
}
