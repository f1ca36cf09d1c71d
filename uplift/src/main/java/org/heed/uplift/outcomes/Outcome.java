package org.heed.uplift.outcomes;

/** What a campaign may change. */
public enum Outcome {
    /** The number of reports. */
    REPORTS,
    /** The number of reports that proved useful. */
    USEFUL,
    /** How many of the reports are useful. */
    SHARE
}
