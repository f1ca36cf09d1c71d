package org.heed.uplift.outcomes;

import java.util.List;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;
import org.heed.uplift.Proportion;
import org.heed.uplift.randomisation.Assignment;
import org.heed.uplift.randomisation.AssignmentSet;
import org.heed.uplift.randomisation.Effect;
import org.heed.uplift.randomisation.LogDid;
import org.heed.uplift.randomisation.Mask;
import org.heed.uplift.randomisation.RandomisationTest;
import org.heed.uplift.randomisation.Statistic;

/**
 * Measures reports, useful reports and the share useful with the same set of assignments.
 *
 * <p>The two counts have the same test. The share has its own, on odds: for each unit and each run of periods that no
 * assignment divides (for blocks: before and during) the counts are summed, and {@code log((useful + 1/2) / (not useful +
 * 1/2))} is compared by difference in differences, each unit counting alike. "The odds ratio is psi" divides the odds of
 * what ran by psi, so p and interval come from one test and always agree; shares stay between 0 and 1 whatever psi is, and
 * to exchange useful and useless turns psi into 1 / psi exactly. A ratio of shares would do neither. Units are not weighted by
 * their reports, since those may be what the campaign changed.
 *
 * <p>What it assumes: that the campaign multiplies the odds of each unit by one factor. The number of reports may change as
 * it likes, for only the odds enter; but more reports also make the odds of the units on steadier, so that p of "the share
 * did not change" is exact if the campaign left volume alone and near its level if it did not (the evidence tests hold the
 * size for half as many reports again).
 *
 * <p>Source: randomisation as {@link RandomisationTest}; the empirical logit with halves, Haldane, Annals of Human Genetics
 * 20 (1956), 309-311, and Cox and Snell, Analysis of Binary Data (2nd ed. 1989), section 2.1.
 *
 * @param statistic for the two counts
 * @param level confidence level of all intervals, between 0 and 1
 * @param primary the one outcome that the plan named before the start
 */
public record LinkedTest(Statistic statistic, double level, Outcome primary) {

    /** Refuses a level outside (0, 1). */
    public LinkedTest {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level must lie in (0, 1), was " + level);
        }
    }

    /** The test with 95 % intervals. */
    public static LinkedTest of(Statistic statistic, Outcome primary) {
        return new LinkedTest(statistic, 0.95, primary);
    }

    /**
     * Measures all three.
     *
     * @throws IllegalArgumentException as {@link RandomisationTest#effect}, and if a unit has no report in a run of periods
     *     or no report was made while on: then there is no share
     */
    public LinkedEffect effect(LinkedPanels panels, AssignmentSet set, Assignment ran) {
        return effect(panels, set, ran, Mask.none(panels.reports()));
    }

    /**
     * Measures all three over the cells that a mask keeps.
     *
     * @param mask from a rule declared before the start; it must not depend on the assignment
     * @throws IllegalArgumentException as the other, if the statistic has no form with cells left out, or if a unit keeps no
     *     period before the campaign or none while it could be on
     */
    public LinkedEffect effect(LinkedPanels panels, AssignmentSet set, Assignment ran, Mask mask) {
        Statistic counts = mask.count() == 0 ? statistic : statistic.without(mask);
        RandomisationTest test = new RandomisationTest(counts, level);
        return new LinkedEffect(
                test.effect(panels.reports(), set, ran),
                test.effect(panels.useful(), set, ran),
                share(panels, set, ran, mask),
                primary);
    }

    /**
     * p of the hypothesis that the campaign multiplied the odds by {@code oddsRatio}, above 0.
     *
     * @throws IllegalArgumentException as {@link #effect}, and if the ratio is not above 0 and finite
     */
    public double shareP(LinkedPanels panels, AssignmentSet set, Assignment ran, double oddsRatio) {
        Mask mask = Mask.none(panels.reports());
        return oddsTest(set, mask).p(Odds.panel(panels, set, mask), set, ran, oddsRatio);
    }

    private ShareEffect share(LinkedPanels panels, AssignmentSet set, Assignment ran, Mask mask) {
        Effect odds = oddsTest(set, mask).effect(Odds.panel(panels, set, mask), set, ran);
        return new ShareEffect(odds.rateRatio(), odds.p(), odds.smallestP(), whileOn(panels, ran, mask));
    }

    /** Blocks are compared by the plain log-DiD, everything else over the kept cells. */
    private RandomisationTest oddsTest(AssignmentSet set, Mask mask) {
        Statistic plain = LogDid.ofPositiveValues();
        return new RandomisationTest(mask.count() == 0 && areBlocks(set) ? plain : plain.without(mask), level);
    }

    private static boolean areBlocks(AssignmentSet set) {
        List<Flight> first = set.assignments().getFirst().flights().firstEntry().getValue();
        return set.assignments().stream()
                .allMatch(assignment -> assignment.isBlock()
                        && assignment.flights().firstEntry().getValue().equals(first));
    }

    private static Proportion whileOn(LinkedPanels panels, Assignment ran, Mask mask) {
        Panel reports = panels.reports();
        long all = 0;
        long useful = 0;
        for (String unit : ran.units()) {
            int row = reports.units().indexOf(unit);
            for (Flight flight : ran.flights().get(unit)) {
                int end = reports.timeline().periodUntil(flight);
                for (int t = reports.timeline().periodFrom(flight); t <= end; t++) {
                    all += mask.drops(row, t) ? 0 : (long) reports.at(row, t);
                    useful += mask.drops(row, t) ? 0 : (long) panels.useful().at(row, t);
                }
            }
        }
        return new Proportion(useful, all);
    }
}
