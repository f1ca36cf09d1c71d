package org.heed.uplift.chance;

import java.util.random.RandomGenerator;

/** Random counts that the JDK does not draw; all are exact. */
public final class CountDraws {

    /** Up to here a search through the probabilities is quick and their smallest is far from underflow. */
    private static final int SEARCHED = 30;

    private CountDraws() {}

    /**
     * Poisson with a mean of 0 or more. Large means jump to a gamma wait first, which keeps it exact.
     *
     * <p>Source: Ahrens and Dieter, Computing 12 (1974), 223-246, algorithm PG.
     */
    public static long poisson(RandomGenerator random, double mean) {
        long counted = 0;
        double left = mean;
        while (left > SEARCHED) {
            long jump = (long) (left * 7 / 8);
            double waited = GammaDraws.draw(random, jump, 1);
            if (waited > left) {
                return counted + binomial(random, jump - 1, left / waited);
            }
            counted += jump;
            left -= waited;
        }
        return counted + searchedPoisson(random, left);
    }

    private static long searchedPoisson(RandomGenerator random, double mean) {
        double probability = Math.exp(-mean);
        double rest = random.nextDouble();
        long count = 0;
        while (rest >= probability && count < 1_000) {
            rest -= probability;
            count++;
            probability *= mean / count;
        }
        return count;
    }

    /**
     * Number of successes in {@code trials}. Many trials are halved by the place of their median order statistic first.
     *
     * <p>Source: Ahrens and Dieter, Computing 12 (1974), 223-246, algorithm BB.
     */
    public static long binomial(RandomGenerator random, long trials, double probability) {
        long successes = 0;
        long left = trials;
        double p = probability;
        while (left > SEARCHED) {
            long middle = 1 + left / 2;
            double below = GammaDraws.draw(random, middle, 1);
            double place = below / (below + GammaDraws.draw(random, left + 1 - middle, 1));
            if (place <= p) {
                successes += middle;
                left -= middle;
                p = (p - place) / (1 - place);
            } else {
                left = middle - 1;
                p = p / place;
            }
        }
        return successes + searchedBinomial(random, left, Math.min(1, p));
    }

    private static long searchedBinomial(RandomGenerator random, long trials, double p) {
        if (p > 0.5) {
            return trials - searchedBinomial(random, trials, 1 - p);
        }
        double odds = p / (1 - p);
        double probability = Math.pow(1 - p, trials);
        double rest = random.nextDouble();
        long count = 0;
        while (rest >= probability && count < trials) {
            rest -= probability;
            count++;
            probability *= odds * (trials - count + 1) / count;
        }
        return count;
    }
}
