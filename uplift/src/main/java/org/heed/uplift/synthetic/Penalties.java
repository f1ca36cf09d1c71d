package org.heed.uplift.synthetic;

/**
 * The noise of a block and the two penalties that follow from it.
 *
 * @param sigma standard deviation of all first differences of the donors before the flight, in units of the outcome
 * @param units zeta of the unit weights, in units of the outcome
 * @param periods zeta of the time weights, in units of the outcome
 */
public record Penalties(double sigma, double units, double periods) {

    private static final double TINY = 1e-6;

    static Penalties of(Contrast contrast, double[][] donors, int before, int treatedCells) {
        double sigma = sigma(donors, before);
        return switch (contrast) {
            case SYNTHETIC_DID -> new Penalties(sigma, Math.pow(treatedCells, 0.25) * sigma, TINY * sigma);
            case SYNTHETIC_CONTROL, DEMEANED_CONTROL -> new Penalties(sigma, TINY * sigma, 0);
            case DIFFERENCE_IN_DIFFERENCES -> new Penalties(sigma, 0, 0);
        };
    }

    private static double sigma(double[][] donors, int before) {
        int count = donors.length * (before - 1);
        if (count < 2) {
            return 0;
        }
        double mean = 0;
        for (double[] donor : donors) {
            mean += (donor[before - 1] - donor[0]) / count;
        }
        double sum = 0;
        for (double[] donor : donors) {
            for (int t = 1; t < before; t++) {
                double off = donor[t] - donor[t - 1] - mean;
                sum += off * off;
            }
        }
        return Math.sqrt(sum / (count - 1));
    }
}
