package org.heed.uplift.synthetic;

import java.util.random.RandomGenerator;

/**
 * The other orders in which the periods could have come, to compare the one that came with.
 *
 * <p>Source: Chernozhukov, Wuthrich and Zhu (2021), section 2.2, where they are the sets of permutations.
 */
public sealed interface Rearrangement {

    /**
     * All T shifts of the periods in a circle, the order that came among them. Exact, the same each time, and right for
     * residuals that hang together from one period to the next. No p below 1/T.
     */
    record CyclicShifts() implements Rearrangement {
        @Override
        public String label() {
            return "block";
        }

        @Override
        public double smallestP(int periods) {
            return 1.0 / periods;
        }
    }

    /**
     * So many orders at random, together with the one that came: p = (1 + stronger) / (1 + count), which keeps its level
     * whatever the count. Right only for residuals that do not hang together from one period to the next.
     *
     * @param count number of random orders, at least 1
     * @param seed of the stream that draws them, so that the same test gives the same p each time
     */
    record RandomOrders(int count, long seed) implements Rearrangement {

        /** Refuses fewer than one order. */
        public RandomOrders {
            if (count < 1) {
                throw new IllegalArgumentException("at least one random order is needed, was " + count);
            }
        }

        /** So many orders from a stream, of which one number is taken as the seed; log it with the result. */
        public static RandomOrders of(int count, RandomGenerator random) {
            return new RandomOrders(count, random.nextLong());
        }

        @Override
        public String label() {
            return "iid";
        }

        @Override
        public double smallestP(int periods) {
            return 1.0 / (1 + count);
        }
    }

    /** The name to print beside a result. */
    String label();

    /** The smallest p that a test of a panel with so many periods (T) can give. */
    double smallestP(int periods);
}
