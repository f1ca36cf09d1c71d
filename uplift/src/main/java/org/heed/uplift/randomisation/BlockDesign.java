package org.heed.uplift.randomisation;

import java.util.List;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;

/** A set of blocks on a panel: one flight for all, and for each assignment the rows that are on. */
final class BlockDesign {

    /** Before the flight and in it. */
    static final int KINDS = 2;

    private final int begin;
    private final int end;
    private final boolean[][] treated; // [assignment][row]

    private BlockDesign(int begin, int end, boolean[][] treated) {
        this.begin = begin;
        this.end = end;
        this.treated = treated;
    }

    static BlockDesign of(Panel panel, AssignmentSet set) {
        Grid grid = new Grid(panel);
        grid.requireSameUnits(set);
        Flight flight = oneFlight(set);
        boolean[][] treated = new boolean[set.size()][panel.units().size()];
        for (int w = 0; w < treated.length; w++) {
            List<String> units = set.assignments().get(w).units();
            if (units.size() == panel.units().size()) {
                throw new IllegalArgumentException("all " + units.size() + " units are on in an assignment:"
                        + " a block needs at least one unit that stays off");
            }
            for (String unit : units) {
                treated[w][grid.row(unit)] = true;
            }
        }
        int begin = panel.timeline().periodFrom(flight);
        if (begin == 0) {
            throw new IllegalArgumentException("the flight " + flight.text() + " begins with the panel's first period:"
                    + " a block needs at least one period before it");
        }
        return new BlockDesign(begin, panel.timeline().periodUntil(flight), treated);
    }

    private static Flight oneFlight(AssignmentSet set) {
        Flight flight =
                set.assignments().getFirst().flights().firstEntry().getValue().getFirst();
        for (Assignment assignment : set.assignments()) {
            Flight own = assignment.flights().firstEntry().getValue().getFirst();
            if (!assignment.isBlock() || !own.equals(flight)) {
                throw new IllegalArgumentException("this statistic is for blocks that share one flight ("
                        + flight.text() + "); not so " + assignment.text().replace('\t', ' ')
                        + ": use PoissonScore or LogTwoWay for other patterns");
            }
        }
        return flight;
    }

    /** Number of periods before the flight. */
    int begin() {
        return begin;
    }

    /** Number of periods in the flight. */
    int during() {
        return end - begin + 1;
    }

    /** 0 before the flight, 1 in it; what comes after it is left out. */
    int kind(int period) {
        if (period > end) {
            return Layout.LEFT_OUT;
        }
        return period < begin ? 0 : 1;
    }

    /** For each assignment the rows that are on; not to be written to. */
    boolean[][] treated() {
        return treated;
    }
}
