package org.heed.uplift.randomisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.heed.uplift.Flight;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;
import org.junit.jupiter.api.Test;

class DesignTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final List<String> NINE =
            IntStream.rangeClosed(1, 9).mapToObj(i -> "r" + i).toList();
    private static final BlockCalendar SIX_BLOCKS = new BlockCalendar(MONDAY, 6, 2, 1);
    private static final Rotation ROTATION = new Rotation(Choice.of(4, NINE), SIX_BLOCKS);

    @Test
    void everyBlockOfARotationHasTheSameNumberOnAndEveryRegionItsShareOfTheBlocks() {
        Listing sample = Listing.sample(ROTATION, List.of(), 2_000, new SplittableRandom(1));
        assertEquals(2_000, sample.set().size());
        Map<String, Integer> blocksOn = new HashMap<>();
        for (Assignment assignment : sample.set().assignments()) {
            for (String unit : NINE) {
                int own = (int) IntStream.range(0, 6)
                        .filter(b -> isOn(assignment, unit, b))
                        .count();
                assertTrue(own == 2 || own == 3, unit + " is on in " + own + " of 6 blocks");
                blocksOn.merge(unit, own, Integer::sum);
            }
            for (int block = 0; block < 6; block++) {
                int b = block;
                assertEquals(
                        4,
                        NINE.stream().filter(unit -> isOn(assignment, unit, b)).count());
            }
        }
        blocksOn.values().forEach(total -> assertEquals(4 / 9.0, total / 12_000.0, 0.01));
    }

    @Test
    void noUnitIsOnInTheCoolDownWeeks() {
        Assignment assignment = ROTATION.random(new SplittableRandom(2));
        for (List<Flight> flights : assignment.flights().values()) {
            for (Flight flight : flights) {
                assertTrue(SIX_BLOCKS.allBlocks().contains(flight), flight.text());
            }
        }
        assertEquals(new Flight(MONDAY.plusWeeks(2), MONDAY.plusWeeks(3).minusDays(1)), SIX_BLOCKS.coolDown(0));
    }

    @Test
    void unitsFixedInAreOnInEveryBlockAndThoseFixedOutInNone() {
        Rotation fixed = new Rotation(Choice.of(4, NINE).including("r1").excluding("r9"), SIX_BLOCKS);
        for (Assignment assignment : Listing.sample(fixed, List.of(), 50, new SplittableRandom(3))
                .set()
                .assignments()) {
            assertEquals(6, assignment.flights().get("r1").size());
            assertFalse(assignment.units().contains("r9"));
        }
    }

    @Test
    void aSmallRotationIsListedWhole() {
        Rotation small = new Rotation(Choice.of(2, NINE.subList(0, 4)), new BlockCalendar(MONDAY, 2, 2, 1));
        Listing listing = Listing.upTo(1_000, small, List.of(), new SplittableRandom(4));
        assertEquals(Listing.Extent.WHOLE, listing.extent());
        assertEquals(6, listing.set().size()); // each pair, then the other pair, so that each unit is on once
        Listing sampled = Listing.sample(small, List.of(), 1_000, new SplittableRandom(4));
        assertEquals(listing.set(), sampled.set());
    }

    @Test
    void theSameSeedLogsTheSameSampleWithoutRepetition() {
        AssignmentSet first = Listing.sample(ROTATION, List.of(), 500, new SplittableRandom(5))
                .set();
        AssignmentSet second = Listing.sample(ROTATION, List.of(), 500, new SplittableRandom(5))
                .set();
        assertEquals(first.hash(), second.hash());
        assertEquals(500, new HashSet<>(first.assignments()).size());
    }

    @Test
    void theSmallestPComesFirstAndASampleIsCalledOne() {
        Listing sample = Listing.sample(ROTATION, List.of(), 200, new SplittableRandom(6));
        assertTrue(sample.text().startsWith("Smallest p: 0.00500. The set is a sample of 200"), sample.text());
        Listing nine = Listing.whole(Waves.staggered(NINE, List.of(MONDAY), 6), List.of());
        assertTrue(nine.text().startsWith("Smallest p: 0.11111. This design can never reach 5 %."), nine.text());
    }

    @Test
    void aSteppedWedgeStartsItsGroupsOneAfterTheOtherAndListsEveryOrder() {
        Waves wedge = Waves.steppedWedge(NINE.subList(0, 6), List.of(2, 2, 1), MONDAY, 4);
        List<Assignment> all = wedge.all();
        assertEquals(15 * 6 * 2, all.size());
        assertEquals(wedge.atMost().intValueExact(), new HashSet<>(all).size());
        LocalDate end = MONDAY.plusWeeks(12).minusDays(1);
        for (Assignment assignment : all) {
            assertEquals(5, assignment.units().size());
            assignment
                    .flights()
                    .values()
                    .forEach(own -> assertEquals(end, own.getFirst().until()));
        }
        assertTrue(all.contains(wedge.random(new SplittableRandom(7))));
    }

    @Test
    void staggeredStartsGiveEachDayToOneUnit() {
        Waves staggered = Waves.staggered(NINE, List.of(MONDAY, MONDAY.plusWeeks(2)), 6);
        assertEquals(72, staggered.all().size());
        Assignment drawn = staggered.random(new SplittableRandom(8));
        assertEquals(2, drawn.units().size());
        assertThrows(IllegalArgumentException.class, () -> Waves.staggered(NINE, List.of(MONDAY, MONDAY), 6));
    }

    @Test
    void forcesAreChosenWithinTheirRegionAndNamedAsTheUnits() {
        Flight flight = new Flight(MONDAY, MONDAY.plusWeeks(12).minusDays(1));
        NestedBlocks nested = new NestedBlocks(
                List.of(Choice.of(1, List.of("a1", "a2", "a3")), Choice.of(2, List.of("b1", "b2", "b3", "b4"))),
                flight);
        assertEquals(18, nested.all().size());
        assertEquals(7, nested.units().size());
        for (Assignment assignment : nested.all()) {
            assertEquals(
                    1,
                    assignment.units().stream().filter(u -> u.startsWith("a")).count());
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> new NestedBlocks(
                        List.of(Choice.of(1, List.of("a", "b")), Choice.of(1, List.of("b", "c"))), flight));
    }

    @Test
    void constraintsTakeOutWhatTheyDoNotAdmit() {
        Waves blocks = new Waves(
                new TreeSet<>(NINE),
                List.of(new Wave(2, new Flight(MONDAY, MONDAY.plusWeeks(4).minusDays(1)))));
        TreeMap<String, Double> costs = new TreeMap<>();
        NINE.forEach(unit -> costs.put(unit, unit.equals("r1") ? 500.0 : 100.0));
        assertEquals(28, size(blocks, new Constraint.Budget(costs, 800))); // 4 weeks x 2 units at 100 is 800
        assertEquals(8, size(blocks, new Constraint.MustBeOn(new TreeSet<>(List.of("r1")))));
        assertEquals(21, size(blocks, new Constraint.MustBeOff(new TreeSet<>(List.of("r1", "r2")))));
        Panel history = history();
        // r1 has 20 of 100 counts a week, all others 10: with r1 on 30 are touched, else 20
        assertEquals(28, size(blocks, Constraint.HeldOut.of(history, 0.75, 1)));
        assertEquals(8, size(blocks, Constraint.HeldOut.of(history, 0, 0.7)));
        // r9 alone grew; only choices without it are balanced
        assertEquals(28, size(blocks, Constraint.Balance.of(history, 0.15)));
        String message = assertThrows(
                        IllegalArgumentException.class, () -> size(blocks, new Constraint.Budget(costs, 1)))
                .getMessage();
        assertTrue(message.contains("cost of at most 1.0"), message);
    }

    @Test
    void carryOverIsSeenInTheCoolDownWeeksWhateverHappensInTheBlocks() {
        Listing sample = Listing.sample(ROTATION, List.of(), 300, new SplittableRandom(9));
        Assignment ran = sample.set().draw(new SplittableRandom(10));
        Timeline weeks = Timeline.weekly(MONDAY.minusWeeks(20), 38);
        long[][] counts = new long[9][38];
        SplittableRandom random = new SplittableRandom(11);
        for (int r = 0; r < 9; r++) {
            for (int t = 0; t < 38; t++) {
                counts[r][t] = 95 + random.nextInt(11);
                boolean in = t >= 20 && isOn(ran, NINE.get(r), (t - 20) / 3);
                counts[r][t] *= in ? ((t - 20) % 3 == 2 ? 2 : 5) : 1;
            }
        }
        Panel panel = Panel.ofCounts(NINE, weeks, counts);
        Effect carryOver = ROTATION.carryOver(panel, sample.set(), ran);
        assertEquals(2, carryOver.rateRatio().value(), 0.1);
        assertEquals(sample.smallestP(), carryOver.p());
        Effect effect = RandomisationTest.of(LogTwoWay.ofCounts()).effect(panel, sample.set(), ran);
        assertEquals(5, effect.rateRatio().value(), 0.3);
        Rotation without = new Rotation(Choice.of(4, NINE), new BlockCalendar(MONDAY, 6, 2, 0));
        assertThrows(IllegalArgumentException.class, () -> without.carryOver(panel, sample.set(), ran));
    }

    private static int size(Design design, Constraint constraint) {
        return Listing.whole(design, List.of(constraint)).set().size();
    }

    private static Panel history() {
        long[][] counts = new long[9][8];
        for (int r = 0; r < 9; r++) {
            for (int t = 0; t < 8; t++) {
                counts[r][t] = r == 0 ? 20 : 10;
            }
        }
        for (int t = 0; t < 8; t++) {
            counts[8][t] = t < 4 ? 6 : 14; // the same 80 in all
        }
        return Panel.ofCounts(NINE, Timeline.weekly(MONDAY.minusWeeks(8), 8), counts);
    }

    private static boolean isOn(Assignment assignment, String unit, int block) {
        LocalDate day = SIX_BLOCKS.block(block).from();
        return assignment.flights().getOrDefault(unit, List.of()).stream()
                .anyMatch(own -> !day.isBefore(own.from()) && !day.isAfter(own.until()));
    }
}
