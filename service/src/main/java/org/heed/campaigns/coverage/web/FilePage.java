package org.heed.campaigns.coverage.web;

import org.heed.ground.web.Table;

/**
 * A file that waits for a decision.
 *
 * @param sheet name of the sheet that was read, or empty
 * @param more how many lines of each table are not shown, in a sentence, or empty
 */
public record FilePage(
        CoverageDesk.Around around,
        String title,
        String name,
        String sheet,
        int good,
        Bad bad,
        Table changes,
        String more,
        java.util.List<String> effects,
        String address) {

    /** Lines that cannot be kept. */
    public record Bad(int count, Table lines, String more) {}
}
