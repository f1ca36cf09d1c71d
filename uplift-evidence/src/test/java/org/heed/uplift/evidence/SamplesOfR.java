package org.heed.uplift.evidence;

/**
 * The random permutations of R 3.6 and later, so that figures published with a seed can be met: the Mersenne Twister of
 * Matsumoto and Nishimura (1998), seeded as {@code set.seed} does, and {@code sample} by rejection.
 */
final class SamplesOfR {

    private static final int SIZE = 624;
    private static final int FAR = 397;
    private static final int SCRAMBLES = 50;

    private final int[] state = new int[SIZE];
    private int next = SIZE;

    SamplesOfR(int seed) {
        int scrambled = seed;
        for (int i = 0; i < SCRAMBLES + 1; i++) { // one more than scrambling asks: R overwrites the number after it
            scrambled = 69069 * scrambled + 1;
        }
        for (int i = 0; i < SIZE; i++) {
            scrambled = 69069 * scrambled + 1;
            state[i] = scrambled;
        }
    }

    /** The last number of {@code sample(0:(count - 1))}. */
    int lastOfPermutation(int count) {
        int[] left = new int[count];
        for (int i = 0; i < count; i++) {
            left[i] = i;
        }
        int drawn = -1;
        for (int size = count; size > 0; size--) {
            int place = below(size);
            drawn = left[place];
            left[place] = left[size - 1];
        }
        return drawn;
    }

    private int below(int bound) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(bound - 1);
        while (true) {
            long drawn = 0;
            for (int have = 0; have <= bits; have += 16) {
                drawn = (drawn << 16) + (long) (uniform() * 65536);
            }
            drawn &= (1L << bits) - 1;
            if (drawn < bound) {
                return (int) drawn;
            }
        }
    }

    private double uniform() {
        if (next == SIZE) {
            twist();
        }
        int y = state[next++];
        y ^= y >>> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        y ^= y >>> 18;
        return Integer.toUnsignedLong(y) * 2.3283064365386963e-10;
    }

    private void twist() {
        for (int k = 0; k < SIZE; k++) {
            int y = (state[k] & 0x80000000) | (state[(k + 1) % SIZE] & 0x7fffffff);
            state[k] = state[(k + FAR) % SIZE] ^ (y >>> 1) ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
        }
        next = 0;
    }
}
