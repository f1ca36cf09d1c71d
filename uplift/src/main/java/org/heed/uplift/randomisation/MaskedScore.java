package org.heed.uplift.randomisation;

/**
 * Studentised score of a Poisson model with unit and period effects over the kept cells, for any pattern of on and off.
 *
 * <p>It is {@link PoissonScore} with sums over kept cells only. Such a table has no closed form: under each rate ratio the
 * unit and period effects are fitted by Newton steps of the concave likelihood, once for all assignments, and the
 * information of each pattern is its weighted sum of squares after a fit by unit and period. With nothing dropped p and
 * estimate are those of {@link PoissonScore}. One half is spread over the kept cells in the same cases. A unit must keep a
 * period of those in which the campaign could be on, and one of the others if there are others: a unit without is refused.
 *
 * <p>Source: as {@link PoissonScore}; likelihood of incomplete tables, Bishop, Fienberg and Holland, Discrete Multivariate
 * Analysis (1975), chapter 5.
 *
 * @param mask the cells left out, which must not depend on the assignment
 */
public record MaskedScore(Mask mask) implements Statistic {

    @Override
    public String label() {
        return "Poisson score with unit and period effects over the kept cells";
    }

    @Override
    public Statistic without(Mask more) {
        return new MaskedScore(mask.and(more));
    }

    @Override
    public Statistic withoutUnit(String unit) {
        return new MaskedScore(mask.withoutUnit(unit));
    }
}
