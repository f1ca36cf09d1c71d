/**
 * Which cinema shows a campaign in which week, and so which region and force is reached and which is not. It tells
 * {@code CoverageBooked}, {@code ForceUncovered} and {@code ForceCovered}.
 */
@NullMarked
@ApplicationModule(
        id = "coverage",
        displayName = "coverage",
        allowedDependencies = {"words", "store", "web", "audit", "access", "vault", "geography", "charts", "plan"})
package org.heed.campaigns.coverage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
