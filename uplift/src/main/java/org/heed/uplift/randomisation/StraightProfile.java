package org.heed.uplift.randomisation;

/**
 * A statistic that is a straight line in the logarithm of the hypothesis for each assignment.
 *
 * @param ran the place of the assignment that ran
 * @param atOne the statistics under no effect
 * @param slope how much each falls if the logarithm rises by 1; not 0 for the one that ran
 */
record StraightProfile(int ran, double[] atOne, double[] slope) implements Profile {

    @Override
    public double logEstimate() {
        return atOne[ran] / slope[ran];
    }

    @Override
    public int size() {
        return atOne.length;
    }

    @Override
    public double[] statistics(double logRatio) {
        double[] statistics = new double[atOne.length];
        for (int w = 0; w < statistics.length; w++) {
            statistics[w] = atOne[w] - slope[w] * logRatio;
        }
        return statistics;
    }
}
