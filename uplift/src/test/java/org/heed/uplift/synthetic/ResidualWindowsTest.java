package org.heed.uplift.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.heed.uplift.synthetic.Rearrangement.CyclicShifts;
import org.heed.uplift.synthetic.Rearrangement.RandomOrders;
import org.heed.uplift.synthetic.ResidualStatistic.Norm;
import org.heed.uplift.synthetic.ResidualStatistic.SizeOfSum;
import org.heed.uplift.synthetic.ResidualStatistic.Sum;
import org.heed.uplift.synthetic.ResidualStatistic.SumOfSizes;
import org.junit.jupiter.api.Test;

class ResidualWindowsTest {

    private static final double[] RESIDUALS = {1, -4, 2, 0, 3, -2}; // the last two are the flight

    @Test
    void cyclicShiftsCompareTheFlightWithEveryRunOfItsLengthAroundTheCircle() {
        // runs: (3,-2) (-2,1) (1,-4) (-4,2) (2,0) (0,3)
        assertEquals(6 / 6.0, block(new SizeOfSum())); // 1 1 3 2 2 3
        assertEquals(3 / 6.0, block(new SumOfSizes())); // 5 3 5 6 2 3
        assertEquals(3 / 6.0, block(new Sum())); // 1 -1 -3 -2 2 3
        assertEquals(3 / 6.0, block(new Norm(2))); // 13 5 17 20 4 9, of squares
    }

    @Test
    void sumsThatDifferByRoundingOnlyAreTies() {
        ResidualWindows windows = ResidualWindows.of(new CyclicShifts(), 3, 3);
        double[] mirrored = {0.3, 0.2, 0.1, 0.1 + 1e-16, 0.2, 0.3}; // the runs before and in the flight have one sum
        assertEquals(4 / 6.0, windows.p(new Sum(), mirrored, 1));
        assertEquals(1, windows.p(new SizeOfSum(), new double[] {1e-15, 0, 0, 0, 0, 0}, 1));
    }

    @Test
    void randomOrdersCountTheOneThatCame() {
        double[] residuals = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 5};
        ResidualWindows windows = ResidualWindows.of(new RandomOrders(20, 3), 12, 2);
        assertEquals(1 / 21.0, windows.p(new SizeOfSum(), residuals, 5));
    }

    @Test
    void randomOrdersComeNearTheShareOfAllOrders() {
        ResidualWindows windows = ResidualWindows.of(new RandomOrders(40_000, 5), 4, 2);
        assertEquals(shareOfPairs(new SumOfSizes()), windows.p(new SumOfSizes(), RESIDUALS, 4), 0.01);
        assertEquals(shareOfPairs(new Sum()), windows.p(new Sum(), RESIDUALS, 4), 0.01);
    }

    @Test
    void aSeedAlwaysGivesTheSameOrdersAndAStreamGivesOtherSeeds() {
        RandomOrders orders = RandomOrders.of(50, new SplittableRandom(1));
        assertEquals(orders, RandomOrders.of(50, new SplittableRandom(1)));
        assertNotEquals(orders, RandomOrders.of(50, new SplittableRandom(2)));
        double once = ResidualWindows.of(orders, 4, 2).p(new SumOfSizes(), RESIDUALS, 4);
        assertEquals(once, ResidualWindows.of(orders, 4, 2).p(new SumOfSizes(), RESIDUALS, 4));
    }

    @Test
    void theNormIsThatOfAugsynth() {
        assertEquals(Math.pow((9 + 16) / Math.sqrt(2), 0.5), new Norm(2).of(new double[] {3, -4}), 1e-15);
        assertEquals(7 / Math.sqrt(2), new Norm(1).of(new double[] {3, -4}), 1e-15);
        assertThrows(IllegalArgumentException.class, () -> new Norm(0.5));
        assertThrows(IllegalArgumentException.class, () -> new RandomOrders(0, 1));
    }

    private static double block(ResidualStatistic statistic) {
        return ResidualWindows.of(new CyclicShifts(), 4, 2).p(statistic, RESIDUALS, 4);
    }

    private static double shareOfPairs(ResidualStatistic statistic) {
        double observed = statistic.of(new double[] {3, -2});
        int strong = 0;
        for (int i = 0; i < 6; i++) {
            for (int j = i + 1; j < 6; j++) {
                strong += statistic.of(new double[] {RESIDUALS[i], RESIDUALS[j]}) >= observed ? 1 : 0;
            }
        }
        return strong / 15.0;
    }
}
