package org.heed.uplift.randomisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;

/** A panel with its units and days looked up, to tell which of its cells an assignment switches on. */
final class Grid {

    private final Panel panel;
    private final Map<String, Integer> rows = new HashMap<>();

    Grid(Panel panel) {
        this.panel = panel;
        for (int r = 0; r < panel.units().size(); r++) {
            rows.put(panel.units().get(r), r);
        }
    }

    /** Refuses a design of other units than the panel's: the unit of analysis is the unit of assignment. */
    void requireSameUnits(AssignmentSet set) {
        if (set.units().size() == rows.size() && rows.keySet().containsAll(set.units())) {
            return;
        }
        TreeSet<String> onlyPanel = new TreeSet<>(rows.keySet());
        set.units().forEach(onlyPanel::remove);
        TreeSet<String> onlySet = new TreeSet<>(set.units());
        onlySet.removeAll(rows.keySet());
        throw new IllegalArgumentException("panel and assignment set must have the same units; only the panel has "
                + onlyPanel + ", only the set has " + onlySet
                + ": sum or split the panel to the units that were assigned");
    }

    int row(String unit) {
        Integer row = rows.get(unit);
        if (row == null) {
            throw new IllegalArgumentException("the assignment switches on unit '" + unit
                    + "', which the panel does not have: it has " + panel.units());
        }
        return row;
    }

    /** Which cells are on, row by row. */
    boolean[] on(Assignment assignment) {
        int columns = panel.timeline().count();
        boolean[] on = new boolean[rows.size() * columns];
        for (Map.Entry<String, List<Flight>> own : assignment.flights().entrySet()) {
            int offset = row(own.getKey()) * columns;
            for (Flight flight : own.getValue()) {
                int end = panel.timeline().periodUntil(flight);
                for (int t = panel.timeline().periodFrom(flight); t <= end; t++) {
                    on[offset + t] = true;
                }
            }
        }
        return on;
    }
}
