package org.heed.reports.triage;

import java.time.Instant;
import org.heed.ground.store.Fact;
import org.heed.ground.words.Force;
import org.heed.ground.words.ReportId;

/**
 * A person graded the report; told again for a new grade.
 *
 * @param code the three codes, such as {@code 2-C-P}
 */
public record ReportGraded(ReportId report, Force owner, String code, Instant at) implements Fact {}
