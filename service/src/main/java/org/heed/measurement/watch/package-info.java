/**
 * Surges and data checks: how soon reports are looked at, and whether the next flight should wait. It tells no facts; it
 * proposes by the door of plan.
 */
@NullMarked
@ApplicationModule(
        id = "watch",
        displayName = "watch",
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
            "panel"
        })
package org.heed.measurement.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
