package org.heed.uplift.comparison;

import org.heed.uplift.Panel;

/**
 * One regression of all cells on unit effects, period effects and "is treated by now".
 *
 * <p>It is shown because readers expect it. When units start at different times it compares late starters with early ones
 * that are treated already, and if effects grow with time its answer may lie outside all of them: prefer
 * {@link EventStudy}. Source: Goodman-Bacon, Journal of Econometrics 225 (2021), 254-277. In R:
 * {@code fixest::feols(y ~ d | unit + period, cluster = ~unit)}, whose standard error has a further factor near 1 for the
 * number of coefficients.
 */
public final class TwoWayFixedEffects {

    private TwoWayFixedEffects() {}

    /**
     * The coefficient of treatment, in the units of the panel's cells: give logarithms for a change in proportion.
     *
     * @throws IllegalArgumentException if all units are treated over the same periods
     */
    public static Clustered of(Adoption adoption) {
        Panel panel = adoption.panel();
        double[][] cells = panel.units().stream().map(panel::series).toArray(double[][]::new);
        return TwoWayFit.of(cells, adoption.from());
    }
}
