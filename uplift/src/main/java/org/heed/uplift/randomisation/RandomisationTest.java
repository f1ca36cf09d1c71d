package org.heed.uplift.randomisation;

import org.heed.uplift.Estimate;
import org.heed.uplift.Panel;

/**
 * Compares the assignment that ran with all those that could have run instead.
 *
 * <p>p of "the rate ratio is theta" is the share of assignments whose statistic, after division of the cells that ran by
 * theta, is at least as far from 0 as that of the one that ran, which is counted itself. If the assignment was drawn from
 * the set with equal chances, p is at most a with a chance of at most a, whatever shocks, trends and correlations the
 * counts have. The interval holds every theta with p above 1 - level: it is exact if the campaign multiplies each cell by
 * the same factor, and it leaves out 1 exactly when p of no effect is at most 1 - level.
 *
 * <p>Source: Fisher, The Design of Experiments (1935), chapter 2; intervals by inversion, Rosenbaum, Observational Studies
 * (2nd ed. 2002), section 2.6, and Imbens and Rubin, Causal Inference (2015), chapter 5.
 *
 * @param statistic what is compared
 * @param level confidence level of the interval, between 0 and 1
 */
public record RandomisationTest(Statistic statistic, double level) {

    /** Refuses a level outside (0, 1). */
    public RandomisationTest {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level must lie in (0, 1), was " + level);
        }
    }

    /** The test with 95 % intervals. */
    public static RandomisationTest of(Statistic statistic) {
        return new RandomisationTest(statistic, 0.95);
    }

    /**
     * Measures the effect of the assignment that ran.
     *
     * @param panel what was counted; its units are those of the set
     * @param set all assignments that could have happened, as logged before the draw
     * @param ran the one that did
     * @throws IllegalArgumentException if {@code ran} is not in the set, units or flights do not fit the panel, or the
     *     statistic cannot be computed; the message says where
     */
    public Effect effect(Panel panel, AssignmentSet set, Assignment ran) {
        Inversion inversion = inversion(panel, set, ran);
        return new Effect(
                statistic.label() + ", randomisation test",
                new Estimate(inversion.estimate(), inversion.interval()),
                inversion.p(0),
                set.smallestP(),
                set.size(),
                Exposure.of(panel, ran));
    }

    /**
     * p of the hypothesis that the rate ratio is {@code theta}, above 0.
     *
     * @throws IllegalArgumentException as {@link #effect}, and if theta is not above 0 and finite
     */
    public double p(Panel panel, AssignmentSet set, Assignment ran, double theta) {
        if (!(theta > 0 && theta < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a rate ratio must lie in (0, inf), was " + theta);
        }
        return inversion(panel, set, ran).p(Math.log(theta));
    }

    /**
     * The statistic of every assignment of the set under no effect, in the order of {@link AssignmentSet#assignments()},
     * for a picture of where the one that ran lies.
     *
     * @throws IllegalArgumentException as {@link #effect}
     */
    public double[] distribution(Panel panel, AssignmentSet set, Assignment ran) {
        return profile(panel, set, ran).statistics(0);
    }

    private Inversion inversion(Panel panel, AssignmentSet set, Assignment ran) {
        return new Inversion(profile(panel, set, ran), level);
    }

    private Profile profile(Panel panel, AssignmentSet set, Assignment ran) {
        int place = set.assignments().indexOf(ran);
        if (place < 0) {
            throw new IllegalArgumentException("the assignment that ran is not in the logged set of " + set.size()
                    + ": " + ran.text().replace('\t', ' ') + ": a test needs the set it was drawn from");
        }
        return Profile.of(statistic, panel, set, place);
    }
}
