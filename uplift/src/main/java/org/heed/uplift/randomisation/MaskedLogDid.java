package org.heed.uplift.randomisation;

/**
 * Difference in differences of logarithms over the kept cells, for any pattern of on and off.
 *
 * <p>The logarithms of {@code y + offset} are fitted by unit and period effects, by least squares over the kept cells; let
 * D be the pattern of an assignment and E what is left of D after the same fit. The statistic is {@code sum(E * log) /
 * sqrt(sum(E^2))}, the estimate of the logarithm of the rate ratio {@code sum(E * log) / sum(E^2)}. Means of each unit's
 * kept cells would do too, but then a national week that is dropped for one unit alone would no longer cancel; here every
 * week is compared only with the units that kept it. For blocks with nothing dropped the estimate is that of
 * {@link LogDid}, and so is p if all blocks have the same number of units.
 *
 * <p>Under a rate ratio theta the statistic moves along a straight line in log theta, steepest for the assignment that ran
 * (Cauchy-Schwarz); so the accepted ratios are always one interval around the estimate. Periods after the last one in which
 * any assignment switches a unit on are left out, since an effect may linger. A unit must keep a period of those in which
 * the campaign could be on, and one of the others if there are others: a unit without is refused.
 *
 * <p>Source: partialled-out regression, Frisch and Waugh, Econometrica 1 (1933), 387-401; randomisation of the pattern as
 * in {@link RandomisationTest}.
 *
 * @param offset added to each cell before its logarithm is taken: one half for counts, 0 for positive values
 * @param mask the cells left out, which must not depend on the assignment
 */
public record MaskedLogDid(double offset, Mask mask) implements Statistic {

    /** Refuses an offset that is negative or not finite. */
    public MaskedLogDid {
        if (!(offset >= 0 && offset < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the offset of a log-DiD must lie in [0, inf), was " + offset);
        }
    }

    @Override
    public String label() {
        return "difference in differences of logarithms over the kept cells";
    }

    @Override
    public Statistic without(Mask more) {
        return new MaskedLogDid(offset, mask.and(more));
    }

    @Override
    public Statistic withoutUnit(String unit) {
        return new MaskedLogDid(offset, mask.withoutUnit(unit));
    }
}
