package org.heed.uplift.randomisation;

import org.heed.uplift.Panel;

/** Cells of a panel for statistics that read them as numbers of events. */
final class NonNegative {

    private NonNegative() {}

    static double cell(Panel panel, int unit, int period) {
        double cell = panel.at(unit, period);
        if (cell < 0) {
            throw new IllegalArgumentException("a Poisson statistic needs cells of 0 or more, but unit '"
                    + panel.units().get(unit) + "' has " + cell + " on "
                    + panel.timeline().start(period));
        }
        return cell;
    }
}
