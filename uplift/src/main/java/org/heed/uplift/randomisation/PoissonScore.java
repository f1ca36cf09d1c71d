package org.heed.uplift.randomisation;

import java.util.List;
import org.heed.uplift.Panel;

/**
 * Studentised score of a Poisson model with unit and period effects, for any pattern of on and off. Zeros are allowed.
 *
 * <p>Under a rate ratio theta the cells that were on are divided by theta. The model without effect then fits {@code mu[r,t]
 * = rowTotal[r] * columnTotal[t] / total}; the score is {@code S = sum over on cells of (y - mu)}, its information {@code I
 * = sum of mu * (D - row mean - column mean + mean)^2} with means weighted by mu, and the statistic {@code S / sqrt(I)}.
 * The estimate is the theta at which S is 0: in {@code 1 / theta} that is a quadratic with exactly one positive root, so it
 * needs no iteration. For a block over the panel's last periods it equals {@link RatioOfRatios}. All periods are used,
 * those after a flight as off.
 *
 * <p>If an assignment of the set has no count while on, or none to compare with, one half is added to the panel in equal
 * parts: {@code 0.5 / (largest number of on cells)} to every cell, for all assignments.
 *
 * <p>Source: score test of Rao, Proceedings of the Cambridge Philosophical Society 44 (1948), 50-57; fit of the
 * multiplicative table, McCullagh and Nelder, Generalized Linear Models (2nd ed. 1989), section 6.4; studentised statistics
 * in randomisation tests, Chung and Romano, Annals of Statistics 41 (2013), 484-507; estimate where the test statistic
 * vanishes, Hodges and Lehmann, Annals of Mathematical Statistics 34 (1963), 598-611.
 */
public record PoissonScore() implements Statistic {

    @Override
    public String label() {
        return "Poisson score with unit and period effects";
    }

    @Override
    public Statistic without(Mask mask) {
        return new MaskedScore(mask);
    }

    /** The statistic S / sqrt(I) under no effect; about standard normal if all cells were independent Poisson counts. */
    public double studentised(Panel panel, Assignment assignment) {
        return alone(panel, assignment).statistics(0)[0];
    }

    /**
     * The one-step estimate of the rate ratio, {@code exp(S / I)} under no effect: one Newton step from 1, good for small
     * effects and quicker than the root.
     */
    public double oneStep(Panel panel, Assignment assignment) {
        return Math.exp(alone(panel, assignment).step());
    }

    private static ScoreProfile alone(Panel panel, Assignment assignment) {
        ScoreLayout layout = ScoreLayout.of(panel, AssignmentSet.of(panel.units(), List.of(assignment)));
        return layout.profile(layout.sums(panel), 0);
    }
}
