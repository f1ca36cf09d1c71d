package org.heed.uplift.randomisation;

import java.util.Arrays;
import org.heed.uplift.Panel;

/**
 * The randomisation test of no effect, with a set laid over the periods of a panel once, to be asked many thousand times:
 * what planning needs. Its p is that of {@link RandomisationTest} on the same cells.
 *
 * <p>A panel enters as sums of its transformed cells over kinds of periods, row by row ({@code [unit * kinds + kind]}), so
 * that whoever changes a few cells need not read the others again.
 */
public final class PreparedTest {

    private final Layout layout;
    private final boolean[][] on;
    private final Panel shape;

    private PreparedTest(Layout layout, boolean[][] on, Panel shape) {
        this.layout = layout;
        this.on = on;
        this.shape = shape;
    }

    /**
     * Lays a set over a panel.
     *
     * @param shape a panel with the units, periods and kind of those to be asked about; its cells are not looked at
     * @throws IllegalArgumentException if units or flights do not fit the panel, or the set does not fit the statistic
     */
    public static PreparedTest of(Statistic statistic, Panel shape, AssignmentSet set) {
        Grid grid = new Grid(shape);
        grid.requireSameUnits(set);
        boolean[][] on = set.assignments().stream().map(grid::on).toArray(boolean[][]::new);
        return new PreparedTest(Layout.of(statistic, shape, set), on, shape);
    }

    /** Number of assignments. */
    public int size() {
        return on.length;
    }

    /** Number of kinds of periods. */
    public int kinds() {
        return layout.kinds();
    }

    /** The kind of a period, counted from 0, or -1 for a period that the statistic leaves out. */
    public int kind(int period) {
        return layout.kind(period);
    }

    /** A cell as the statistic sums it: itself or its logarithm. Not finite if the statistic has no use for the cell. */
    public double transformed(double cell) {
        return layout.transformed(cell);
    }

    /** The cells that an assignment switches on: places in {@link Panel#cells()}, in order. */
    public int[] cellsOn(int assignment) {
        boolean[] own = on[assignment];
        int[] places = new int[own.length];
        int count = 0;
        for (int i = 0; i < own.length; i++) {
            if (own[i]) {
                places[count++] = i;
            }
        }
        return Arrays.copyOf(places, count);
    }

    /**
     * The sums of a panel.
     *
     * @throws IllegalArgumentException if the panel has another shape or a cell is unfit; the message names it
     */
    public double[] sums(Panel panel) {
        if (!panel.units().equals(shape.units())
                || panel.timeline().count() != shape.timeline().count()) {
            throw new IllegalArgumentException("the panel must have the units and the "
                    + shape.timeline().count() + " periods that the test was prepared for, was " + panel);
        }
        return layout.sums(panel);
    }

    /**
     * p of no effect.
     *
     * @param sums of the panel, not changed
     * @param ran the assignment that ran, by its place in the set
     * @throws IllegalArgumentException if the statistic cannot be computed
     */
    public double p(double[] sums, int ran) {
        return Inversion.p(layout.profile(sums, ran), 0);
    }

    /** The rate ratio that the statistic estimates. */
    public double estimate(double[] sums, int ran) {
        return Math.exp(layout.profile(sums, ran).logEstimate());
    }
}
