/**
 * Search and link candidates over opened reports, held in memory. Empty so far.
 */
@NullMarked
@ApplicationModule(
        id = "search",
        displayName = "search",
        allowedDependencies = {
            "words",
            "store",
            "web",
            "audit",
            "access",
            "vault",
            "geography",
            "charts",
            "intake",
            "triage"
        })
package org.heed.reports.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
