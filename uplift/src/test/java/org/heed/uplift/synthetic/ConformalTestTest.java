package org.heed.uplift.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.heed.uplift.Block;
import org.heed.uplift.Bound;
import org.heed.uplift.Interval;
import org.heed.uplift.Panel;
import org.heed.uplift.synthetic.Rearrangement.CyclicShifts;
import org.heed.uplift.synthetic.Rearrangement.RandomOrders;
import org.heed.uplift.synthetic.ResidualStatistic.SizeOfSum;
import org.heed.uplift.synthetic.ResidualStatistic.Sum;
import org.junit.jupiter.api.Test;

class ConformalTestTest {

    private static final SyntheticControl METHOD = new SyntheticControl(FixedEffects.UNIT);
    private static final ConformalTest TEST = ConformalTest.of(0.9);

    @Test
    void aLargeEffectIsSeenWithTheSmallestP() {
        ConformalEffect effect = TEST.on(NoisyBlock.of(36, 4, 60), METHOD).effect();
        assertEquals(1 / 40.0, effect.p());
        assertEquals(1 / 40.0, effect.smallestP());
        assertFalse(effect.accepted().contains(0));
        assertTrue(effect.accepted().contains(effect.att()));
        assertEquals("conformal, block, |sum u|", effect.method());
    }

    @Test
    void addingToTheFlightMovesTheAcceptedEffectsByThat() {
        Interval plain = hull(TEST.on(NoisyBlock.of(36, 4, 0), METHOD));
        Interval moved = hull(TEST.on(NoisyBlock.of(36, 4, 12.5), METHOD));
        assertEquals(at(plain.lower()) + 12.5, at(moved.lower()), 1e-7);
        assertEquals(at(plain.upper()) + 12.5, at(moved.upper()), 1e-7);
    }

    @Test
    void aPathOfOneSizeIsThatConstantEffect() {
        ConformalInference inference = TEST.on(NoisyBlock.of(36, 4, 5), METHOD);
        assertEquals(inference.p(3), inference.p(new double[] {3, 3, 3, 3}));
        double[] both = inference.p(List.of(new double[] {3, 3, 3, 3}, new double[4]));
        assertEquals(inference.p(3), both[0]);
        assertEquals(inference.p(0), both[1]);
    }

    @Test
    void aPanelTooShortForTheLevelHasNoEndsAndSaysThatItCannotDecide() {
        ConformalEffect effect = TEST.on(NoisyBlock.of(7, 2, 60), METHOD).effect(); // 1/9 is above 0.1
        assertFalse(effect.canDecide());
        Interval hull = effect.accepted().hull().orElseThrow();
        assertInstanceOf(Bound.Unbounded.class, hull.lower());
        assertInstanceOf(Bound.Unbounded.class, hull.upper());
    }

    @Test
    void pAtTheLevelIsARejection() {
        ConformalInference ten = ConformalTest.of(0.9).on(NoisyBlock.of(8, 2, 200), METHOD);
        assertEquals(0.1, ten.p(0));
        assertFalse(ten.effect().accepted().contains(0));
    }

    @Test
    void theOneSidedTestHasNoUpperEnd() {
        ConformalTest oneSided = new ConformalTest(new Sum(), new CyclicShifts(), 0.9);
        Interval hull = hull(oneSided.on(NoisyBlock.of(36, 4, 5), METHOD));
        assertInstanceOf(Bound.Unbounded.class, hull.upper());
        assertInstanceOf(Bound.At.class, hull.lower());
    }

    @Test
    void eachPeriodHasItsOwnAcceptedEffects() {
        Block block = NoisyBlock.of(36, 4, 60);
        List<AcceptedEffects> periods = TEST.on(block, METHOD).perPeriod();
        assertEquals(4, periods.size());
        for (AcceptedEffects period : periods) {
            assertFalse(period.contains(0));
            assertTrue(period.contains(60));
        }
    }

    @Test
    void aPeriodAloneIsAFlightOfOnePeriod() {
        Interval whole = hull(TEST.on(NoisyBlock.of(36, 1, 8), METHOD));
        Interval period = TEST.on(NoisyBlock.of(36, 1, 8), METHOD)
                .perPeriod()
                .getFirst()
                .hull()
                .orElseThrow();
        assertEquals(at(whole.lower()), at(period.lower()), 1e-9);
        assertEquals(at(whole.upper()), at(period.upper()), 1e-9);
    }

    @Test
    void augmentationIsRefittedWithItsLambda() {
        Block block = NoisyBlock.of(36, 4, 60);
        AugmentedControl nearlyPlain = new AugmentedControl(FixedEffects.UNIT, new Penalty.Given(1e15));
        Interval plain = hull(TEST.on(block, METHOD));
        Interval augmented = hull(TEST.on(block, nearlyPlain));
        assertEquals(at(plain.lower()), at(augmented.lower()), 1e-6);
        AugmentedControl strong = new AugmentedControl(FixedEffects.UNIT, new Penalty.Given(10));
        assertFalse(TEST.on(block, strong).effect().accepted().contains(0));
    }

    @Test
    void donorsThatExplainEverythingLeaveOnlyTheEffectItself() {
        Block block = NoisyBlock.of(36, 4, 0);
        ConformalInference same = TEST.on(twin(block), METHOD);
        assertEquals(1, same.p(0));
        assertEquals(1 / 40.0, same.p(1e-3));
        assertTrue(same.effect().accepted().contains(0));
    }

    @Test
    void theSameSeedGivesTheSameResult() {
        ConformalTest random = new ConformalTest(new SizeOfSum(), new RandomOrders(200, 11), 0.9);
        ConformalEffect once = random.on(NoisyBlock.of(36, 4, 5), METHOD).effect();
        assertEquals(once, random.on(NoisyBlock.of(36, 4, 5), METHOD).effect());
    }

    @Test
    void whatCannotBeTestedIsRefused() {
        ConformalInference inference = TEST.on(NoisyBlock.of(36, 4, 5), METHOD);
        assertThrows(IllegalArgumentException.class, () -> ConformalTest.of(1));
        assertThrows(IllegalArgumentException.class, () -> inference.p(Double.NaN));
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> inference.p(new double[3]));
        assertTrue(refused.getMessage().contains("4 periods on, had 3"));
        AcceptedEffects without = new AcceptedEffects(0.9, List.of(Interval.between(0.9, 1, 2)));
        assertThrows(IllegalArgumentException.class, () -> new ConformalEffect("m", 1, 0.5, 0.01, without));
    }

    /** The first unit's cells stand twice. */
    private static Block twin(Block block) {
        double[][] cells = block.donorCells();
        Panel panel =
                Panel.ofValues(List.of("a", "b", "c"), block.timeline(), new double[][] {cells[0], cells[0], cells[1]});
        return Block.of(panel, List.of("a"), block.flight());
    }

    private static Interval hull(ConformalInference inference) {
        return inference.effect().accepted().hull().orElseThrow();
    }

    private static double at(Bound bound) {
        return assertInstanceOf(Bound.At.class, bound).value();
    }
}
