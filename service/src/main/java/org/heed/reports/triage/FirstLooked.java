package org.heed.reports.triage;

import java.time.Instant;
import org.heed.ground.store.Fact;
import org.heed.ground.words.ReportId;

/**
 * Somebody who may act on the report looked at it for the first time; told once a report.
 *
 * @param urgency code as it stood then, such as {@code G1}
 */
public record FirstLooked(ReportId report, String urgency, Instant acceptedAt, Instant at) implements Fact {}
