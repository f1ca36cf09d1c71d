package org.heed.uplift.shocks;

import java.time.LocalDate;
import java.util.List;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;

/** Panels with one unit or one period fewer. */
final class Panels {

    private Panels() {}

    static Panel withoutUnit(Panel panel, String unit) {
        List<String> units =
                panel.units().stream().filter(name -> !name.equals(unit)).toList();
        double[][] cells = units.stream().map(panel::series).toArray(double[][]::new);
        return rebuilt(panel.kind(), units, panel.timeline(), cells);
    }

    /**
     * The panel without one period. Periods must stay equally spaced, so the gap is closed: periods before it move up by
     * one step, those after it keep their days.
     */
    static Panel withoutEarly(Panel panel, int period) {
        Timeline all = panel.timeline();
        return without(panel, period, all.start(1));
    }

    /** The same, with the gap closed from the other side: periods after it move back by one step. */
    static Panel withoutLate(Panel panel, int period) {
        return without(panel, period, panel.timeline().first());
    }

    private static Panel without(Panel panel, int period, LocalDate first) {
        Timeline all = panel.timeline();
        double[][] cells = new double[panel.units().size()][all.count() - 1];
        for (int r = 0; r < cells.length; r++) {
            for (int t = 0; t < cells[r].length; t++) {
                cells[r][t] = panel.at(r, t < period ? t : t + 1);
            }
        }
        return rebuilt(panel.kind(), panel.units(), new Timeline(first, all.step(), all.count() - 1), cells);
    }

    private static Panel rebuilt(Panel.Kind kind, List<String> units, Timeline timeline, double[][] cells) {
        return switch (kind) {
            case VALUES -> Panel.ofValues(units, timeline, cells);
            case COUNTS -> {
                long[][] counts = new long[cells.length][timeline.count()];
                for (int r = 0; r < cells.length; r++) {
                    for (int t = 0; t < cells[r].length; t++) {
                        counts[r][t] = (long) cells[r][t];
                    }
                }
                yield Panel.ofCounts(units, timeline, counts);
            }
        };
    }
}
