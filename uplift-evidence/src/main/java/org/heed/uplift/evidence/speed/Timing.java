package org.heed.uplift.evidence.speed;

import java.util.Arrays;

/**
 * Times of several rounds after warming up.
 *
 * @param median of the rounds, in milliseconds
 * @param least of the rounds
 * @param most of the rounds
 * @param rounds how many
 */
record Timing(double median, double least, double most, int rounds) {

    private static final long WARM_UP_NANOS = 2_000_000_000L;
    private static final long ROUND_NANOS = 200_000_000L;

    /** Runs the work for two seconds at least, then for as many rounds, each of one run or 0.2 seconds if that is longer. */
    static Timing of(Runnable work, int rounds) {
        long runs = 0;
        long begin = System.nanoTime();
        do {
            work.run();
            runs++;
        } while (System.nanoTime() - begin < WARM_UP_NANOS);
        long each = (System.nanoTime() - begin) / runs;
        long runsOfRound = Math.max(1, ROUND_NANOS / Math.max(1, each));
        double[] times = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            for (long run = 0; run < runsOfRound; run++) {
                work.run();
            }
            times[round] = (System.nanoTime() - start) / 1e6 / runsOfRound;
        }
        Arrays.sort(times);
        return new Timing(times[rounds / 2], times[0], times[rounds - 1], rounds);
    }
}
