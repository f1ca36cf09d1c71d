package org.heed.uplift.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.heed.uplift.Panel;

/** Computes the effect on each group in each period from differences of means. */
final class Cells {

    private final double[][] outcomes;
    private final int[] from;
    private final Controls controls;

    private Cells(double[][] outcomes, int[] from, Controls controls) {
        this.outcomes = outcomes;
        this.from = from;
        this.controls = controls;
    }

    /** All cells that have controls, by group, then by period. */
    static List<Cell> of(Adoption adoption, Controls controls) {
        Panel panel = adoption.panel();
        double[][] outcomes = panel.units().stream().map(panel::series).toArray(double[][]::new);
        Cells cells = new Cells(outcomes, adoption.from(), controls);
        List<Cell> all = new ArrayList<>();
        for (int group : Arrays.stream(cells.from)
                .filter(g -> g != Adoption.NEVER)
                .sorted()
                .distinct()
                .toArray()) {
            for (int period = 1; period < panel.timeline().count(); period++) {
                cells.add(all, group, period);
            }
        }
        return all;
    }

    private void add(List<Cell> all, int group, int period) {
        int base = period < group ? period - 1 : group - 1; // before the start, the change since the period before
        boolean[] treated = new boolean[from.length];
        boolean[] control = new boolean[from.length];
        int compared = 0;
        for (int r = 0; r < from.length; r++) {
            treated[r] = from[r] == group;
            control[r] = isControl(from[r], group, period);
            compared += control[r] ? 1 : 0;
        }
        if (compared > 0) {
            all.add(new Cell(group, period, difference(treated, control, base, period)));
        }
    }

    private boolean isControl(int start, int group, int period) {
        return switch (controls) {
            case NEVER_TREATED -> start == Adoption.NEVER;
            case NOT_YET_TREATED -> start != group && start > period;
        };
    }

    /**
     * Mean change of the treated minus mean change of the controls; the influence of a unit is
     * {@code 1[treated] / P(treated) (change - mean) - 1[control] / P(control) (change - mean)}.
     */
    private Influenced difference(boolean[] treated, boolean[] control, int base, int period) {
        int units = from.length;
        double[] change = new double[units];
        Arrays.setAll(change, r -> outcomes[r][period] - outcomes[r][base]);
        double[] influence = new double[units];
        double effect = addInfluence(influence, change, treated, 1) - addInfluence(influence, change, control, -1);
        return new Influenced(effect, influence, count(treated));
    }

    /** Adds the influence of one side, and gives the mean change of that side. */
    private static double addInfluence(double[] influence, double[] change, boolean[] in, int sign) {
        int members = count(in);
        double mean = 0;
        for (int r = 0; r < in.length; r++) {
            mean += in[r] ? change[r] / members : 0;
        }
        for (int r = 0; r < in.length; r++) {
            influence[r] += in[r] ? sign * (change[r] - mean) * in.length / members : 0;
        }
        return mean;
    }

    private static int count(boolean[] in) {
        int count = 0;
        for (boolean one : in) {
            count += one ? 1 : 0;
        }
        return count;
    }
}
