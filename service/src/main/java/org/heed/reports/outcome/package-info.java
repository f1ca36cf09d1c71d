/**
 * What came of a report, by the published definition of useful, and counts without persons. It tells
 * {@code OutcomeRecorded}.
 */
@NullMarked
@ApplicationModule(
        id = "outcome",
        displayName = "outcome",
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
            "routing",
            "triage"
        })
package org.heed.reports.outcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
