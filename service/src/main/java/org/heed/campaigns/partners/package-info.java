/**
 * Organisations by sector, their contacts, what they were asked, what they took and what they say they shared; and the
 * words that everybody may share. It tells {@code KitTaken}.
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
