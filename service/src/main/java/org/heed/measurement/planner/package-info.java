/**
 * Chooses how a campaign will be measured, on our own history, before money is spent. Empty so far.
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
