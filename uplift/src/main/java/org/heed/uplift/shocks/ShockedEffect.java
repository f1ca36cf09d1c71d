package org.heed.uplift.shocks;

import org.heed.uplift.randomisation.Effect;
import org.heed.uplift.randomisation.Mask;
import org.heed.uplift.randomisation.RandomisationTest;

/**
 * One campaign measured over all cells and over those that a rule on shocks keeps, by the same test and the same set.
 *
 * @param all over all cells
 * @param kept over the kept cells; its rate ratio is about them, its {@link Effect#extra()} applies it to all cells on
 * @param handling which of the two was planned
 * @param dropped number of unit-periods that the rule left out, of units that were on or off, 0 if no event struck
 */
public record ShockedEffect(Effect all, Effect kept, ShockRule.Handling handling, int dropped) {

    /**
     * Measures twice.
     *
     * @param mask from {@link ShockRule#mask}
     * @throws IllegalArgumentException as {@link RandomisationTest#effect}, if the statistic has no form with cells left out,
     *     or if a unit keeps no period before the campaign or none while it could be on
     */
    public static ShockedEffect of(Measurement measurement, ShockRule.Handling handling, Mask mask) {
        return new ShockedEffect(measurement.effect(), measurement.without(mask).effect(), handling, mask.count());
    }

    /** The one that was planned. */
    public Effect planned() {
        return switch (handling) {
            case DROP -> kept;
            case REPORT_APART -> all;
        };
    }

    /** The one that stands beside it. */
    public Effect beside() {
        return switch (handling) {
            case DROP -> all;
            case REPORT_APART -> kept;
        };
    }

    /** Whether what may be said of the campaign hangs on the dropped cells. */
    public boolean verdictChanges() {
        return all.verdict() != kept.verdict();
    }
}
