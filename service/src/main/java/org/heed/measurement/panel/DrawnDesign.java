package org.heed.measurement.panel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.heed.campaigns.plan.Plan;
import org.heed.campaigns.plan.Run;
import org.heed.campaigns.plan.Schedule;
import org.heed.campaigns.plan.Schedule.Shape;
import org.heed.ground.words.Region;
import org.heed.ground.words.Week;
import org.heed.uplift.Flight;
import org.heed.uplift.randomisation.Assignment;
import org.heed.uplift.randomisation.AssignmentSet;
import org.heed.uplift.randomisation.BlockCalendar;
import org.heed.uplift.randomisation.Choice;
import org.heed.uplift.randomisation.Constraint;
import org.heed.uplift.randomisation.Design;
import org.heed.uplift.randomisation.Listing;
import org.heed.uplift.randomisation.LogDid;
import org.heed.uplift.randomisation.LogTwoWay;
import org.heed.uplift.randomisation.Rotation;
import org.heed.uplift.randomisation.Statistic;
import org.heed.uplift.randomisation.Waves;

/**
 * A plan's schedule as the library knows it: every assignment that could be drawn, the draw, and the statistic that
 * measures it. The same design and seed give the same set and the same draw for ever.
 *
 * @param form shape, steps and weeks
 * @param first the first week
 * @param regions every region of the design, at least two
 * @param mustSee regions that are on whenever the shape lets them be
 * @param mustNotSee regions that are never on
 * @param seed of the sample, where the set is one, and of the draw
 */
public record DrawnDesign(
        DesignForm form,
        Week first,
        SortedSet<Region> regions,
        SortedSet<Region> mustSee,
        SortedSet<Region> mustNotSee,
        long seed) {
    /** Sets of at most this many candidates are listed whole. */
    private static final int LISTED = 20_000;

    /** Else as many are drawn: enough for a p of 0.001, few enough to try thousands of campaigns against. */
    private static final int SAMPLED = 2_000;

    public DrawnDesign {
        regions = Collections.unmodifiableSortedSet(new TreeSet<>(regions));
        mustSee = Collections.unmodifiableSortedSet(new TreeSet<>(mustSee));
        mustNotSee = Collections.unmodifiableSortedSet(new TreeSet<>(mustNotSee));
    }

    /** The design of a plan whose schedule was drawn. */
    public static DrawnDesign of(Plan plan) {
        SortedSet<Region> regions = new TreeSet<>(plan.exposed());
        regions.addAll(plan.comparison());
        return new DrawnDesign(
                DesignForm.of(plan.design().schedule()),
                plan.firstWeek(),
                regions,
                plan.design().forcedIn(),
                plan.design().forcedOut(),
                plan.design().seed());
    }

    /** What measures it: log-DiD for one block, the two-way contrast of logarithms for everything else. */
    public static Statistic statistic(Shape shape) {
        return shape == Shape.BLOCK ? LogDid.ofCounts() : LogTwoWay.ofCounts();
    }

    /**
     * Every assignment that could be drawn, or a sample of them where there are very many.
     *
     * @throws IllegalArgumentException if there is none; the message says why
     */
    public AssignmentSet possible() {
        return possible(new SplittableRandom(seed).split());
    }

    private AssignmentSet possible(RandomGenerator sampling) {
        if (form.shape() == Shape.BLOCK) {
            return AssignmentSet.blocks(choice(), flight(first, form.weeksOn()));
        }
        Design design = design();
        boolean listable = design.atMost().bitLength() < 31 && design.atMost().intValueExact() <= LISTED;
        return listable
                ? Listing.whole(design, constraints()).set()
                : Listing.sample(design, constraints(), SAMPLED, sampling).set();
    }

    /** Draws by lot: the schedule with who is on when, and the hash of what it was drawn from. */
    public Schedule draw() {
        SplittableRandom seeded = new SplittableRandom(seed);
        AssignmentSet possible = possible(seeded.split());
        Assignment drawn = possible.draw(seeded.split());
        SortedMap<Region, List<Run>> on = new TreeMap<>();
        drawn.flights().forEach((unit, flights) -> {
            List<Run> runs = new ArrayList<>();
            for (Flight flight : flights) {
                Week from = new Week(flight.from());
                runs.add(new Run(
                        from, from.until(Week.of(flight.until()).plus(1)).size()));
            }
            on.put(Region.of(unit), runs);
        });
        return new Schedule(
                form.shape(),
                form.steps(),
                form.eachStep(),
                form.weeksOn(),
                form.weeksOff(),
                java.util.Optional.of(new Schedule.Drawn(on, possible.size(), possible.hash())));
    }

    /** The assignment that a schedule says was drawn. */
    public static Assignment ran(Schedule.Drawn drawn) {
        Map<String, List<Flight>> flights = new TreeMap<>();
        drawn.on()
                .forEach((region, runs) -> flights.put(
                        region.code(),
                        runs.stream()
                                .map(run -> flight(run.first(), run.weeks()))
                                .toList()));
        return Assignment.of(flights);
    }

    private Design design() {
        return switch (form.shape()) {
            case ROTATION ->
                new Rotation(
                        choice(), new BlockCalendar(first.friday(), form.steps(), form.weeksOn(), form.weeksOff()));
            case WAVES ->
                Waves.steppedWedge(
                        codes(regions),
                        Collections.nCopies(form.steps(), form.eachStep()),
                        first.friday(),
                        form.weeksOn());
            case BLOCK -> throw new IllegalStateException("a block is listed at once");
        };
    }

    /** A rotation keeps to what is fixed by its choice already; waves do so by these. */
    private List<Constraint> constraints() {
        List<Constraint> constraints = new ArrayList<>();
        if (form.shape() == Shape.WAVES && !mustSee.isEmpty()) {
            constraints.add(new Constraint.MustBeOn(new TreeSet<>(codes(mustSee))));
        }
        if (form.shape() == Shape.WAVES && !mustNotSee.isEmpty()) {
            constraints.add(new Constraint.MustBeOff(new TreeSet<>(codes(mustNotSee))));
        }
        return constraints;
    }

    private Choice choice() {
        return Choice.of(form.eachStep(), codes(regions))
                .including(codes(mustSee).toArray(String[]::new))
                .excluding(codes(mustNotSee).toArray(String[]::new));
    }

    private static Flight flight(Week first, int weeks) {
        return new Flight(first.friday(), first.plus(weeks - 1L).thursday());
    }

    private static List<String> codes(SortedSet<Region> regions) {
        return regions.stream().map(Region::code).toList();
    }
}
