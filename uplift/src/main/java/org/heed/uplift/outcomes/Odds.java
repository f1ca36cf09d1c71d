package org.heed.uplift.outcomes;

import java.util.Arrays;
import org.heed.uplift.Panel;
import org.heed.uplift.randomisation.AssignmentSet;
import org.heed.uplift.randomisation.Mask;

/**
 * The odds that a report is useful, of each unit over each run of periods: {@code (useful + 1/2) / (not useful + 1/2)}, of
 * the kept cells of the run, and the same in each of its periods.
 *
 * <p>Counts are summed before the odds are formed, since odds of single weeks with a few reports are mostly noise.
 */
final class Odds {

    private final LinkedPanels panels;
    private final Mask mask;
    private final double[][] cells; // [unit][period]

    private Odds(LinkedPanels panels, Mask mask) {
        this.panels = panels;
        this.mask = mask;
        this.cells = new double[panels.reports().units().size()]
                [panels.reports().timeline().count()];
    }

    /** A panel of values above 0, one value for each run, in the shape of the counts. */
    static Panel panel(LinkedPanels panels, AssignmentSet set, Mask mask) {
        Odds odds = new Odds(panels, mask);
        Panel reports = panels.reports();
        int[] starts = Runs.starts(set, reports.timeline());
        for (int r = 0; r < odds.cells.length; r++) {
            Arrays.fill(odds.cells[r], 1); // after the last period on, which no statistic of odds reads
            for (int i = 1; i < starts.length; i++) {
                odds.fill(r, starts[i - 1], starts[i]);
            }
        }
        return Panel.ofValues(reports.units(), reports.timeline(), odds.cells);
    }

    private void fill(int unit, int from, int until) {
        double reports = 0;
        double useful = 0;
        int kept = 0;
        for (int t = from; t < until; t++) {
            if (!mask.drops(unit, t)) {
                reports += panels.reports().at(unit, t);
                useful += panels.useful().at(unit, t);
                kept++;
            }
        }
        if (kept > 0 && reports == 0) {
            throw new IllegalArgumentException(
                    "unit '" + panels.reports().units().get(unit)
                            + "' has no report in the periods from "
                            + panels.reports().timeline().start(from) + " to "
                            + panels.reports().timeline().end(until - 1)
                            + ": a share of nothing is unknown; leave the unit out before the draw or join units");
        }
        for (int t = from; t < until; t++) {
            cells[unit][t] = (useful + 0.5) / (reports - useful + 0.5); // 1 in a run without kept cells, never read
        }
    }
}
