/**
 * Surges and data checks. Empty so far.
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
