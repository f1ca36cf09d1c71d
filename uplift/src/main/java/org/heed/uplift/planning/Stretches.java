package org.heed.uplift.planning;

import org.heed.uplift.Proportion;
import org.heed.uplift.chance.Normal;
import org.heed.uplift.chance.StudentT;

/**
 * Counts what was found by part of the history, to tell how much the rate hangs on the weeks that it was read from.
 *
 * <p>Placebo campaigns that share weeks are found or missed together, so that the binomial error over the draws is too small,
 * and more draws do not help. The stretches are divided by their start into as many runs as the history holds campaigns that
 * share no week; the variance of the rate is that of the runs' rates, with t in place of the normal quantile since runs are
 * few (Ibragimov and Mueller, Journal of Business and Economic Statistics 28 (2010), 453-468; batch means, Schmeiser,
 * Operations Research 30 (1982), 556-568). It is told as an effective number of campaigns (Korn and Graubard, Survey
 * Methodology 24 (1998), 193-201). That is never below the number of runs, since a share has no larger variance than a yes or
 * no of the same mean, and never above that of the draws. It is the number of runs where all was found, since runs that agree
 * at the end of the scale tell no variance, and 1 with one run: one history of one campaign has no error that could be
 * measured.
 */
final class Stretches {

    private final int starts;
    private final long[] found; // by run
    private final long[] draws;

    Stretches(PlaceboCampaigns campaigns) {
        this.starts = campaigns.starts();
        this.found = new long[campaigns.separateStretches()];
        this.draws = new long[found.length];
    }

    void add(int start, boolean rejected) {
        int run = (int) ((long) start * found.length / starts);
        draws[run]++;
        found[run] += rejected ? 1 : 0;
    }

    PowerPoint point(double effect) {
        Proportion all = new Proportion(sum(found), sum(draws));
        return new PowerPoint(effect, all, separate(all));
    }

    private double separate(Proportion all) {
        double runs = found.length;
        if (runs < 2 || all.rate() == 1) {
            return runs;
        }
        double variance = 0;
        for (int run = 0; run < found.length; run++) {
            double off = (found[run] - all.rate() * draws[run]) / all.denominator();
            variance += off * off * runs / (runs - 1);
        }
        double quantiles = Normal.quantile(0.975) / new StudentT(found.length - 1).reach(0.95);
        double separate = all.rate() * (1 - all.rate()) / variance * quantiles * quantiles; // NaN if none was found
        return separate < all.denominator() ? Math.max(runs, separate) : all.denominator();
    }

    private static long sum(long[] numbers) {
        long sum = 0;
        for (long number : numbers) {
            sum += number;
        }
        return sum;
    }
}
