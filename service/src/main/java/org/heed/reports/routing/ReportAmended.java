package org.heed.reports.routing;

import java.time.Instant;
import org.heed.ground.store.Fact;
import org.heed.ground.words.ReportId;

/** The reporter sent the same form again with other answers, or came back and added something; it has one owner still. */
public record ReportAmended(ReportId report, Instant acceptedAt) implements Fact {}
