/**
 * Inputs, outputs, outtakes, outcomes, impact and learning of a campaign, beside earlier ones. Figures come from
 * each room's own door; surveys are imported. It tells no facts.
 */
@NullMarked
@ApplicationModule(
        id = "scoreboard",
        displayName = "scoreboard",
        allowedDependencies = {
            "words",
            "store",
            "web",
            "audit",
            "access",
            "vault",
            "geography",
            "charts",
            "outcome",
            "plan",
            "coverage",
            "placements",
            "content",
            "partners",
            "publishing",
            "panel",
            "statement"
        })
package org.heed.measurement.scoreboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
