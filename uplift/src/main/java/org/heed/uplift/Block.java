package org.heed.uplift;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A panel with one campaign on it: some units were on over one flight, the others (the donors, or the donor pool) never
 * were. It is what the cross-checks measure.
 *
 * <p>Periods after the flight are left out, so that the last period of a block is the last one on: there are
 * {@link #before()} periods before the flight (T0) and {@link #during()} in it (T1).
 */
public final class Block {

    private final Panel panel;
    private final Flight flight;
    private final int[] treated;
    private final int[] donors;
    private final int before;
    private final int during;

    private Block(Panel panel, Flight flight, int[] treated, int[] donors, int before, int during) {
        this.panel = panel;
        this.flight = flight;
        this.treated = treated;
        this.donors = donors;
        this.before = before;
        this.during = during;
    }

    /**
     * Puts a campaign on a panel; all other units are donors.
     *
     * @throws IllegalArgumentException if no unit or every unit is treated, one is not in the panel, or the flight does not
     *     hold whole periods of it or begins with its first period
     */
    public static Block of(Panel panel, Collection<String> treated, Flight flight) {
        return of(panel, treated, Set.of(), flight);
    }

    /**
     * Puts a campaign on a panel, with some units that are neither treated nor fit to be compared with (they were reached
     * by spill-over, or had a campaign of their own).
     *
     * @throws IllegalArgumentException as {@link #of(Panel, Collection, Flight)}, and if a unit is both treated and left
     *     out or no donor is left
     */
    public static Block of(Panel panel, Collection<String> treated, Collection<String> leftOut, Flight flight) {
        Set<String> on = known(panel, treated, "treated");
        Set<String> out = known(panel, leftOut, "left out");
        if (on.isEmpty()) {
            throw new IllegalArgumentException("no unit is treated: name at least one of " + panel.units());
        }
        for (String unit : out) {
            if (on.contains(unit)) {
                throw new IllegalArgumentException(
                        "unit '" + unit + "' is treated and left out of the donors: it can be one of both");
            }
        }
        if (on.size() + out.size() == panel.units().size()) {
            throw new IllegalArgumentException("no donor is left of "
                    + panel.units().size() + " units: a block needs at least one unit that was never on");
        }
        int before = panel.timeline().periodFrom(flight);
        int last = panel.timeline().periodUntil(flight);
        if (before == 0) {
            throw new IllegalArgumentException("the flight " + flight.text() + " begins with the panel's first period:"
                    + " a block needs at least one period before it");
        }
        List<Integer> treatedRows = new ArrayList<>();
        List<Integer> donorRows = new ArrayList<>();
        for (int row = 0; row < panel.units().size(); row++) {
            String unit = panel.units().get(row);
            if (on.contains(unit)) {
                treatedRows.add(row);
            } else if (!out.contains(unit)) {
                donorRows.add(row);
            }
        }
        return new Block(panel, flight, ints(treatedRows), ints(donorRows), before, last - before + 1);
    }

    /** The panel, with all its units and periods. */
    public Panel panel() {
        return panel;
    }

    /** The days on. */
    public Flight flight() {
        return flight;
    }

    /** Names of the units that were on, in the order of the panel (N1 of them). */
    public List<String> treated() {
        return names(treated);
    }

    /** Names of the donors, in the order of the panel (N0 of them). */
    public List<String> donors() {
        return names(donors);
    }

    /** Number of periods before the flight, T0. */
    public int before() {
        return before;
    }

    /** Number of periods in the flight, T1. */
    public int during() {
        return during;
    }

    /** Number of periods of the block, T = T0 + T1. */
    public int periods() {
        return before + during;
    }

    /** The periods of the block: those of the panel up to the last one on. */
    public Timeline timeline() {
        Timeline all = panel.timeline();
        return new Timeline(all.first(), all.step(), periods());
    }

    /** Cells of the treated units, {@code [N1][T]}, as a copy. */
    public double[][] treatedCells() {
        return cells(treated);
    }

    /** Cells of the donors, {@code [N0][T]}, as a copy. */
    public double[][] donorCells() {
        return cells(donors);
    }

    /** Mean over the treated units, one for each of T periods. */
    public double[] treatedMean() {
        double[] mean = new double[periods()];
        for (int row : treated) {
            for (int t = 0; t < mean.length; t++) {
                mean[t] += panel.at(row, t);
            }
        }
        for (int t = 0; t < mean.length; t++) {
            mean[t] /= treated.length;
        }
        return mean;
    }

    @Override
    public String toString() {
        return "Block[" + treated() + " on " + flight.text() + ", " + donors.length + " donors, " + before + " + "
                + during + " periods]";
    }

    private double[][] cells(int[] rows) {
        double[][] cells = new double[rows.length][periods()];
        for (int i = 0; i < rows.length; i++) {
            for (int t = 0; t < cells[i].length; t++) {
                cells[i][t] = panel.at(rows[i], t);
            }
        }
        return cells;
    }

    private List<String> names(int[] rows) {
        List<String> names = new ArrayList<>(rows.length);
        for (int row : rows) {
            names.add(panel.units().get(row));
        }
        return List.copyOf(names);
    }

    private static int[] ints(List<Integer> rows) {
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    private static Set<String> known(Panel panel, Collection<String> units, String role) {
        Set<String> kept = new TreeSet<>(units);
        Set<String> all = Set.copyOf(panel.units());
        for (String unit : kept) {
            if (!all.contains(unit)) {
                throw new IllegalArgumentException(
                        "the panel has no unit '" + unit + "' to be " + role + ": it has " + panel.units());
            }
        }
        return kept;
    }
}
