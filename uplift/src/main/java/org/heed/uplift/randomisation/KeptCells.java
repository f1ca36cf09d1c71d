package org.heed.uplift.randomisation;

import java.util.Arrays;
import org.heed.uplift.Panel;

/** The kept cells of a panel, with periods put together that neither the assignments nor the mask tell apart. */
final class KeptCells {

    private final int rows;
    private final int used; // periods, from the first
    private final Patterns patterns; // the last one is the mask
    private final boolean[] kept; // of the whole cells, row by row over the used periods
    private final double[] periods; // by cell of the summed table: number of kept periods in it

    private KeptCells(int rows, int used, Patterns patterns, boolean[] kept) {
        this.rows = rows;
        this.used = used;
        this.patterns = patterns;
        this.kept = kept;
        double[] ones = new double[kept.length];
        for (int i = 0; i < ones.length; i++) {
            ones[i] = kept[i] ? 1 : 0;
        }
        this.periods = patterns.summed(ones);
    }

    /** Uses the periods up to the last one in which any assignment switches a unit on. */
    static KeptCells untilLastOn(Panel panel, AssignmentSet set, Mask mask) {
        boolean[][] on = on(panel, set, mask);
        boolean[] anyOn = periodsOn(on, panel.timeline().count());
        return of(panel, on, mask, anyOn, anyOn.length);
    }

    /** Uses all periods of the panel. */
    static KeptCells all(Panel panel, AssignmentSet set, Mask mask) {
        boolean[][] on = on(panel, set, mask);
        return of(
                panel,
                on,
                mask,
                periodsOn(on, panel.timeline().count()),
                panel.timeline().count());
    }

    private static boolean[][] on(Panel panel, AssignmentSet set, Mask mask) {
        mask.requireFits(panel);
        Grid grid = new Grid(panel);
        grid.requireSameUnits(set);
        boolean[][] on = new boolean[set.size()][];
        for (int w = 0; w < on.length; w++) {
            on[w] = grid.on(set.assignments().get(w));
        }
        return on;
    }

    private static KeptCells of(Panel panel, boolean[][] on, Mask mask, boolean[] anyOn, int used) {
        int rows = panel.units().size();
        int columns = panel.timeline().count();
        boolean[] kept = new boolean[rows * used];
        boolean[][] patterns = new boolean[on.length + 1][rows * used];
        for (int r = 0; r < rows; r++) {
            requireKept(panel, mask, r, anyOn);
            for (int t = 0; t < used; t++) {
                kept[r * used + t] = !mask.drops(r, t);
                patterns[on.length][r * used + t] = mask.drops(r, t);
                for (int w = 0; w < on.length; w++) {
                    patterns[w][r * used + t] = on[w][r * columns + t];
                }
            }
        }
        return new KeptCells(rows, used, Patterns.of(patterns, rows), kept);
    }

    /** Up to the last period in which any assignment switches a unit on: whether one does in that period. */
    private static boolean[] periodsOn(boolean[][] on, int columns) {
        boolean[] any = new boolean[columns];
        int last = 0;
        for (boolean[] pattern : on) {
            for (int i = 0; i < pattern.length; i++) {
                if (pattern[i]) {
                    any[i % columns] = true;
                    last = Math.max(last, i % columns);
                }
            }
        }
        return Arrays.copyOf(any, last + 1);
    }

    private static void requireKept(Panel panel, Mask mask, int row, boolean[] anyOn) {
        boolean keepsOn = false;
        boolean keepsOff = false;
        boolean anyOff = false;
        for (int t = 0; t < anyOn.length; t++) {
            boolean keeps = !mask.drops(row, t);
            anyOff |= !anyOn[t];
            keepsOn |= keeps && anyOn[t];
            keepsOff |= keeps && !anyOn[t];
        }
        if (!keepsOn || (anyOff && !keepsOff)) {
            throw new IllegalArgumentException("unit '" + panel.units().get(row) + "' has no kept period "
                    + (keepsOn ? "before the campaign" : "while the campaign could be on")
                    + ": nothing is left to compare; report the dropped cells apart, or leave the unit out");
        }
    }

    /** Number of rows of the summed table. */
    int rows() {
        return rows;
    }

    /** Reads one cell of a panel. */
    interface CellReader {
        double cell(int row, int period);
    }

    /** Sums of the kept cells over the periods of each kind, row by row. */
    double[] summed(CellReader reader) {
        double[] cells = new double[kept.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = kept[i] ? reader.cell(i / used, i % used) : 0;
        }
        return patterns.summed(cells);
    }

    /** Number of kept periods in each cell of the summed table, as weights; not to be written to. */
    double[] periods() {
        return periods;
    }

    /** Which cells of the summed table an assignment switches on, dropped cells included; not to be written to. */
    boolean[] on(int assignment) {
        return patterns.on()[assignment];
    }

    /** Number of assignments. */
    int size() {
        return patterns.on().length - 1;
    }
}
