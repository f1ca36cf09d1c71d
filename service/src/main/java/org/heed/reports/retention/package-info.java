/**
 * Review, hold and disposal. Empty so far.
 */
@NullMarked
@ApplicationModule(
        id = "retention",
        displayName = "retention",
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
            "triage",
            "outcome"
        })
package org.heed.reports.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
