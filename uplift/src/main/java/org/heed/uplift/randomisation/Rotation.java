package org.heed.uplift.randomisation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.random.RandomGenerator;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;

/**
 * Rotation on and off: in each block of weeks some units are on, the same number each time, and over all blocks each unit is
 * on about equally often (the numbers of blocks differ by one at most). Units that the choice fixes in are always on, those
 * that it fixes out never.
 *
 * <p><b>Cool-down.</b> In the weeks between blocks <em>no</em> unit is on, whatever was drawn: a unit that is on in two
 * blocks in a row pauses with the others. So these weeks are a state of their own that is the same for every assignment;
 * {@link LogTwoWay} leaves them out. Were they instead the weeks after each unit's own switch-off, the cells left out would
 * hang on what was drawn: a test of no effect would still be exact, but not the interval, since the effect in cells that one
 * assignment leaves out and another compares is not known under any rate ratio. The price is that a unit that stays on
 * loses those weeks. What is left of an effect in them is measured by {@link #carryOver}.
 *
 * <p>Source: switchback designs, Bojinov, Simchi-Levi and Zhao, Management Science 69 (2023), 3759-3777. Draws change
 * places by pairs, which keeps the numbers of each unit and of each block: Ryser, Canadian Journal of Mathematics 9 (1957),
 * 371-377.
 *
 * @param eachBlock how many units are on in each block, of which, and which are fixed
 * @param calendar when
 */
public record Rotation(Choice eachBlock, BlockCalendar calendar) implements Design {

    @Override
    public SortedSet<String> units() {
        return eachBlock.units();
    }

    @Override
    public BigInteger atMost() {
        return eachBlock.size().pow(calendar.blocks());
    }

    @Override
    public List<Assignment> all() {
        AssignmentSet.requireListable(atMost());
        List<Assignment> found = new ArrayList<>();
        extend(eachBlock.all(), List.of(), found);
        return found;
    }

    private void extend(List<List<String>> choices, List<List<String>> chosen, List<Assignment> found) {
        if (chosen.size() == calendar.blocks()) {
            if (isEven(chosen)) {
                found.add(assignment(chosen));
            }
            return;
        }
        for (List<String> choice : choices) {
            List<List<String>> more = new ArrayList<>(chosen);
            more.add(choice);
            extend(choices, more, found);
        }
    }

    private boolean isEven(List<List<String>> chosen) {
        int fewest = Integer.MAX_VALUE;
        int most = 0;
        for (String unit : eachBlock.free()) {
            int times = 0;
            for (List<String> block : chosen) {
                times += block.contains(unit) ? 1 : 0;
            }
            fewest = Math.min(fewest, times);
            most = Math.max(most, times);
        }
        return most - fewest <= 1;
    }

    @Override
    public Assignment random(RandomGenerator random) {
        List<String> free = eachBlock.free();
        int open = eachBlock.treated() - eachBlock.mustBeIn().size();
        boolean[][] table = EvenTable.random(free.size(), calendar.blocks(), open, random);
        List<List<String>> chosen = new ArrayList<>();
        for (int block = 0; block < calendar.blocks(); block++) {
            List<String> own = new ArrayList<>(eachBlock.mustBeIn());
            for (int r = 0; r < free.size(); r++) {
                if (table[r][block]) {
                    own.add(free.get(r));
                }
            }
            chosen.add(own);
        }
        return assignment(chosen);
    }

    private Assignment assignment(List<List<String>> chosen) {
        Map<String, List<Flight>> flights = new HashMap<>();
        for (int block = 0; block < chosen.size(); block++) {
            for (String unit : chosen.get(block)) {
                flights.computeIfAbsent(unit, name -> new ArrayList<>()).add(calendar.block(block));
            }
        }
        return Assignment.of(flights);
    }

    /**
     * Measures what is left of the effect in the cool-down weeks: units that were on in the block before against the others,
     * block weeks left out. The test is exact for "nothing carries over", whatever the effect in the blocks is.
     *
     * @param panel holds the cool-down after the last block too
     * @param set the logged set of this rotation
     * @param ran the assignment that ran
     * @throws IllegalArgumentException if there is no cool-down, or as {@link RandomisationTest#effect}
     */
    public Effect carryOver(Panel panel, AssignmentSet set, Assignment ran) {
        List<Assignment> echoes = set.assignments().stream().map(this::echo).toList();
        LogTwoWay besidesBlocks = LogTwoWay.ofCounts().without(calendar.allBlocks());
        return RandomisationTest.of(besidesBlocks).effect(panel, AssignmentSet.of(units(), echoes), echo(ran));
    }

    /** The cool-down weeks after the blocks in which each unit was on, as if it were on then. */
    Assignment echo(Assignment assignment) {
        Map<String, List<Flight>> flights = new HashMap<>();
        assignment.flights().forEach((unit, own) -> {
            for (int block = 0; block < calendar.blocks(); block++) {
                Flight days = calendar.block(block);
                if (own.stream().anyMatch(flight -> holds(flight, days))) {
                    flights.computeIfAbsent(unit, name -> new ArrayList<>()).add(calendar.coolDown(block));
                }
            }
        });
        return Assignment.of(flights);
    }

    private static boolean holds(Flight flight, Flight days) {
        return !flight.from().isAfter(days.from()) && !flight.until().isBefore(days.until());
    }

    @Override
    public String text() {
        return eachBlock.treated() + " of " + units().size() + " units on in each of " + calendar.blocks()
                + " blocks of " + calendar.weeksOn() + " weeks from " + calendar.first() + " with "
                + calendar.weeksOff() + " cool-down weeks after each";
    }
}
