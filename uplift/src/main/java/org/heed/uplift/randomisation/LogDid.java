package org.heed.uplift.randomisation;

/**
 * Difference in differences of mean logarithms, for blocks; {@link LogTwoWay} is its form for other patterns.
 *
 * <p>For each unit {@code d = mean of log(y + offset) in the flight - mean of log(y + offset) before it}; the statistic is
 * the mean d of the units that are on minus the mean d of the others, its exponential the rate ratio. Every earlier period
 * is used; later ones are left out, since an effect may linger. The mean of logarithms is moved less by single extreme
 * periods than the logarithm of means is.
 *
 * <p>Under a rate ratio theta it is {@code y + offset} that is divided by theta, so that the logarithm moves by exactly
 * log theta. Then p falls steadily on both sides of the estimate, where it is 1, and the accepted ratios are always one
 * interval around it.
 *
 * <p>Source: difference in differences with randomisation of units, Athey and Imbens, Journal of Econometrics 226 (2022),
 * 62-79, on the logarithmic scale; the offset of one half is that of Haldane, Annals of Human Genetics 20 (1956), 309-311.
 *
 * @param offset added to each cell before its logarithm is taken: one half for counts, 0 for positive values
 */
public record LogDid(double offset) implements Statistic {

    /** Refuses an offset that is negative or not finite. */
    public LogDid {
        offset = Logarithms.checkedOffset(offset);
    }

    /** The form for counts, where 0 can occur: offset one half. */
    public static LogDid ofCounts() {
        return new LogDid(0.5);
    }

    /** The form for values above 0: no offset, so that a unit's scale does not matter at all. */
    public static LogDid ofPositiveValues() {
        return new LogDid(0);
    }

    @Override
    public String label() {
        return "difference in differences of mean logarithms";
    }

    @Override
    public Statistic without(Mask mask) {
        return new MaskedLogDid(offset, mask);
    }
}
