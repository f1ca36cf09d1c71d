package org.heed.uplift.randomisation;

/**
 * Ratio of ratios of totals, for blocks: {@code (on, in flight / on, before) / (off, in flight / off, before)}.
 *
 * <p>It is the exact maximum-likelihood rate ratio of the Poisson model with unit and period effects, since that model
 * matches the totals of units, of periods and of the treated cells. The statistic is its logarithm. Periods after the
 * flight are left out.
 *
 * <p>If one of the four totals is 0 for any assignment of the set, one half is added to all four, for all assignments; it
 * is spread evenly over the units that make up the total and divided by theta with them, so that the statistic of the
 * assignment that ran still moves by exactly log theta. A panel of values with such a total is refused, for a half has no
 * meaning there.
 *
 * <p>Source: Santos Silva and Tenreyro, Review of Economics and Statistics 88 (2006), 641-658, equation 8 (first-order
 * conditions of the Poisson pseudo-likelihood), solved for two groups and two spans; Haldane, Annals of Human Genetics 20
 * (1956), 309-311, for the half.
 */
public record RatioOfRatios() implements Statistic {

    @Override
    public String label() {
        return "ratio of ratios (Poisson with unit and period effects)";
    }
}
