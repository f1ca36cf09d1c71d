/**
 * Short links and QR codes that name a placement, counted by the day and never by a person. It tells no facts.
 */
@NullMarked
@ApplicationModule(
        id = "placements",
        displayName = "placements",
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
            "coverage"
        })
package org.heed.campaigns.placements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
