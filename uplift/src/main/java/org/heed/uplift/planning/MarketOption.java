package org.heed.uplift.planning;

import java.util.List;

/**
 * A set of markets and a length of campaign that could be booked.
 *
 * @param rank 1 for the best; the same for those that are equally good
 * @param smallest the smallest effect, by size, with a power above 0.8
 * @param curve all effects tried, from the lowest to the highest, with no effect among them: its power is the rate of false
 *     alarms, which should be near 1 - level
 * @param holdout share of the whole outcome that lies outside these markets
 * @param correlation between the sum of these markets and the sum of all others, over the whole panel; NaN
 *     if one of the sums never changes
 */
public record MarketOption(
        int rank, MarketPower smallest, List<MarketPower> curve, double holdout, double correlation) {

    /** Copies the curve. */
    public MarketOption {
        curve = List.copyOf(curve);
    }

    /** The treated units, sorted. */
    public List<String> markets() {
        return smallest.markets();
    }

    /** Length of the campaign in periods. */
    public int periods() {
        return smallest.periods();
    }
}
