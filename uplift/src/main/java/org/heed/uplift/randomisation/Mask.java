package org.heed.uplift.randomisation;

import java.util.Arrays;
import java.util.List;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;
import org.heed.uplift.UnitNames;

/**
 * Cells of a panel that a statistic leaves out: units x periods.
 *
 * <p>A randomisation test stays exact with a mask as long as the mask would have been the same under every assignment:
 * it may come from a calendar of events by a rule declared before the start, never from what was counted or from who was
 * on.
 */
public final class Mask {

    private final List<String> units;
    private final Timeline timeline;
    private final boolean[] dropped; // row by row

    private Mask(List<String> units, Timeline timeline, boolean[] dropped) {
        this.units = units;
        this.timeline = timeline;
        this.dropped = dropped;
    }

    /** The mask that leaves out nothing of a panel. */
    public static Mask none(Panel panel) {
        int cells = panel.units().size() * panel.timeline().count();
        return new Mask(panel.units(), panel.timeline(), new boolean[cells]);
    }

    /** The mask that leaves out one period, counted from 0, for all units of a panel. */
    public static Mask ofPeriod(Panel panel, int period) {
        panel.timeline().start(period); // refuses one that is not there
        Mask mask = none(panel);
        for (int r = 0; r < panel.units().size(); r++) {
            mask.dropped[r * panel.timeline().count() + period] = true;
        }
        return mask;
    }

    /**
     * Reads a matrix {@code dropped[unit][period]}, which is copied.
     *
     * @throws IllegalArgumentException if a name is unfit or given twice, or the shape is not units x periods
     */
    public static Mask of(List<String> units, Timeline timeline, boolean[][] dropped) {
        List<String> names = UnitNames.checked(units);
        if (dropped.length != names.size()) {
            throw new IllegalArgumentException(
                    "a mask must have a row for each of the " + names.size() + " units, had " + dropped.length);
        }
        boolean[] cells = new boolean[names.size() * timeline.count()];
        for (int r = 0; r < dropped.length; r++) {
            if (dropped[r].length != timeline.count()) {
                throw new IllegalArgumentException("the mask of unit '" + names.get(r) + "' must have "
                        + timeline.count() + " periods, had " + dropped[r].length);
            }
            System.arraycopy(dropped[r], 0, cells, r * timeline.count(), timeline.count());
        }
        return new Mask(names, timeline, cells);
    }

    /** Whether a cell is left out; unit and period are counted from 0. */
    public boolean drops(int unit, int period) {
        if (unit < 0 || unit >= units.size() || period < 0 || period >= timeline.count()) {
            throw new IllegalArgumentException("cell (" + unit + ", " + period + ") is outside the mask of "
                    + units.size() + " units x " + timeline.count() + " periods");
        }
        return dropped[unit * timeline.count() + period];
    }

    /** Number of cells left out. */
    public int count() {
        int count = 0;
        for (boolean cell : dropped) {
            count += cell ? 1 : 0;
        }
        return count;
    }

    /** The mask that leaves out what this one or the other leaves out; both must be for the same panel. */
    public Mask and(Mask other) {
        if (!units.equals(other.units) || !timeline.equals(other.timeline)) {
            throw new IllegalArgumentException("two masks can be joined only if they are for the same units and"
                    + " periods: make both for the panel that is measured");
        }
        boolean[] joined = dropped.clone();
        for (int i = 0; i < joined.length; i++) {
            joined[i] |= other.dropped[i];
        }
        return new Mask(units, timeline, joined);
    }

    /** The mask of the panel without one unit; this one if there is no such unit. */
    public Mask withoutUnit(String unit) {
        int row = units.indexOf(unit);
        if (row < 0) {
            return this;
        }
        int columns = timeline.count();
        List<String> left = units.stream().filter(name -> !name.equals(unit)).toList();
        boolean[] cells = new boolean[left.size() * columns];
        System.arraycopy(dropped, 0, cells, 0, row * columns);
        System.arraycopy(dropped, (row + 1) * columns, cells, row * columns, cells.length - row * columns);
        return new Mask(left, timeline, cells);
    }

    /** Refuses a panel that this mask was not made for. */
    void requireFits(Panel panel) {
        if (!units.equals(panel.units()) || !timeline.equals(panel.timeline())) {
            throw new IllegalArgumentException("the mask is for " + units.size() + " units from " + timeline.first()
                    + " in " + timeline.count() + " periods, which are not those of " + panel
                    + ": make the mask for the panel that is measured");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mask mask
                && units.equals(mask.units)
                && timeline.equals(mask.timeline)
                && Arrays.equals(dropped, mask.dropped);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * units.hashCode() + timeline.hashCode()) + Arrays.hashCode(dropped);
    }

    @Override
    public String toString() {
        return "Mask[" + count() + " of " + dropped.length + " cells left out]";
    }
}
