package org.heed.uplift.evidence;

import java.util.List;
import java.util.random.RandomGenerator;
import org.heed.uplift.Block;
import org.heed.uplift.randomisation.Assignment;
import org.heed.uplift.randomisation.AssignmentSet;
import org.heed.uplift.randomisation.Choice;

/**
 * A column of the study: a world, the design that draws who is on, and the effect of the panels that have one.
 *
 * @param name head of the column
 * @param effect rate ratio of the panels with an effect
 */
record Cell(String name, World world, AssignmentSet set, double effect) {

    private static final String LARGEST = "region 1";

    /** The columns of the evidence of section 6.1, six weeks on after 78, and the two of Recast's A3. */
    static List<Cell> all() {
        ShockedRegions shocked = new ShockedRegions(78, 6, 1);
        SteadyMarkets steady = new SteadyMarkets();
        return List.of(
                of("1 of 9", shocked, Choice.of(1, shocked.units()), 1.2),
                of("3 of 9", shocked, Choice.of(3, shocked.units()), 1.2),
                of("4 of 9", shocked, Choice.of(4, shocked.units()), 1.2),
                of(
                        "3 of 9, largest forced",
                        shocked,
                        Choice.of(3, shocked.units()).including(LARGEST),
                        1.2),
                of("no attacks, 4", shocked.withoutAttacks(), Choice.of(4, shocked.units()), 1.2),
                of("counts/10, 4", new ShockedRegions(78, 6, 0.1), Choice.of(4, shocked.units()), 1.2),
                of("A3, 1 of 9", steady, Choice.of(1, steady.units()), 1.075),
                of("A3, 4 of 9", steady, Choice.of(4, steady.units()), 1.075));
    }

    private static Cell of(String name, World world, Choice choice, double effect) {
        return new Cell(name, world, AssignmentSet.blocks(choice, world.flight()), effect);
    }

    Campaign campaign(RandomGenerator random, double rateRatio) {
        Assignment ran = set.draw(random);
        World.Draw draw = world.draw(random, ran, rateRatio);
        Block block = Block.of(draw.panel(), ran.units(), world.flight());
        return new Campaign(block, set, ran, rateRatio, draw.meanDifference());
    }
}
