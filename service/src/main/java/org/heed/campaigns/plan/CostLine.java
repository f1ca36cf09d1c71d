package org.heed.campaigns.plan;

/**
 * A line of a budget; money in pence, 0 or more.
 *
 * @param planned what was set aside
 * @param committed what was ordered
 * @param spent what was paid
 */
public record CostLine(Medium medium, String what, long planned, long committed, long spent) {
    /** The most of each, in pence: £100 million. */
    public static final long MOST = 10_000_000_000L;

    public CostLine {
        if (what.isBlank() || what.length() > 200) {
            throw new IllegalArgumentException("a cost must say what for, in 1 to 200 characters");
        }
        for (long pence : new long[] {planned, committed, spent}) {
            if (pence < 0 || pence > MOST) {
                throw new IllegalArgumentException("money must lie in [0, " + MOST + "] pence, was " + pence);
            }
        }
    }
}
