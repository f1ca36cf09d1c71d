package org.heed.uplift.outcomes;

import org.heed.uplift.randomisation.Assignment;
import org.heed.uplift.randomisation.AssignmentSet;
import org.heed.uplift.randomisation.LogTwoWay;
import org.heed.uplift.randomisation.RandomisationTest;

/**
 * The same randomisation test on all events, on the useful ones and on the share useful, over the same set.
 *
 * <p>The share is measured on the logarithmic scale: the effect is the factor by which the campaign multiplied it, and
 * under the hypothesis "the factor is theta" the shares of cells that were on are divided by theta. That is exact whenever
 * the campaign multiplies every share by one factor, for any pattern of on and off; p of no effect is exact whatever the
 * campaign does to shares, since units were drawn and not events. With few events in a cell the half that is added to each
 * share draws the factor towards 1: sum to longer periods where cells have fewer than about five.
 *
 * @param counts the test for all and for useful ones
 * @param primary the outcome that the plan named
 */
public record LinkedTest(RandomisationTest counts, Outcome primary) {

    /**
     * Measures all three.
     *
     * @throws IllegalArgumentException as {@link RandomisationTest#effect}
     */
    public LinkedEffect effect(LinkedPanels panels, AssignmentSet set, Assignment ran) {
        RandomisationTest shares = new RandomisationTest(LogTwoWay.ofPositiveValues(), counts.level());
        return new LinkedEffect(
                counts.effect(panels.all(), set, ran),
                counts.effect(panels.useful(), set, ran),
                shares.effect(panels.share(), set, ran),
                primary);
    }
}
