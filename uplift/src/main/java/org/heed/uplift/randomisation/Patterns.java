package org.heed.uplift.randomisation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.heed.uplift.Panel;

/**
 * Patterns of on and off with periods put together that no pattern tells apart. A set of blocks has two such kinds, before
 * and in flight, so that its Poisson scores need 2 columns however long the panel is.
 */
final class Patterns {

    private final int rows;
    private final int kinds;
    private final int[] kind; // by period
    private final boolean[][] on; // [assignment][row * kinds + kind]

    private Patterns(int rows, int kinds, int[] kind, boolean[][] on) {
        this.rows = rows;
        this.kinds = kinds;
        this.kind = kind;
        this.on = on;
    }

    /** Lays a set over the whole panel. */
    static Patterns of(Panel shape, AssignmentSet set) {
        Grid grid = new Grid(shape);
        grid.requireSameUnits(set);
        boolean[][] on = set.assignments().stream().map(grid::on).toArray(boolean[][]::new);
        return of(on, shape.units().size());
    }

    /** Reads patterns over the whole panel, each given row by row. */
    static Patterns of(boolean[][] cells, int rows) {
        int columns = cells[0].length / rows;
        BitSet[] lines = new BitSet[columns];
        Arrays.setAll(lines, t -> new BitSet(rows * cells.length));
        for (int w = 0; w < cells.length; w++) {
            for (int i = 0; i < cells[w].length; i++) {
                if (cells[w][i]) {
                    lines[i % columns].set(w * rows + i / columns);
                }
            }
        }
        int[] kind = new int[columns];
        Map<BitSet, Integer> seen = new HashMap<>();
        for (int t = 0; t < columns; t++) {
            int fresh = seen.size();
            kind[t] = seen.computeIfAbsent(lines[t], line -> fresh);
        }
        boolean[][] on = new boolean[cells.length][rows * seen.size()];
        seen.forEach((line, k) -> line.stream().forEach(i -> on[i / rows][i % rows * seen.size() + k] = true));
        return new Patterns(rows, seen.size(), kind, on);
    }

    /** Sums cells, given row by row, over the periods of each kind. */
    double[] summed(double[] cells) {
        double[] sums = new double[rows * kinds];
        for (int i = 0; i < cells.length; i++) {
            sums[i / kind.length * kinds + kind[i % kind.length]] += cells[i];
        }
        return sums;
    }

    int kinds() {
        return kinds;
    }

    /** The kind of a period. */
    int kind(int period) {
        return kind[period];
    }

    /** Number of periods of a kind. */
    int periodsOf(int one) {
        int count = 0;
        for (int own : kind) {
            count += own == one ? 1 : 0;
        }
        return count;
    }

    /** Whether any assignment switches any unit on in periods of this kind. */
    boolean isEverOn(int one) {
        for (boolean[] pattern : on) {
            for (int r = 0; r < rows; r++) {
                if (pattern[r * kinds + one]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Largest number of cells of the whole panel that an assignment switches on. */
    int mostCellsOn() {
        int[] periods = new int[kinds];
        for (int own : kind) {
            periods[own]++;
        }
        int most = 0;
        for (boolean[] pattern : on) {
            int count = 0;
            for (int i = 0; i < pattern.length; i++) {
                count += pattern[i] ? periods[i % kinds] : 0;
            }
            most = Math.max(most, count);
        }
        return most;
    }

    /** For each assignment which cells of the summed table are on, row by row; not to be written to. */
    boolean[][] on() {
        return on;
    }

    int rows() {
        return rows;
    }
}
