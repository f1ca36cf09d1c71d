/**
 * Messages to police staff on their own and their colleagues' security, with read counts by force and never by person. It
 * tells no facts.
 */
@NullMarked
@ApplicationModule(
        id = "vigilance",
        displayName = "vigilance",
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
            "plan"
        })
package org.heed.campaigns.vigilance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
