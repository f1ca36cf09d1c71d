package org.heed.uplift;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects the cells of a panel given one by one, and finds what is given twice or missing. */
final class PanelRows {

    private final SortedMap<String, Map<LocalDate, Double>> rows = new TreeMap<>();
    private final TreeSet<LocalDate> days = new TreeSet<>();

    void add(String unit, LocalDate date, double cell) {
        Double before = rows.computeIfAbsent(UnitNames.checked(unit), name -> new HashMap<>())
                .put(date, cell);
        if (before != null) {
            throw new IllegalArgumentException(
                    "unit '" + unit + "' has two cells for " + date + ": add them up or drop one");
        }
        days.add(date);
    }

    Panel panel(Panel.Kind kind) {
        List<String> units = UnitNames.checked(rows.keySet());
        Timeline timeline = Timeline.spanning(days);
        double[] cells = new double[units.size() * timeline.count()];
        int next = 0;
        for (String unit : units) {
            for (LocalDate start : timeline.starts()) {
                cells[next++] = cell(unit, start);
            }
        }
        return new Panel(units, timeline, kind, cells);
    }

    private double cell(String unit, LocalDate start) {
        Double cell = rows.get(unit).get(start);
        if (cell == null) {
            throw new IllegalArgumentException("unit '" + unit + "' has no cell for " + start
                    + ": add it (with 0 if nothing happened) or leave the period out for all units");
        }
        return cell;
    }
}
