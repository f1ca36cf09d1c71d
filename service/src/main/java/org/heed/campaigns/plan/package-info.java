/**
 * Campaigns: aim, audience, flights by week, the regions that see it, the regions it is compared with and the
 * measurement, frozen before the start and signed; its budget, its calendar and the gates it must pass. It tells
 * {@code PlanChanged}, {@code PlanFixed} and {@code CampaignLaunched}.
 */
@NullMarked
@ApplicationModule(
        id = "plan",
        displayName = "plan",
        allowedDependencies = {"words", "store", "web", "audit", "access", "vault", "geography", "charts"})
package org.heed.campaigns.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
