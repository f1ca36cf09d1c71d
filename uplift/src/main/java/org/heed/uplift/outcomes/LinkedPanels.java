package org.heed.uplift.outcomes;

import org.heed.uplift.Panel;

/**
 * Counts of all events and of the useful ones among them, for the same units and periods.
 *
 * @param all counts of all, such as reports
 * @param useful counts of those that were useful, in no cell more than all
 */
public record LinkedPanels(Panel all, Panel useful) {

    /** Refuses panels that are not counts, do not match, or have more useful than all in a cell; the message says where. */
    public LinkedPanels {
        if (all.kind() != Panel.Kind.COUNTS || useful.kind() != Panel.Kind.COUNTS) {
            throw new IllegalArgumentException(
                    "linked outcomes must both be counts: a share of values has no numbers" + " behind it");
        }
        if (!all.units().equals(useful.units()) || !all.timeline().equals(useful.timeline())) {
            throw new IllegalArgumentException(
                    "linked outcomes must have the same units and periods: " + all + " and " + useful + " have not");
        }
        for (int unit = 0; unit < all.units().size(); unit++) {
            requirePart(all, useful, unit);
        }
    }

    private static void requirePart(Panel all, Panel useful, int unit) {
        for (int t = 0; t < all.timeline().count(); t++) {
            if (useful.at(unit, t) > all.at(unit, t)) {
                throw new IllegalArgumentException(String.format(
                        "unit '%s' has %.0f useful of %.0f on %s: useful ones are counted among all",
                        all.units().get(unit),
                        useful.at(unit, t),
                        all.at(unit, t),
                        all.timeline().start(t)));
            }
        }
    }

    /**
     * The share useful in each cell, {@code (useful + 1/2) / (all + 1)}, so that a cell without events is one half of a
     * useful one among one.
     *
     * <p>Source: Haldane, Annals of Human Genetics 20 (1956), 309-311; Anscombe, Biometrika 43 (1956), 461-464.
     */
    public Panel share() {
        double[][] shares = new double[all.units().size()][all.timeline().count()];
        for (int unit = 0; unit < shares.length; unit++) {
            for (int t = 0; t < shares[unit].length; t++) {
                shares[unit][t] = (useful.at(unit, t) + 0.5) / (all.at(unit, t) + 1);
            }
        }
        return Panel.ofValues(all.units(), all.timeline(), shares);
    }
}
