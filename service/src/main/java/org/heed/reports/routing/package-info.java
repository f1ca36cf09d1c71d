/**
 * Which force and region answers for a report: opens what was accepted and decides by rules that are data. It tells
 * {@code ReportRouted}, once a report, {@code ReportCameByLink} where a placement led to it, and {@code ReportAmended}
 * for each later sending.
 */
@NullMarked
@ApplicationModule(
        id = "routing",
        displayName = "routing",
        allowedDependencies = {"words", "store", "web", "audit", "access", "vault", "geography", "charts", "intake"})
package org.heed.reports.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
