package org.heed.uplift.evidence;

import java.util.Arrays;
import org.heed.uplift.Block;
import org.heed.uplift.Panel;
import org.heed.uplift.randomisation.Assignment;
import org.heed.uplift.randomisation.AssignmentSet;

/**
 * One simulated campaign, as an analyst meets it, with its truth.
 *
 * @param block what was counted, and which units were on over the panel's last periods
 * @param set all assignments that could have been drawn
 * @param ran the one that was
 * @param rateRatio the factor by which the campaign multiplied expected cells
 * @param meanDifference what it added to them, per treated unit and period on
 */
record Campaign(Block block, AssignmentSet set, Assignment ran, double rateRatio, double meanDifference) {

    Panel panel() {
        return block.panel();
    }

    /** The same campaign on the logarithms of the cells, with one half added since counts can be 0. */
    Block onLogarithms() {
        Panel panel = block.panel();
        double[][] logarithms = new double[panel.units().size()][];
        for (int r = 0; r < logarithms.length; r++) {
            logarithms[r] = Arrays.stream(panel.series(panel.units().get(r)))
                    .map(cell -> Math.log(cell + 0.5))
                    .toArray();
        }
        return Block.of(Panel.ofValues(panel.units(), panel.timeline(), logarithms), block.treated(), block.flight());
    }
}
