/**
 * What is made for a campaign: a content task for each force that no cinema reaches, and key messages; two persons
 * approve. It tells {@code ContentApproved}.
 */
@NullMarked
@ApplicationModule(
        id = "content",
        displayName = "content",
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
            "coverage",
            "placements",
            "pictures"
        })
package org.heed.campaigns.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
