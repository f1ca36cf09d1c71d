package org.heed.uplift.randomisation;

import java.util.ArrayList;
import java.util.List;
import org.heed.uplift.Flight;

/**
 * Two-way contrast of logarithms, for any pattern of on and off: the log-DiD of rotations, stepped wedges and staggered
 * starts.
 *
 * <p>The logarithms {@code l = log(y + offset)} are fitted by unit effects, period effects and one effect of being on, by
 * least squares. With {@code D~[r,t] = D[r,t] - row mean - column mean + mean} of the pattern D, the effect is {@code sum
 * D~ l / sum D~^2} and its exponential the rate ratio; no iteration is needed since the table has no gaps. The statistic is
 * {@code sum D~ l / sqrt(sum D~^2)}, the root of what the effect takes off the sum of squares, so that patterns that tell
 * more are not favoured over those that tell less. For a set of blocks with one flight it gives what {@link LogDid} gives.
 *
 * <p>Periods in which no assignment of the set switches any unit on are left out, except those before the first that one
 * does: they are cool-down weeks between blocks and weeks after the end, in which an effect may linger. Which periods these
 * are is fixed by the set and not by the assignment that ran, so that the test stays exact, and so does its interval,
 * whatever carries over into those weeks. What does carry over is measured by {@link Rotation#carryOver}.
 *
 * <p>Under a rate ratio theta it is {@code y + offset} that is divided by theta, and the statistic of assignment w moves by
 * {@code log theta} times the product of its scaled pattern with that of the one that ran. By the inequality of Cauchy and
 * Schwarz that is never more than the one that ran moves itself; so p falls steadily on both sides of the estimate, where it
 * is 1, and the accepted ratios are always one interval around it.
 *
 * <p>Source: within transformation of two-way fixed effects in a balanced panel, Baltagi, Econometric Analysis of Panel Data
 * (5th ed. 2013), section 3.2; as a randomisation statistic, Athey and Imbens, Journal of Econometrics 226 (2022), 62-79.
 *
 * @param offset added to each cell before its logarithm is taken: one half for counts, 0 for positive values
 * @param leftOut more days to leave out, for all units and assignments alike; whole periods of the panel, fixed without
 *     looking at what ran
 */
public record LogTwoWay(double offset, List<Flight> leftOut) implements Statistic {

    /** Refuses an offset that is negative or not finite. */
    public LogTwoWay {
        offset = Logarithms.checkedOffset(offset);
        leftOut = List.copyOf(leftOut);
    }

    /** The form for counts, where 0 can occur: offset one half. */
    public static LogTwoWay ofCounts() {
        return new LogTwoWay(0.5, List.of());
    }

    /** The form for values above 0: no offset, so that a unit's scale does not matter at all. */
    public static LogTwoWay ofPositiveValues() {
        return new LogTwoWay(0, List.of());
    }

    /** The same with these days left out too. */
    public LogTwoWay without(List<Flight> more) {
        List<Flight> all = new ArrayList<>(leftOut);
        all.addAll(more);
        return new LogTwoWay(offset, all);
    }

    @Override
    public String label() {
        return "two-way contrast of logarithms";
    }
}
