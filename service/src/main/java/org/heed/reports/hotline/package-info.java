/**
 * The call handler's page: what a caller says is written down in the order in which it is asked, and handed to intake
 * like every other report. It tells no facts of its own.
 */
@NullMarked
@ApplicationModule(
        id = "hotline",
        displayName = "hotline",
        allowedDependencies = {"words", "store", "web", "audit", "access", "vault", "geography", "charts", "intake"})
package org.heed.reports.hotline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
