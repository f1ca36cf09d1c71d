package org.heed.reports.replies;

import java.util.Arrays;
import java.util.Random;
import org.heed.reports.intake.Receipt;

/**
 * Measures whether the time of a visit tells a right receipt from a wrong one. Wrong receipts are well formed and drawn at
 * random; one visit in eleven, at random places, is with the right one, so that drift of the machine falls on both alike.
 *
 * @param codes how many wrong receipts were tried
 * @param opened how many of them opened something
 * @param rightUs median time with the right receipt, in microseconds
 * @param wrongUs median time with a wrong one
 * @param chanceUs 95 % of the differences of medians lie within plus or minus this where right and wrong are dealt by
 *     lot (a permutation test of 400 deals)
 * @param noiseUs interquartile range of one visit with a wrong receipt: what a single guess has to be seen through
 */
public record Guessing(int codes, int opened, double rightUs, double wrongUs, double chanceUs, double noiseUs) {
    /** What must be guessed. */
    public static final int BITS = 128;

    private static final int DEALS = 400;
    private static final int WARM_UP = 2_000;

    /** Tries so many wrong receipts through the public front's own way in. */
    public static Guessing measure(Visits visits, Receipt right, int codes, Random random) {
        for (int at = 0; at < WARM_UP; at++) {
            visits.open(at % 2 == 0 ? right : wrong(random));
        }
        int rights = Math.max(1, codes / 10);
        boolean[] isRight = new boolean[codes + rights];
        Arrays.fill(isRight, 0, rights, true);
        shuffle(isRight, random);
        double[] times = new double[isRight.length];
        int opened = 0;
        for (int at = 0; at < times.length; at++) {
            Receipt receipt = isRight[at] ? right : wrong(random);
            long from = System.nanoTime();
            boolean opens = visits.open(receipt).isPresent();
            times[at] = (System.nanoTime() - from) / 1_000.0;
            if (opens != isRight[at]) {
                opened++;
            }
        }
        double[] wrongs = chosen(times, isRight, false);
        double rightUs = median(chosen(times, isRight, true));
        double wrongUs = median(wrongs);
        double chanceUs = chance(times, isRight.clone(), random);
        return new Guessing(codes, opened, rightUs, wrongUs, chanceUs, quantile(wrongs, 0.75) - quantile(wrongs, 0.25));
    }

    /** By how much the right receipt takes longer, in microseconds. */
    public double differenceUs() {
        return rightUs - wrongUs;
    }

    private static Receipt wrong(Random random) {
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        return Receipt.of(bits);
    }

    private static double chance(double[] times, boolean[] deal, Random random) {
        double[] differences = new double[DEALS];
        for (int at = 0; at < DEALS; at++) {
            shuffle(deal, random);
            differences[at] = Math.abs(median(chosen(times, deal, true)) - median(chosen(times, deal, false)));
        }
        return quantile(differences, 0.95);
    }

    private static void shuffle(boolean[] values, Random random) {
        for (int at = values.length - 1; at > 0; at--) {
            int other = random.nextInt(at + 1);
            boolean kept = values[at];
            values[at] = values[other];
            values[other] = kept;
        }
    }

    private static double[] chosen(double[] times, boolean[] by, boolean which) {
        double[] chosen = new double[times.length];
        int size = 0;
        for (int at = 0; at < times.length; at++) {
            if (by[at] == which) {
                chosen[size++] = times[at];
            }
        }
        return Arrays.copyOf(chosen, size);
    }

    private static double median(double[] times) {
        return quantile(times, 0.5);
    }

    private static double quantile(double[] times, double share) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
