/**
 * Organisations by sector, what they were given and what they shared. Empty so far.
 */
@NullMarked
@ApplicationModule(
        id = "partners",
        displayName = "partners",
        allowedDependencies = {
            "words",
            "store",
            "web",
            "audit",
            "access",
            "vault",
            "geography",
            "charts",
            "mail",
            "plan",
            "placements",
            "content"
        })
package org.heed.campaigns.partners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
