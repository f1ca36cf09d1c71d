package org.heed.uplift;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A panel with its units and days looked up, to tell which of its cells an assignment switches on. */
final class Grid {

    private final Panel panel;
    private final Map<String, Integer> rows = new HashMap<>();
    private final Map<LocalDate, Integer> begins = new HashMap<>();
    private final Map<LocalDate, Integer> ends = new HashMap<>();

    Grid(Panel panel) {
        this.panel = panel;
        for (int r = 0; r < panel.units().size(); r++) {
            rows.put(panel.units().get(r), r);
        }
        for (int t = 0; t < panel.timeline().count(); t++) {
            begins.put(panel.timeline().start(t), t);
            ends.put(panel.timeline().end(t), t);
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

    /** First period of a flight. */
    int begin(Flight flight) {
        Integer begin = begins.get(flight.from());
        if (begin == null) {
            throw cut(flight, flight.from() + " is not the first day of a period");
        }
        return begin;
    }

    /** Last period of a flight. */
    int end(Flight flight) {
        Integer end = ends.get(flight.until());
        if (end == null) {
            throw cut(flight, flight.until() + " is not the last day of a period");
        }
        return end;
    }

    /** Which cells are on, row by row. */
    boolean[] on(Assignment assignment) {
        int columns = panel.timeline().count();
        boolean[] on = new boolean[rows.size() * columns];
        for (Map.Entry<String, List<Flight>> own : assignment.flights().entrySet()) {
            int offset = row(own.getKey()) * columns;
            for (Flight flight : own.getValue()) {
                int end = end(flight);
                for (int t = begin(flight); t <= end; t++) {
                    on[offset + t] = true;
                }
            }
        }
        return on;
    }

    private IllegalArgumentException cut(Flight flight, String why) {
        Timeline timeline = panel.timeline();
        return new IllegalArgumentException("the flight " + flight.text() + " does not fit the panel's periods: " + why
                + "; periods begin every " + timeline.step() + " from " + timeline.first() + " and the last ends on "
                + timeline.end(timeline.count() - 1)
                + ": let the flight hold whole periods, or give the panel the periods it needs");
    }
}
