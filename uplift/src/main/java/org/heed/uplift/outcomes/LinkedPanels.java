package org.heed.uplift.outcomes;

import org.heed.uplift.Panel;

/**
 * Reports and useful reports of the same units and periods.
 *
 * @param reports counts of all reports
 * @param useful counts of those that proved useful, at most the reports cell by cell; kept in the period in which the report
 *     came in, not that of its grading
 */
public record LinkedPanels(Panel reports, Panel useful) {

    /** Refuses values, different units or periods, and more useful reports than reports; names unit and day. */
    public LinkedPanels {
        if (reports.kind() != Panel.Kind.COUNTS || useful.kind() != Panel.Kind.COUNTS) {
            throw new IllegalArgumentException("reports and useful reports must both be counts, were " + reports.kind()
                    + " and " + useful.kind() + ": make the panels with Panel.ofCounts");
        }
        if (!reports.units().equals(useful.units())) {
            throw new IllegalArgumentException("reports and useful reports must have the same units in the same order,"
                    + " were " + reports.units() + " and " + useful.units());
        }
        if (!reports.timeline().equals(useful.timeline())) {
            throw new IllegalArgumentException("reports and useful reports must have the same periods, were "
                    + reports.timeline() + " and " + useful.timeline());
        }
        requirePart(reports, useful);
    }

    private static void requirePart(Panel reports, Panel useful) {
        for (int r = 0; r < reports.units().size(); r++) {
            for (int t = 0; t < reports.timeline().count(); t++) {
                if (useful.at(r, t) > reports.at(r, t)) {
                    throw new IllegalArgumentException("unit '"
                            + reports.units().get(r) + "' has " + (long) useful.at(r, t) + " useful reports of "
                            + (long) reports.at(r, t) + " on "
                            + reports.timeline().start(t)
                            + ": count a report once, in the period in which it came in");
                }
            }
        }
    }
}
