package org.heed.uplift.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.heed.uplift.Block;
import org.heed.uplift.Bound;
import org.heed.uplift.Counterfactual;
import org.heed.uplift.Flight;
import org.heed.uplift.Interval;
import org.heed.uplift.Panel;
import org.heed.uplift.Timeline;
import org.heed.uplift.comparison.DifferenceInDifferences;
import org.junit.jupiter.api.Test;

class JackknifePlusTest {

    private static final Function<Block, Counterfactual> METHOD =
            block -> new SyntheticControl(FixedEffects.UNIT).fit(block).counterfactual();

    /** One donor always has weight 1, so that only the means change with the period that is left out. */
    @Test
    void withOneDonorTheIntervalIsThatWorkedOutByHand() {
        Timeline timeline = Timeline.weekly(LocalDate.of(2026, 1, 5), 5);
        Panel panel = Panel.ofValues(List.of("a", "b"), timeline, new double[][] {{1, 2, 6, 10, 14}, {0, 0, 0, 0, 0}});
        Block block = Block.of(panel, List.of("a"), new Flight(timeline.start(3), timeline.end(4)));
        // means without each of 1, 2, 6: 4, 3.5, 1.5; misses 3, 1.5, 4.5; mean effects 12 less those: 8, 8.5, 10.5
        JackknifePlus.Intervals intervals = new JackknifePlus(0.5).intervals(block, METHOD);
        assertEquals(Interval.between(0.5, 5.5, 13), intervals.mean()); // quartiles of 5 7 6 and of 11 10 15
        assertEquals(Interval.between(0.5, 3.5, 11), intervals.perPeriod().get(0));
        assertEquals(Interval.between(0.5, 7.5, 15), intervals.perPeriod().get(1));
    }

    @Test
    void addingToTheFlightMovesTheIntervalByThat() {
        JackknifePlus jackknife = new JackknifePlus(0.9);
        Interval plain = jackknife.intervals(NoisyBlock.of(30, 4, 0), METHOD).mean();
        Interval moved = jackknife.intervals(NoisyBlock.of(30, 4, 25), METHOD).mean();
        assertEquals(at(plain.lower()) + 25, at(moved.lower()), 1e-9);
        assertEquals(at(plain.upper()) + 25, at(moved.upper()), 1e-9);
        assertTrue(plain.contains(0) && !moved.contains(0));
    }

    /** With one donor every method that takes off means is the same. */
    @Test
    void anyMethodThatSaysWhatWouldHaveBeenCanBeAsked() {
        Block block = NoisyBlock.of(30, 4, 25);
        Block ofOne = Block.of(
                block.panel(),
                block.treated(),
                block.donors().subList(1, block.donors().size()),
                block.flight());
        JackknifePlus jackknife = new JackknifePlus(0.9);
        JackknifePlus.Intervals synthetic = jackknife.intervals(ofOne, METHOD);
        Interval did = jackknife
                .intervals(ofOne, b -> DifferenceInDifferences.of(b).counterfactual())
                .mean();
        assertEquals(at(synthetic.mean().lower()), at(did.lower()), 1e-9);
        assertEquals(at(synthetic.mean().upper()), at(did.upper()), 1e-9);
        AugmentedControl ridge = new AugmentedControl(FixedEffects.UNIT, new Penalty.Given(1));
        Interval augmented =
                jackknife.intervals(block, b -> ridge.fit(b).counterfactual()).mean();
        assertTrue(augmented.contains(25) && !augmented.contains(0), augmented.toString());
    }

    @Test
    void onePeriodBeforeTheFlightIsTooFew() {
        assertThrows(
                IllegalArgumentException.class, () -> new JackknifePlus(0.9).intervals(NoisyBlock.of(1, 2, 0), METHOD));
        assertThrows(IllegalArgumentException.class, () -> new JackknifePlus(0));
    }

    private static double at(Bound bound) {
        return assertInstanceOf(Bound.At.class, bound).value();
    }
}
