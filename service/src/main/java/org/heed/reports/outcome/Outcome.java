package org.heed.reports.outcome;

import java.time.Instant;
import org.heed.ground.words.ReportId;

/**
 * What came of a report, as a person recorded it.
 *
 * @param code of the outcome, as in the data
 * @param note what the person wrote, or empty
 * @param person id of who recorded it
 */
public record Outcome(ReportId report, String code, String note, String person, Instant at) {

    @Override
    public String toString() {
        return "Outcome[" + report + ", " + code + "]";
    }
}
