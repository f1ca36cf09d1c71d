package org.heed.reports.routing;

import java.time.LocalDate;
import org.heed.ground.store.Fact;
import org.heed.ground.words.PlacementCode;

/**
 * One report came by a placement's short link; told once a report. It does not say which: the placement is kept apart
 * from its report until it is known what came of it.
 *
 * @param day of Europe/London on which it was accepted
 */
public record ReportCameByLink(PlacementCode placement, LocalDate day) implements Fact {}
