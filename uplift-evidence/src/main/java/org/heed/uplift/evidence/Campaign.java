package org.heed.uplift.evidence;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heed.uplift.Block;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;
import org.heed.uplift.comparison.Adoption;
import org.heed.uplift.randomisation.Assignment;
import org.heed.uplift.randomisation.AssignmentSet;
import org.heed.uplift.randomisation.Mask;
import org.heed.uplift.shocks.ShockRule;

/**
 * One simulated campaign, as an analyst meets it, with its truth.
 *
 * @param draw what was counted and what struck, with the truth in cells
 * @param set all assignments that could have been drawn
 * @param ran the one that was
 * @param rateRatio the factor by which the campaign multiplied expected cells
 */
record Campaign(World.Draw draw, AssignmentSet set, Assignment ran, double rateRatio) {

    private static final ShockRule FOUR_WEEKS = ShockRule.dropping(4, List.of("attack"));

    Panel panel() {
        return draw.panel();
    }

    /** What the campaign added to the expected cells, per treated unit and period on. */
    double meanDifference() {
        return draw.meanDifference();
    }

    /** The cells of the four weeks from each attack, in the units where it struck; no assignment changes them. */
    Mask struck() {
        return FOUR_WEEKS.mask(panel(), draw.calendar());
    }

    /**
     * The campaign as one block.
     *
     * @throws IllegalArgumentException if its units were not all on over one flight
     */
    Block block() {
        return block(panel());
    }

    /** The same campaign on the logarithms of the cells. */
    Block onLogarithms() {
        return block(logarithms());
    }

    /**
     * The campaign on the logarithms of the cells, as units that start and stay on.
     *
     * @throws IllegalArgumentException if a unit was switched off again
     */
    Adoption adoption() {
        Panel logarithms = logarithms();
        Map<String, LocalDate> starts = new HashMap<>();
        ran.flights().forEach((unit, own) -> {
            Flight last = own.getLast();
            if (own.size() > 1
                    || !last.until()
                            .equals(logarithms
                                    .timeline()
                                    .end(logarithms.timeline().count() - 1))) {
                throw new IllegalArgumentException("unit '" + unit + "' was switched off again");
            }
            starts.put(unit, last.from());
        });
        return Adoption.of(logarithms, starts);
    }

    private Block block(Panel cells) {
        if (!ran.isBlock()) {
            throw new IllegalArgumentException("the units were not all on over one flight");
        }
        return Block.of(
                cells, ran.units(), ran.flights().firstEntry().getValue().getFirst());
    }

    /** One half is added first, since counts can be 0. */
    private Panel logarithms() {
        double[][] cells = panel().units().stream()
                .map(unit -> Arrays.stream(panel().series(unit))
                        .map(cell -> Math.log(cell + 0.5))
                        .toArray())
                .toArray(double[][]::new);
        return Panel.ofValues(panel().units(), panel().timeline(), cells);
    }
}
