package org.heed.uplift;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * What was measured: units x periods, without gaps, either counts (whole numbers of 0 or more, held exactly) or values.
 *
 * <p>Rows are units in the order of {@link #units()}, columns are the periods of {@link #timeline()}.
 */
public final class Panel {

    /** The largest count: above it, not every whole number has a double of its own. */
    private static final long LARGEST_COUNT = 1L << 53;

    /** What the cells are: {@code COUNTS} of events, or measured {@code VALUES} of any scale. */
    public enum Kind {
        /** Whole numbers of 0 or more. */
        COUNTS,
        /** Finite numbers. */
        VALUES
    }

    /**
     * One counted cell.
     *
     * @param unit name of the unit
     * @param date first day of the period
     * @param count number of events, 0 or more
     */
    public record Count(String unit, LocalDate date, long count) {}

    /**
     * One measured cell.
     *
     * @param unit name of the unit
     * @param date first day of the period
     * @param value finite number
     */
    public record Value(String unit, LocalDate date, double value) {}

    private final List<String> units;
    private final Timeline timeline;
    private final Kind kind;
    private final double[] cells; // row by row; counts are exact, since none is above 2^53

    Panel(List<String> units, Timeline timeline, Kind kind, double[] cells) {
        this.units = units;
        this.timeline = timeline;
        this.kind = kind;
        this.cells = cells;
    }

    /**
     * Makes a panel of counts from a matrix {@code counts[unit][period]}, which is copied.
     *
     * @throws IllegalArgumentException if a name is unfit or given twice, the shape is not units x periods, or a count is
     *     negative or above 2^53; the message names unit and period
     */
    public static Panel ofCounts(List<String> units, Timeline timeline, long[][] counts) {
        List<String> names = UnitNames.checked(units);
        requireRows(names, counts.length);
        double[] cells = new double[names.size() * timeline.count()];
        for (int r = 0; r < counts.length; r++) {
            requireColumns(names.get(r), timeline, counts[r].length);
            for (int t = 0; t < counts[r].length; t++) {
                cells[r * timeline.count() + t] = checkedCount(names.get(r), timeline.start(t), counts[r][t]);
            }
        }
        return new Panel(names, timeline, Kind.COUNTS, cells);
    }

    /**
     * Makes a panel of values from a matrix {@code values[unit][period]}, which is copied.
     *
     * @throws IllegalArgumentException if a name is unfit or given twice, the shape is not units x periods, or a value is
     *     NaN or infinite; the message names unit and period
     */
    public static Panel ofValues(List<String> units, Timeline timeline, double[][] values) {
        List<String> names = UnitNames.checked(units);
        requireRows(names, values.length);
        double[] cells = new double[names.size() * timeline.count()];
        for (int r = 0; r < values.length; r++) {
            requireColumns(names.get(r), timeline, values[r].length);
            for (int t = 0; t < values[r].length; t++) {
                cells[r * timeline.count() + t] = checkedValue(names.get(r), timeline.start(t), values[r][t]);
            }
        }
        return new Panel(names, timeline, Kind.VALUES, cells);
    }

    /**
     * Makes a panel of counts from cells in any order; units are sorted by name, periods by day.
     *
     * @throws IllegalArgumentException if a cell is given twice or missing (the message names unit and period; a period
     *     without events needs a cell with 0), the periods are not equally spaced, or a count is negative or above 2^53
     */
    public static Panel ofCounts(Collection<Count> cells) {
        PanelRows rows = new PanelRows();
        for (Count cell : cells) {
            rows.add(cell.unit(), cell.date(), checkedCount(cell.unit(), cell.date(), cell.count()));
        }
        return rows.panel(Kind.COUNTS);
    }

    /**
     * Makes a panel of values from cells in any order; units are sorted by name, periods by day.
     *
     * @throws IllegalArgumentException if a cell is given twice or missing (the message names unit and period), the
     *     periods are not equally spaced, or a value is NaN or infinite
     */
    public static Panel ofValues(Collection<Value> cells) {
        PanelRows rows = new PanelRows();
        for (Value cell : cells) {
            rows.add(cell.unit(), cell.date(), checkedValue(cell.unit(), cell.date(), cell.value()));
        }
        return rows.panel(Kind.VALUES);
    }

    /** Names of the units, in the order of the rows. */
    public List<String> units() {
        return units;
    }

    /** The periods, in the order of the columns. */
    public Timeline timeline() {
        return timeline;
    }

    /** Whether the cells are counts or values. */
    public Kind kind() {
        return kind;
    }

    /** The cell of a unit and a period, both counted from 0; a count is exact. */
    public double at(int unit, int period) {
        if (unit < 0 || unit >= units.size() || period < 0 || period >= timeline.count()) {
            throw new IllegalArgumentException("cell (" + unit + ", " + period + ") is outside the panel of "
                    + units.size() + " units x " + timeline.count() + " periods");
        }
        return cells[unit * timeline.count() + period];
    }

    /** All cells of a unit in the order of the periods, as a copy. */
    public double[] series(String unit) {
        int row = units.indexOf(unit);
        if (row < 0) {
            throw new IllegalArgumentException("the panel has no unit '" + unit + "': it has " + units);
        }
        return Arrays.copyOfRange(cells, row * timeline.count(), (row + 1) * timeline.count());
    }

    /** All cells row by row, units x periods of them, as a copy. */
    public double[] cells() {
        return cells.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Panel panel
                && kind == panel.kind
                && units.equals(panel.units)
                && timeline.equals(panel.timeline)
                && Arrays.equals(cells, panel.cells);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * units.hashCode() + timeline.hashCode()) + Arrays.hashCode(cells);
    }

    @Override
    public String toString() {
        return "Panel[" + kind + ", " + units.size() + " units x " + timeline.count() + " periods from "
                + timeline.first() + "]";
    }

    private static double checkedCount(String unit, LocalDate date, long count) {
        if (count < 0 || count > LARGEST_COUNT) {
            throw new IllegalArgumentException("the count of unit '" + unit + "' on " + date
                    + " must lie in [0, 2^53], was " + count + ": counts of events cannot be negative");
        }
        return count;
    }

    private static double checkedValue(String unit, LocalDate date, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("the value of unit '" + unit + "' on " + date
                    + " must be a finite number, was " + value + ": fill or drop the period before it gets here");
        }
        return value + 0.0; // makes -0.0 into 0.0, so that equal panels are equal
    }

    private static void requireRows(List<String> units, int rows) {
        if (rows != units.size()) {
            throw new IllegalArgumentException(
                    "the matrix must have a row for each of the " + units.size() + " units, had " + rows);
        }
    }

    private static void requireColumns(String unit, Timeline timeline, int columns) {
        if (columns < timeline.count()) {
            throw new IllegalArgumentException("the row of unit '" + unit + "' stops before " + timeline.start(columns)
                    + ": it must have all " + timeline.count() + " periods, had " + columns);
        }
        if (columns > timeline.count()) {
            throw new IllegalArgumentException("the row of unit '" + unit + "' must have " + timeline.count()
                    + " periods (the last begins on " + timeline.start(timeline.count() - 1) + "), had " + columns);
        }
    }
}
