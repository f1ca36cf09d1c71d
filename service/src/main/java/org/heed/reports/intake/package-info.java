/**
 * The one door for every report: accepts durably and answers with a receipt. What is accepted and not yet opened is the
 * work to do, so the inbox is its own outbox; opening it is how {@code ReportAccepted} is heard.
 */
@NullMarked
@ApplicationModule(
        id = "intake",
        displayName = "intake",
        allowedDependencies = {"words", "store", "web", "audit", "access", "vault", "geography", "charts"})
package org.heed.reports.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
