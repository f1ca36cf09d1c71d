package org.heed.uplift.comparison;

import java.util.List;
import java.util.Optional;
import org.heed.uplift.Block;
import org.heed.uplift.Estimate;
import org.heed.uplift.Interval;
import org.heed.uplift.chance.StudentT;

/**
 * One number for each unit, how far it moved from before to in the flight, and a two-sample t test between the treated and
 * the donors (the collapsed pooled t).
 *
 * <p>It takes all periods of a unit as one observation, so that neither shocks that last for weeks nor their correlation
 * within a unit can make it too sure: in our simulation of nine regions it rejected a true "no effect" in 4 to 6 % of the
 * cases at a nominal 5 %. It does assume that treated and donors would have scattered alike, and nothing makes up for units
 * that were not drawn by lot: say "observational" beside it. Source: Bertrand, Duflo and Mullainathan, Quarterly Journal of
 * Economics 119 (2004), 249-275, section IV.C; Donald and Lang, Review of Economics and Statistics 89 (2007), 221-233.
 *
 * @param contrast what was computed for each unit
 * @param difference mean contrast of the treated minus that of the donors, with its t interval
 * @param standardError of the difference, above 0
 * @param degreesOfFreedom units - 2
 * @param p two-sided p of "no difference"
 */
public record PooledT(Contrast contrast, Estimate difference, double standardError, int degreesOfFreedom, double p) {

    /** How far a unit moved. */
    public enum Contrast {
        /** ln(mean in the flight) - ln(mean before): units of different size move by the same share. */
        LOG_OF_MEANS,
        /** Mean in the flight - mean before: units of different size move by the same amount. */
        MEANS
    }

    /**
     * Measures a block by {@link Contrast#LOG_OF_MEANS} with a 95 % interval.
     *
     * @throws IllegalArgumentException as {@link #of(Block, Contrast, double)}
     */
    public static PooledT of(Block block) {
        return of(block, Contrast.LOG_OF_MEANS, 0.95);
    }

    /**
     * Measures a block.
     *
     * @param level confidence level, between 0 and 1
     * @throws IllegalArgumentException if there are fewer than three units, all units of each side moved by the same, or,
     *     for logarithms, a unit's mean before or in the flight is not above 0; the message names the unit
     */
    public static PooledT of(Block block, Contrast contrast, double level) {
        double[] treated = contrasts(block, block.treated(), block.treatedCells(), contrast);
        double[] donors = contrasts(block, block.donors(), block.donorCells(), contrast);
        int degrees = treated.length + donors.length - 2;
        if (degrees < 1) {
            throw new IllegalArgumentException(
                    "a pooled t needs at least three units, had one treated and one donor:" + " add donors");
        }
        double variance = (squaresAroundMean(treated) + squaresAroundMean(donors)) / degrees;
        double error = Math.sqrt(variance * (1.0 / treated.length + 1.0 / donors.length));
        if (!(error > 0)) {
            throw new IllegalArgumentException(
                    "all treated units moved by the same and so did all donors: chance between"
                            + " units cannot be told from cells without any");
        }
        double difference = Means.of(treated) - Means.of(donors);
        StudentT t = new StudentT(degrees);
        double reach = t.reach(level) * error;
        Interval interval = Interval.between(level, difference - reach, difference + reach);
        return new PooledT(contrast, new Estimate(difference, interval), error, degrees, t.p(difference / error));
    }

    /** The factor by which the campaign multiplied the cells, if the contrast is on logarithms. */
    public Optional<Estimate> rateRatio() {
        return switch (contrast) {
            case LOG_OF_MEANS -> Optional.of(difference.map(Math::exp));
            case MEANS -> Optional.empty();
        };
    }

    private static double[] contrasts(Block block, List<String> units, double[][] cells, Contrast contrast) {
        double[] contrasts = new double[cells.length];
        for (int r = 0; r < contrasts.length; r++) {
            double before = Means.of(cells[r], 0, block.before());
            double during = Means.of(cells[r], block.before(), block.periods());
            contrasts[r] = switch (contrast) {
                case LOG_OF_MEANS -> log(during, units.get(r), "in") - log(before, units.get(r), "before");
                case MEANS -> during - before;
            };
        }
        return contrasts;
    }

    private static double log(double mean, String unit, String when) {
        if (!(mean > 0)) {
            throw new IllegalArgumentException("unit '" + unit + "' has a mean of " + mean + " " + when
                    + " the flight, which has no logarithm: leave the unit out, join it with a neighbour, or compare"
                    + " plain means");
        }
        return Math.log(mean);
    }

    private static double squaresAroundMean(double[] numbers) {
        double mean = Means.of(numbers);
        double sum = 0;
        for (double number : numbers) {
            sum += (number - mean) * (number - mean);
        }
        return sum;
    }
}
