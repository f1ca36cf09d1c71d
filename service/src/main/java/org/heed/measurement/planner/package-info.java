/**
 * Chooses how a campaign will be measured, on our own history, before money is spent. It tells no facts; its choice goes
 * into the plan by the plan's own door.
 */
@NullMarked
@ApplicationModule(
        id = "planner",
        displayName = "planner",
        allowedDependencies = {
            "words",
            "store",
            "web",
            "audit",
            "access",
            "vault",
            "geography",
            "charts",
            "plan",
            "panel"
        })
package org.heed.measurement.planner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
