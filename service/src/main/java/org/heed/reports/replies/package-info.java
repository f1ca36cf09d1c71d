/**
 * Questions from officers and answers from the reporter by receipt. A question is sealed to a key that only the receipt
 * makes; what the reporter adds goes through intake's door and is heard as {@code ReportAmended}. It tells no facts of its
 * own.
 */
@NullMarked
@ApplicationModule(
        id = "replies",
        displayName = "replies",
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
package org.heed.reports.replies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
