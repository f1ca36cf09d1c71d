package org.heed.uplift.randomisation;

import org.heed.uplift.Panel;

/**
 * What was counted while the campaign was on.
 *
 * @param total sum of all cells that were on, 0 or more
 * @param periods number of periods in which at least one unit was on
 */
public record Exposure(double total, int periods) {

    /** Refuses a total below 0 and a campaign without periods. */
    public Exposure {
        if (!(total >= 0 && total < Double.POSITIVE_INFINITY) || periods < 1) {
            throw new IllegalArgumentException(
                    "an exposure must have a total of 0 or more and at least one period, had " + total + " in "
                            + periods);
        }
    }

    static Exposure of(Panel panel, Assignment assignment) {
        boolean[] on = new Grid(panel).on(assignment);
        int columns = panel.timeline().count();
        boolean[] used = new boolean[columns];
        double total = 0;
        for (int i = 0; i < on.length; i++) {
            if (on[i]) {
                total += NonNegative.cell(panel, i / columns, i % columns);
                used[i % columns] = true;
            }
        }
        int periods = 0;
        for (boolean period : used) {
            periods += period ? 1 : 0;
        }
        return new Exposure(total, periods);
    }
}
