package org.heed.reports.outcome;

import java.time.Instant;
import org.heed.ground.store.Fact;
import org.heed.ground.words.ReportId;

/**
 * It is known what came of the report; told again when that changes.
 *
 * @param code of the outcome, as in the data
 */
public record OutcomeRecorded(ReportId report, String code, boolean useful, Instant at) implements Fact {}
