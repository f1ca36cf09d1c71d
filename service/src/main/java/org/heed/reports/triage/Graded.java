package org.heed.reports.triage;

import java.time.Instant;
import org.heed.ground.words.ReportId;

/**
 * A grade that a person gave to a report.
 *
 * @param person id of who graded it
 */
public record Graded(ReportId report, Grade grade, String person, Instant at) {}
