package org.heed.uplift.planning;

/**
 * What a campaign may cost and how much of the outcome must stay untouched.
 *
 * @param costPerExtra cost of each extra event (report, conversion), 0 or more; 0 where cost plays no part
 * @param budget most that may be spent, above 0; infinite where there is no limit
 * @param smallestHoldout least share of the outcome that lies outside the treated units, 0 to 1
 * @param largestHoldout largest such share, 0 to 1
 */
public record MarketLimits(double costPerExtra, double budget, double smallestHoldout, double largestHoldout) {

    /** Refuses a negative cost, a budget of nothing and shares outside [0, 1] or in the wrong order. */
    public MarketLimits {
        if (!(costPerExtra >= 0 && costPerExtra < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the cost of an extra event must lie in [0, inf), was " + costPerExtra);
        }
        if (!(budget > 0)) {
            throw new IllegalArgumentException("a budget must be above 0, was " + budget);
        }
        if (!(0 <= smallestHoldout && smallestHoldout <= largestHoldout && largestHoldout <= 1)) {
            throw new IllegalArgumentException("the share held out must lie in [0, 1] and its least be at most its"
                    + " largest, were " + smallestHoldout + " and " + largestHoldout);
        }
    }

    /** No limits. */
    public static MarketLimits none() {
        return new MarketLimits(0, Double.POSITIVE_INFINITY, 0, 1);
    }

    /** The same limits with a cost of each extra event and a budget. */
    public MarketLimits costing(double eachExtra, double atMost) {
        return new MarketLimits(eachExtra, atMost, smallestHoldout, largestHoldout);
    }

    /** The same limits with a range for the share of the outcome that lies outside the treated units. */
    public MarketLimits holdingOut(double smallest, double largest) {
        return new MarketLimits(costPerExtra, budget, smallest, largest);
    }

    /** Whether an investment stays below the budget and a holdout in its range. */
    boolean allow(double investment, double holdout) {
        return Math.abs(investment) < budget && holdout >= smallestHoldout && holdout <= largestHoldout;
    }
}
