package org.heed.reports.outcome;

/**
 * How many reports there were, and how many of them are useful by now.
 *
 * @param useful by the published definition
 */
public record Tally(int reports, int useful) {
    public static final Tally NONE = new Tally(0, 0);

    public Tally {
        if (reports < 0 || useful < 0 || useful > reports) {
            throw new IllegalArgumentException(
                    "useful must lie between 0 and the reports, was " + useful + " of " + reports);
        }
    }

    public Tally plus(Tally other) {
        return new Tally(reports + other.reports, useful + other.useful);
    }

    /** The share that is useful; NaN where there are no reports. */
    public double rate() {
        return reports == 0 ? Double.NaN : (double) useful / reports;
    }

    /** The 95% interval of the rate (Wilson 1927; as {@code binom.confint(methods = "wilson")} in R). */
    public Interval interval() {
        return Interval.wilson(useful, reports);
    }
}
