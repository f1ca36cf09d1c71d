package org.heed.uplift.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.heed.uplift.randomisation.Assignment;
import org.heed.uplift.randomisation.AssignmentSet;
import org.heed.uplift.randomisation.BlockCalendar;
import org.heed.uplift.randomisation.Choice;
import org.heed.uplift.randomisation.Design;
import org.heed.uplift.randomisation.Listing;
import org.heed.uplift.randomisation.Rotation;
import org.heed.uplift.randomisation.Wave;
import org.heed.uplift.randomisation.Waves;

/**
 * A column of the study: a world, the design that draws who is on, and the effect of the panels that have one.
 *
 * @param name head of the column
 * @param effect rate ratio of the panels with an effect
 */
record Cell(String name, World world, AssignmentSet set, double effect) {

    private static final String LARGEST = "region 1";

    private static final long SEED = 20_260; // of the sampled sets
    private static final List<Integer> WEDGE = List.of(1, 1, 1, 1, 2, 2);

    /** One flight for all: the columns of the evidence of section 6.1, six weeks on after 78, and the two of Recast's A3. */
    static List<Cell> blocks() {
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

    /** Other patterns, each of 48 region-weeks on after 78 weeks, as has a block of 4 of 9 over 12 weeks. */
    static List<Cell> patterns() {
        ShockedRegions eighteen = new ShockedRegions(78, 18, 1);
        LocalDate begin = eighteen.begin();
        Rotation twos = new Rotation(Choice.of(4, eighteen.units()), new BlockCalendar(begin, 6, 2, 1));
        Rotation fours = new Rotation(Choice.of(4, eighteen.units()), new BlockCalendar(begin, 3, 4, 1));
        List<LocalDate> starts =
                Stream.iterate(begin, start -> start.plusWeeks(2)).limit(6).toList();
        return List.of(
                sampled("block, 12 weeks", new ShockedRegions(78, 12, 1), block(12)),
                sampled("rotation, 6 x 2 weeks", eighteen, twos),
                sampled("the same, half lingers a week", eighteen.lingering(0.5), twos),
                sampled("rotation, 3 x 4 weeks", new ShockedRegions(78, 15, 1), fours),
                sampled(
                        "stepped wedge, 6 x 2 weeks",
                        new ShockedRegions(78, 12, 1),
                        Waves.steppedWedge(eighteen.units(), WEDGE, begin, 2)),
                sampled("6 starts, 8 weeks each", eighteen, Waves.staggered(eighteen.units(), starts, 8)));
    }

    /** Forces within regions, six weeks on after 78, drawn by the one and by the other. */
    static List<Cell> forces() {
        ShockedForces forces = new ShockedForces(new ShockedRegions(78, 6, 1));
        return List.of(
                new Cell("drawn by region, 4 of 9", forces, forces.byRegion(4), 1.2),
                sampled("drawn by force, 20 of 43", forces, forces.byForce(20)));
    }

    private static Waves block(int weeks) {
        ShockedRegions regions = new ShockedRegions(78, weeks, 1);
        return new Waves(new TreeSet<>(regions.units()), List.of(new Wave(4, regions.flight())));
    }

    private static Cell of(String name, World world, Choice choice, double effect) {
        return new Cell(name, world, AssignmentSet.blocks(choice, world.flight()), effect);
    }

    /** With at most 200 assignments, from which the one that runs is drawn. */
    private static Cell sampled(String name, World world, Design design) {
        Listing listing = Listing.upTo(200, design, List.of(), new SplittableRandom(SEED));
        return new Cell(name, world, listing.set(), 1.2);
    }

    Campaign campaign(RandomGenerator random, double rateRatio) {
        Assignment ran = set.draw(random);
        return new Campaign(world.draw(random, ran, rateRatio), set, ran, rateRatio);
    }
}
