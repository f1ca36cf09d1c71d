package org.heed.measurement.watch;

import java.util.Locale;
import org.heed.reports.outcome.FirstLooks;

/** How one limit stands. */
public record PaceFinding(PaceLimits.Rule rule, FirstLooks.Pace pace) {

    /** True where there are too few reports to say anything. */
    public boolean isSilent() {
        return pace.total() < rule.least();
    }

    /** True where too few were looked at in time. */
    public boolean slips() {
        return !isSilent() && pace.share() < rule.share();
    }

    /** The figures in a sentence, without small counts. */
    public String sentence(int days) {
        return isSilent()
                ? rule.name() + ": fewer than " + rule.least() + " in the last " + days + " days, so nothing is said."
                : String.format(
                        Locale.UK,
                        "%s: %.0f%% of %,d looked at within %s in the last %d days; the limit is %.0f%%.",
                        rule.name(),
                        Math.floor(100 * pace.share()), // 94.9 is not 95
                        pace.total(),
                        rule.withinWords(),
                        days,
                        100 * rule.share());
    }
}
